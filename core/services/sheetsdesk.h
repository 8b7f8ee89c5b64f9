// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/networktransport.h"
#include "core/services/jobturn.h"
#include "core/services/sheetwork.h"
#include "core/sync/sheets/browsertokens.h"
#include "core/sync/sheets/serviceaccount.h"

#include <functional>
#include <memory>

namespace callboard::services {

class Workspace;

/// Under which name the service account's key file lies in the secret store.
[[nodiscard]] QString sheetsSecretName();
/// Under which name that lies there which a person gave who signed in in the browser.
[[nodiscard]] QString sheetsGrantName();

/// What jobs with the spreadsheet share: the network, the sign-in that is good for an hour, and the end of
/// all waiting. Jobs take turns; they run on the pool and block.
class SheetsDesk
{
public:
    explicit SheetsDesk(Workspace &workspace);

    using Job = std::function<Result<SheetSummary>(const SheetGround &ground)>;

    /// Reads the link and its key, runs \a job, and notes with the link how it went.
    [[nodiscard]] Result<SheetSummary> run(const Job &job);
    /// Runs \a work while nobody else works with the sheet.
    [[nodiscard]] Result<void> alone(const std::function<Result<void>()> &work);
    /// Whether the spreadsheet answers to whom the tokens are for; noted is nothing.
    [[nodiscard]] Result<void> tryOut(const store::SheetLink &link,
                                      std::unique_ptr<sync::TokenSource> tokens);
    [[nodiscard]] std::unique_ptr<sync::TokenSource> tokensOf(const sync::ServiceAccount &account);
    /// \a keep is called with the grant that takes this one's place, should Google hand out another.
    [[nodiscard]] std::unique_ptr<sync::TokenSource> tokensOf(const sync::BrowserGrant &grant,
                                                              const sync::BrowserTokens::Keep &keep);
    /// What a person gave who signed in in the browser; nothing: nobody did. Blocks as the secret store does.
    [[nodiscard]] Result<std::optional<sync::BrowserGrant>> grant() const;
    void forgetClient() { m_client.reset(); }
    void giveUp() { m_patience.giveUp(); }
    [[nodiscard]] bool isGivenUp() { return !m_patience.wait(milliseconds{0}); }

private:
    [[nodiscard]] Result<SheetGround> ground();
    [[nodiscard]] std::unique_ptr<sync::SheetClient> makeClient(const store::SheetLink &link,
                                                                std::unique_ptr<sync::TokenSource> tokens);
    [[nodiscard]] Result<std::unique_ptr<sync::TokenSource>> tokensFor(const store::SheetLink &link);
    void keepGrant(const sync::BrowserGrant &grant);
    /// Of what went wrong, or nothing did.
    [[nodiscard]] Result<void> note(const std::optional<Error> &error);

    Workspace &m_workspace;
    http::NetworkTransport m_network;
    sync::StoppablePatience m_patience;
    JobTurn m_turn;
    std::unique_ptr<sync::SheetClient> m_client;
    store::SheetLink m_clientLink; ///< for which the client was made
};

} // namespace callboard::services
