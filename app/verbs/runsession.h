// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitstatus.h"
#include "app/keepawake.h"
#include "app/signalwatcher.h"
#include "core/api/apihost.h"
#include "core/base/result.h"
#include "core/dispatch/enginestatus.h"
#include "core/model/outcome.h"
#include "core/services/enginerevival.h"
#include "core/services/hubspotkeeper.h"
#include "core/services/rulekeeper.h"
#include "core/services/searchindexing.h"
#include "core/services/sheetskeeper.h"

#include <QEventLoop>
#include <QMap>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
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

    /// Returns once the engine has stopped. An engine that halts is started again, unless the wish says when
    /// to end: who waits for that end is to know that it did not come.
    [[nodiscard]] ExitStatus run();

private:
    enum class Ending { Idle = 1, Once, Interrupted, Broken, EngineStopped };

    void begin();
    void lookOnce();
    void askWhetherIdle();
    void endIfIdle(const dispatch::EngineStatus &status, const std::optional<Instant> &nextRule);
    void end(Ending ending);
    void leaveLoop();
    void leaveAtOnce();
    /// What people read of an address where others reach Callboard.
    struct ListeningTexts
    {
        QString failed; ///< %1: why
        QString ended;
        QString reached; ///< %1: the address
    };
    template<typename Host>
    void tellListening(const QString &event, const Host &host, const ListeningTexts &texts, QString &told);
    void tellApi();
    void tellWebhooks();
    void tellMove(const dispatch::AttemptMove &move);
    void tellNotice(const dispatch::Notice &notice);
    void tellEnd();
    void tellWhatIsLeft(const dispatch::EngineStatus &status);
    void withStatus(const std::function<void(const dispatch::EngineStatus &status)> &use);
    void endRevival(const Error &error);
    void noteStopped();
    [[nodiscard]] bool endsByItself() const { return m_wish.once || m_wish.untilIdle; }
    [[nodiscard]] Result<void> announceReady() const;

    services::Workspace &m_workspace;
    VerbOutput &m_output;
    Wish m_wish;
    SignalWatcher m_signals;
    KeepAwake m_awake;
    services::SheetsKeeper m_sheets;
    services::HubSpotKeeper m_hubspot;
    services::RuleKeeper m_rules;
    services::SearchIndexing m_searchIndexing;
    api::ApiHost m_api;
    QString m_apiTold;                                  ///< what was said last about it
    QString m_webhooksTold;                             ///< likewise
    std::unique_ptr<services::EngineRevival> m_revival; ///< none when it ends by itself
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
