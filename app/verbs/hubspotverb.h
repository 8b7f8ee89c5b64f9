// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "app/verbs/verbactions.h"
#include "core/services/hubspotservice.h"

#include <QCoreApplication>

namespace callboard::app {

/// The HubSpot account whose contacts are leads, and that is told of their calls.
class HubSpotVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::HubSpotVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    using Decision = QFuture<Result<services::ConflictReceipt>> (services::HubSpotService::*)(
        const QList<qint64> &conflicts, const services::JobControlPtr &control);
    /// What a word of the verb works with.
    struct Desk
    {
        VerbCall &call;
        services::HubSpotService &hubspot;
        services::Workspace &workspace;
    };
    using Action = VerbAction<ExitStatus (*)(Desk &desk)>;

    [[nodiscard]] static QList<Action> actions();
    static ExitStatus run(VerbCall &call);
    /// Empty when the options fit the word.
    [[nodiscard]] static QString wrongOption(const VerbCall &call, const QString &word);
    static ExitStatus connectAccount(Desk &desk);
    static ExitStatus test(Desk &desk);
    static ExitStatus status(Desk &desk);
    static ExitStatus pull(Desk &desk);
    static ExitStatus push(Desk &desk);
    static ExitStatus tellAgain(Desk &desk);
    static ExitStatus map(Desk &desk);
    static ExitStatus properties(Desk &desk);
    static ExitStatus conflicts(Desk &desk);
    static ExitStatus keepOurs(Desk &desk);
    static ExitStatus takeTheirs(Desk &desk);
    static ExitStatus disconnectAccount(Desk &desk);
    static ExitStatus decide(Desk &desk, Decision decision);
    static ExitStatus tell(const VerbCall &call, const Result<services::HubSpotSummary> &summary,
                           bool pulled);
    static void showStatus(Desk &desk, const services::HubSpotStatus &status);
    static ExitStatus tellMapping(VerbOutput &output, const services::ContactMapping &mapping);
};

} // namespace callboard::app
