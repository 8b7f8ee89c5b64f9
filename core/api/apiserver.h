// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/apiconnection.h"
#include "core/api/apirequest.h"

#include <QAbstractHttpServer>

#include <functional>
#include <optional>

namespace callboard::api {

class ApiListener;

/// How a server of the API is set up.
struct ServerSetup
{
    const Clock &clock; ///< must outlive the server
    Patience patience = {};
    RateLimit requests{60, 30};
    RateLimit refusals{30, 5};
};

/// HTTP on the loopback, behind a gate (F61): for other programs on this computer, or for what a tunnel
/// passes on. One request a connection. Lives in one thread with its event loop.
class ApiServer final : public QAbstractHttpServer
{
    Q_OBJECT
public:
    using Reply = std::function<void(const ApiAnswer &answer)>;
    /// Called in the server's thread; calls the reply there too, once, at any later time.
    using Answerer = std::function<void(const ApiRequest &request, const Reply &reply)>;

    ApiServer(const ServerSetup &setup, Answerer answerer, QObject *parent = nullptr);
    ~ApiServer() override;

    /// Begins to listen at 127.0.0.1 and \a port (0: any free one) and tells the port. Busy when somebody
    /// else listens there.
    [[nodiscard]] Result<quint16> open(quint16 port, const ApiTokens &tokens);
    /// The same behind another gate than that of the tokens.
    [[nodiscard]] Result<quint16> openWith(quint16 port, const Judge &judge);
    /// The old ones open nothing from now on.
    void useTokens(const ApiTokens &tokens);
    void useJudge(const Judge &judge);

    /// Requests that were handed on.
    [[nodiscard]] qint64 admitted() const;
    /// Requests, and connections that became none, that were turned away at the door.
    [[nodiscard]] qint64 refused() const;

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    Answerer m_answerer;
    Doorway m_doorway;
    Patience m_patience;
    quint16 m_port = 0;
};

} // namespace callboard::api
