// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QIODevice>

#include <optional>

namespace callboard::http {

/// The body of a request that must not be sent twice. QNetworkAccessManager sends a request again by itself
/// when its connection ends before a complete status line; it can do so only with a body that it can rewind,
/// and this one it cannot (dialling safety, section 5).
class OnceOnlyBody final : public QIODevice
{
    Q_OBJECT
public:
    /// \a sendWithin: nothing is given out any more once so long has passed from now on, sleep included.
    explicit OnceOnlyBody(QByteArray bytes, std::optional<milliseconds> sendWithin = {},
                          QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool reset() override { return false; }
    [[nodiscard]] bool seek(qint64) override { return false; }
    [[nodiscard]] bool atEnd() const override;
    [[nodiscard]] qint64 bytesAvailable() const override;

    [[nodiscard]] qint64 length() const { return m_bytes.size(); }
    /// Whether the network has taken anything of it: from then on a byte may have left.
    [[nodiscard]] bool wasRead() const { return m_wasRead; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *data, qint64 length) override;

private:
    [[nodiscard]] bool isTooLate() const;

    QByteArray m_bytes;
    std::optional<milliseconds> m_lastMoment; ///< boot time
    qint64 m_position = 0;
    bool m_wasRead = false;
};

} // namespace callboard::http
