// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/services/sheetsservice.h"

#include <QCoreApplication>

namespace callboard::app {

/// The Google spreadsheet that is kept in step with the leads.
class SheetsVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::SheetsVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    using Decision = QFuture<Result<services::ConflictReceipt>> (services::SheetsService::*)(
        const QList<qint64> &conflicts, const services::JobControlPtr &control);

    static ExitStatus run(VerbCall &call);
    /// What is wrong with the options beside \a word; empty: nothing.
    [[nodiscard]] static QString wrongOption(const VerbCall &call, const QString &word);
    [[nodiscard]] static services::SheetLinkRequest linkRequest(const VerbCall &call,
                                                                const QString &fileOption);
    [[nodiscard]] static QString signedInText(const std::optional<QString> &who);
    static ExitStatus link(VerbCall &call, services::SheetsService &sheets, services::Workspace &workspace);
    static ExitStatus connect(VerbCall &call, services::SheetsService &sheets,
                              services::Workspace &workspace);
    static ExitStatus signOut(VerbCall &call, services::SheetsService &sheets,
                              services::Workspace &workspace);
    static ExitStatus pull(VerbCall &call, services::SheetsService &sheets, services::Workspace &workspace);
    static ExitStatus push(VerbCall &call, services::SheetsService &sheets, services::Workspace &workspace);
    static ExitStatus status(VerbCall &call, services::SheetsService &sheets, services::Workspace &workspace);
    static ExitStatus conflicts(VerbCall &call, services::SheetsService &sheets,
                                services::Workspace &workspace);
    static ExitStatus keepOurs(VerbCall &call, services::SheetsService &sheets,
                               services::Workspace &workspace);
    static ExitStatus takeTheirs(VerbCall &call, services::SheetsService &sheets,
                                 services::Workspace &workspace);
    static ExitStatus unlink(VerbCall &call, services::SheetsService &sheets, services::Workspace &workspace);
    static ExitStatus decide(VerbCall &call, services::SheetsService &sheets, Decision decision);
    static ExitStatus tell(VerbCall &call, const Result<services::SheetSummary> &summary, bool pulled);
};

} // namespace callboard::app
