// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/networktransport.h"
#include "core/services/jobcontrol.h"
#include "core/store/sheetrepository.h"
#include "core/sync/sheets/browsergrant.h"

#include <QString>
#include <QUrl>

#include <functional>
#include <optional>

namespace callboard::services {

class SheetsDesk;
class Workspace;

/// What is needed to link a spreadsheet.
struct SheetLinkRequest
{
    QString spreadsheet;     ///< its address in the browser, or its id; empty: the linked one
    QString credentialsFile; ///< Google's key file of a service account, or its file of an OAuth client
    QUrl baseUrl;            ///< empty: Google's, or the linked one's; another one on this machine alone
};

/// Ties a profile to one spreadsheet and unties it: by the key of a service account, or by a person who signs
/// in in the browser. Keys and grants go to the profile's secret home, and of the two there is never more
/// than one. Every function blocks, some for minutes: pool threads only.
class SheetLinking
{
public:
    /// Both must outlive it.
    SheetLinking(Workspace &workspace, SheetsDesk &desk)
        : m_workspace(workspace)
        , m_desk(desk)
    {
    }

    /// The service account's address.
    [[nodiscard]] Result<QString> withKeyFile(const SheetLinkRequest &request);
    /// Who signed in; empty where Google did not say. Without a file the client of the last sign-in is used.
    /// \a show is called with what the browser is to open; then five minutes are waited, or until \a control
    /// is cancelled. The sign-in of another person, whose place it takes, is withdrawn, and so is the new one
    /// where no link comes of it.
    [[nodiscard]] Result<QString> inBrowser(const SheetLinkRequest &request, const JobControl &control,
                                            const std::function<void(const QUrl &address)> &show);
    /// Who is signed in in the browser, empty where Google did not say; nothing: nobody is.
    [[nodiscard]] Result<std::optional<QString>> signedInAs();
    /// Forgets the grant and withdraws it at Google; whether Google could be told. The link stays.
    [[nodiscard]] Result<bool> signOut();
    /// Rows, outbox, conflicts, key and grant are forgotten.
    [[nodiscard]] Result<void> unlink();

private:
    [[nodiscard]] Result<std::optional<store::SheetLink>> storedLink();
    /// What is linked; empty: nothing. NotAllowed when it is another spreadsheet, unless \a spreadsheetId is
    /// empty.
    [[nodiscard]] Result<store::SheetLink> replaceable(const QString &spreadsheetId);
    /// The link as \a request wishes it.
    [[nodiscard]] Result<store::SheetLink> wantedLink(const SheetLinkRequest &request);
    [[nodiscard]] Result<sync::OAuthClient> clientFor(const SheetLinkRequest &request);
    [[nodiscard]] Result<void> keep(store::SheetLink link, const QString &secretName,
                                    const QByteArray &secret);
    [[nodiscard]] Result<void> noteSignedOut();
    void withdraw(const std::optional<sync::BrowserGrant> &grant);
    /// Of one that was given just now, and that no link came of.
    void withdrawUnlinked(const sync::BrowserGrant &grant);

    Workspace &m_workspace;
    SheetsDesk &m_desk;
    http::NetworkTransport m_network;
};

} // namespace callboard::services
