// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitstatus.h"
#include "app/keepawake.h"
#include "app/signalwatcher.h"
#include "core/base/result.h"
#include "core/dispatch/enginestatus.h"
#include "core/model/outcome.h"

#include <QEventLoop>
#include <QMap>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace callboard::services {
class Workspace;
}

namespace callboard::app {

class VerbOutput;

/// The engine in a terminal: from its start to the reason to end it, with a line for each attempt.
class RunSession final : public QObject
{
    Q_OBJECT
public:
    struct Wish
    {
        bool once = false;
        std::optional<seconds> untilIdle; ///< nothing may fall due within it
        QString readyFile;                ///< empty: none
    };

    RunSession(services::Workspace &workspace, VerbOutput &output, Wish wish);

    /// Returns once the engine has stopped.
    [[nodiscard]] ExitStatus run();

private:
    enum class Ending { Idle = 1, Once, Interrupted, Broken, EngineStopped };

    void begin();
    void lookOnce();
    void askWhetherIdle();
    void endIfIdle(const dispatch::EngineStatus &status);
    void end(Ending ending);
    void leaveLoop();
    void leaveAtOnce();
    void tellMove(const dispatch::AttemptMove &move);
    void tellNotice(const dispatch::Notice &notice);
    void tellEnd();
    void tellWhatIsLeft(const dispatch::EngineStatus &status);
    void withStatus(const std::function<void(const dispatch::EngineStatus &status)> &use);
    [[nodiscard]] Result<void> announceReady() const;

    services::Workspace &m_workspace;
    VerbOutput &m_output;
    Wish m_wish;
    SignalWatcher m_signals;
    KeepAwake m_awake;
    QTimer m_idleTimer;
    QEventLoop m_loop;
    bool m_asking = false;
    bool m_isOver = false; ///< the loop is left, or is not entered any more
    std::optional<Ending> m_ending;
    ExitStatus m_status = ExitStatus::Done;
    int m_attempts = 0;
    QMap<Outcome, int> m_outcomes;
};

} // namespace callboard::app
