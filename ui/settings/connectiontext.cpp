// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/connectiontext.h"

#include "ui/common/timetext.h"

#include <QCoreApplication>

namespace callboard::ui {

namespace {

constexpr milliseconds ClockTolerance{120'000};

} // namespace

QString connectionText(const providers::ConnectionTest &test)
{
    const QString agents = QCoreApplication::translate("AccountDialog", "%n agent(s)", nullptr, test.agents);
    const QString numbers =
        QCoreApplication::translate("AccountDialog", "%n phone number(s)", nullptr, test.numbers);
    QString found =
        QCoreApplication::translate("AccountDialog", "The connection works: %1 and %2.").arg(agents, numbers);
    if (test.lineLimit)
        found = QCoreApplication::translate("AccountDialog", "%1 The plan allows %n call(s) at once.",
                                            nullptr, *test.lineLimit)
                    .arg(found);
    const milliseconds offset = std::chrono::abs(test.clockOffset);
    if (offset <= ClockTolerance)
        return found;
    return QCoreApplication::translate("AccountDialog",
                                       "%1 But this machine's clock and the provider's are %2 apart; "
                                       "set the clock, or calls come at the wrong time.")
        .arg(found, durationText(std::chrono::duration_cast<seconds>(offset)));
}

QString mailSenderText(const providers::SenderTest &test)
{
    return QCoreApplication::translate(
               "AccountDialog", "The connection works: the mail server lets this account in. Mails come "
                                "from %1.")
        .arg(test.sender);
}

QString senderText(const providers::SenderTest &test)
{
    const QString templates =
        QCoreApplication::translate("AccountDialog", "%n template(s) may be sent", nullptr, test.templates);
    const QString found =
        test.sender.isEmpty()
            ? QCoreApplication::translate("AccountDialog", "The connection works: %1.").arg(templates)
            : QCoreApplication::translate("AccountDialog", "The connection works: %1, from %2.")
                  .arg(templates, test.sender);
    if (!test.recipientsADay)
        return found;
    return QCoreApplication::translate("AccountDialog", "%1 Meta allows %n recipient(s) in 24 hours.",
                                       nullptr, *test.recipientsADay)
        .arg(found);
}

} // namespace callboard::ui
