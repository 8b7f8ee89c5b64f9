// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/schedulequestion.h"

#include "core/model/channel.h"
#include "core/services/scheduleservice.h"
#include "ui/schedule/scheduledialog.h"

namespace callboard::ui {

Question callsQuestion(const plan::ScheduleSummary &summary, const Account &account, int maxAttempts,
                       const QString &afterwards)
{
    QStringList details{services::ScheduleService::attemptsText(maxAttempts), afterwards,
                        ScheduleDialog::tr("Calls can be paused or cancelled until they start.")};
    details.removeAll(QString());
    return {.title = ScheduleDialog::tr("Schedule real calls?"),
            .text = ScheduleDialog::tr("%n person(s) will be called with the account %1, for about %2.",
                                       nullptr, summary.leads)
                        .arg(account.name, summary.cost.text()),
            .details = details.join(QLatin1Char('\n')),
            .yesButton = ScheduleDialog::tr("Schedule %n Call(s)", nullptr, summary.leads),
            .dangerous = false};
}

Question messagesQuestion(int count, const Account &account, const MessageContent &message,
                          const QString &first, const QString &afterwards)
{
    const bool isMail = channelOf(account.provider) == Channel::Email;
    const QString what = isMail ? ScheduleDialog::tr("The first mail:")
                                : ScheduleDialog::tr("The template %1 in the language %2. The first message:")
                                      .arg(message.templateName, message.language);
    const QString end =
        isMail
            ? ScheduleDialog::tr("Mails can be paused or cancelled until they are sent; one that was sent "
                                 "cannot be called back.")
            : ScheduleDialog::tr("WhatsApp charges the sender for them. Messages can be paused or "
                                 "cancelled until they are sent; one that was sent cannot be called back.");
    QStringList details{what, first, end};
    if (!afterwards.isEmpty())
        details.insert(2, afterwards);
    return {.title = ScheduleDialog::tr("Schedule real messages?"),
            .text = ScheduleDialog::tr("%n person(s) will be written to with the account %1.", nullptr, count)
                        .arg(account.name),
            .details = details.join(QLatin1Char('\n')),
            .yesButton = ScheduleDialog::tr("Schedule %n Message(s)", nullptr, count),
            .dangerous = false};
}

QString scheduleButtonText(bool ofMessages, int leads, int withoutAddress)
{
    if (!ofMessages)
        return ScheduleDialog::tr("&Schedule %n Call(s)", nullptr, leads);
    if (withoutAddress == 0)
        return ScheduleDialog::tr("&Schedule %n Message(s)", nullptr, leads);
    //: %1 is a number of leads
    return ScheduleDialog::tr("&Schedule %n Message(s), %1 Without Address", nullptr, leads - withoutAddress)
        .arg(withoutAddress);
}

} // namespace callboard::ui
