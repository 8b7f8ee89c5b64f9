// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/result.h"

#include <QObject>
#include <QTimer>

namespace callboard::services {

class Workspace;

/// Lets a workspace go on dialling after its engine halted, as on a disk that was full for a while (F40,
/// F41): after a pause it ends that engine, opens the database anew and starts another, which checks it
/// first. While that fails it tries again, each time later, and says once it has worked.
class EngineRevival final : public QObject
{
    Q_OBJECT
public:
    /// How long to wait before the first try; twice as long before each further one, up to \c longest. An
    /// engine that has dialled for \c longest counts as well.
    struct Waits
    {
        milliseconds first{30'000};
        milliseconds longest{300'000};
    };

    /// \a workspace must outlive it.
    EngineRevival(Workspace &workspace, Waits waits, QObject *parent = nullptr);

    /// From the halt until the next engine is ready.
    [[nodiscard]] bool isUnderWay() const { return m_isUnderWay; }
    /// No further try.
    void giveUp();

Q_SIGNALS:
    /// Trying again is of no use: the database is damaged, or another process dials meanwhile (Busy).
    void failed(const callboard::Error &error);

private:
    void begin();
    void tryAgainLater();
    void replaceEngine();
    void reopen();
    void start();
    void tried(const Result<void> &started);
    void finish();

    Workspace &m_workspace;
    const Waits m_waits;
    milliseconds m_wait;
    QTimer m_timer;
    QTimer m_calm; ///< runs out once an engine has dialled for long enough
    bool m_isUnderWay = false;
    bool m_isReplacing = false; ///< waits for the halted engine's end
};

} // namespace callboard::services
