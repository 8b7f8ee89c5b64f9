// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/base/ids.h"

#include <QCoreApplication>

namespace callboard::services {
class WebhookService;
class Workspace;
} // namespace callboard::services

namespace callboard::app {

/// The addresses at which providers may report by themselves.
class WebhooksVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::WebhooksVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    static ExitStatus run(VerbCall &call);
    static ExitStatus list(services::WebhookService &webhooks, VerbOutput &output);
    static ExitStatus open(VerbCall &call, services::Workspace &workspace, AccountId account);
    static ExitStatus renew(VerbCall &call, services::Workspace &workspace, AccountId account);
    static ExitStatus close(VerbCall &call, services::WebhookService &webhooks, AccountId account);
    static ExitStatus tellAddress(services::Workspace &workspace, AccountId account, VerbOutput &output);
};

} // namespace callboard::app
