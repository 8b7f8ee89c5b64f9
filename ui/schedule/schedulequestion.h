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

/// On the button that schedules \a leads, of which a mail has no address for \a withoutAddress: those are not
/// promised.
[[nodiscard]] QString scheduleButtonText(bool ofMessages, int leads, int withoutAddress);

} // namespace callboard::ui
