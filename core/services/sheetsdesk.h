// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/networktransport.h"
#include "core/services/jobturn.h"
#include "core/services/sheetwork.h"

#include <functional>
#include <memory>

namespace callboard::services {

class Workspace;

/// Under which name the service account's key file lies in the secret store.
[[nodiscard]] QString sheetsSecretName();

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
    /// Whether the spreadsheet answers to the account; noted is nothing.
    [[nodiscard]] Result<void> tryOut(const store::SheetLink &link, const sync::ServiceAccount &account);
    void forgetClient() { m_client.reset(); }
    void giveUp() { m_patience.giveUp(); }

private:
    [[nodiscard]] Result<SheetGround> ground();
    [[nodiscard]] std::unique_ptr<sync::SheetClient> makeClient(const store::SheetLink &link,
                                                                const sync::ServiceAccount &account);
    [[nodiscard]] Result<SheetSummary> noted(Result<SheetSummary> summary);

    Workspace &m_workspace;
    http::NetworkTransport m_network;
    sync::StoppablePatience m_patience;
    JobTurn m_turn;
    std::unique_ptr<sync::SheetClient> m_client;
    store::SheetLink m_clientLink; ///< for which the client was made
};

} // namespace callboard::services
