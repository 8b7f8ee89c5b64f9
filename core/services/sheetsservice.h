// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/conflictdecision.h"
#include "core/services/sheetlinking.h"
#include "core/services/sheetwork.h"

#include <QFuture>

#include <memory>

namespace callboard::services {

class SheetsDesk;
class Workspace;

/// How the linked spreadsheet stands.
struct SheetsStatus
{
    std::optional<store::SheetLink> link; ///< nothing: none is linked
    int rows = 0;
    int gone = 0; ///< of these, no longer in the sheet
    int queued = 0;
    int conflicts = 0;
    QString trouble; ///< why it is left alone, as a sentence; empty: it is not
};

/// Keeps the leads and the worksheet "Leads" of one Google spreadsheet in step (S0-008). What talks to the
/// service runs on the pool, one such job at a time for the profile, whichever process it is in; Refused when
/// another one does not end. A trouble that does not pass by itself is noted with the link, and the keeper
/// leaves the sheet alone until a job that a person asked for goes well. Jobs are broken off when the service
/// dies.
class SheetsService
{
public:
    explicit SheetsService(Workspace &workspace);
    SheetsService(const SheetsService &) = delete;
    SheetsService &operator=(const SheetsService &) = delete;
    ~SheetsService();

    using LinkRequest = SheetLinkRequest;
    /// Signs in, looks for the worksheet, and keeps the key in the profile's secret home; the service
    /// account's address. NotAllowed while another spreadsheet is linked.
    [[nodiscard]] QFuture<Result<QString>> link(const LinkRequest &request);

    /// A person who signs in in the browser.
    struct BrowserSignIn
    {
        QFuture<Result<QUrl>>
            address; ///< what the browser is to open; Cancelled when it does not come so far
        QFuture<Result<QString>> linked; ///< who signed in; empty where Google did not say
    };
    /// The same with a person in place of a service account: waits five minutes for the browser, or until \a
    /// control is cancelled. With an empty request the linked spreadsheet is signed in for again, with the
    /// client that is known.
    [[nodiscard]] BrowserSignIn linkInBrowser(const LinkRequest &request,
                                              const JobControlPtr &control = std::make_shared<JobControl>());
    /// Who is signed in in the browser, empty where Google did not say; nothing: nobody is.
    [[nodiscard]] QFuture<Result<std::optional<QString>>> signedInAs() const;
    /// Forgets the sign-in in the browser and withdraws it at Google; whether Google could be told. The link
    /// stays and waits for a new one.
    [[nodiscard]] QFuture<Result<bool>> signOut();
    /// Rows, outbox, conflicts, key and sign-in are forgotten; leads and sheet stay as they are.
    [[nodiscard]] QFuture<Result<void>> unlink();

    /// From the sheet into the leads, and each new row's lead_uuid back into it.
    [[nodiscard]] QFuture<Result<SheetSummary>> pull();
    /// From the leads into the sheet.
    [[nodiscard]] QFuture<Result<SheetSummary>> push();
    /// Both, in this order; the summaries together.
    [[nodiscard]] QFuture<Result<SheetSummary>> bringInStep();

    [[nodiscard]] QFuture<Result<SheetsStatus>> status() const;
    [[nodiscard]] QFuture<Result<QList<ConflictRow>>> conflicts() const;
    /// What Callboard has stays, and is written into the sheet by the next push.
    [[nodiscard]] QFuture<Result<ConflictReceipt>>
    keepOurs(const QList<qint64> &conflicts, const JobControlPtr &control = std::make_shared<JobControl>());
    /// What the sheet says is taken over, as far as a lead can have such a value.
    [[nodiscard]] QFuture<Result<ConflictReceipt>>
    takeTheirs(const QList<qint64> &conflicts, const JobControlPtr &control = std::make_shared<JobControl>());

private:
    Workspace &m_workspace;
    std::shared_ptr<SheetsDesk> m_desk; ///< shared with the jobs, which may outlive the service
};

} // namespace callboard::services
