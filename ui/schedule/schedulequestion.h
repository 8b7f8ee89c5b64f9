// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/model/messagecontent.h"
#include "core/plan/schedulesummary.h"
#include "ui/common/prompter.h"

namespace callboard::ui {

/// What is asked before real calls. \a maxAttempts: to reach each lead; \a afterwards: what follows the last
/// miss, as a sentence; may be empty.
[[nodiscard]] Question callsQuestion(const plan::ScheduleSummary &summary, const Account &account,
                                     int maxAttempts, const QString &afterwards);
/// What is asked before \a count real messages, of which \a first is what the first lead reads;
/// empty where all leads are gone. \a afterwards: what follows one that does not arrive, as a sentence; may
/// be empty.
[[nodiscard]] Question messagesQuestion(int count, const Account &account, const MessageContent &message,
                                        const QString &first, const QString &afterwards);
/// What the button says that schedules messages to \a leads: a mail that has no address to go to, as \a
/// lacking of them, is not promised.
[[nodiscard]] QString messagesButton(int leads, int lacking);

} // namespace callboard::ui
