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

namespace {

/// Empty where the provider does not say.
QString qualityText(providers::SenderQuality quality)
{
    switch (quality) {
    case providers::SenderQuality::Unknown:
        return {};
    case providers::SenderQuality::High:
        return QCoreApplication::translate("AccountDialog", "Its quality is high.", "of a sender");
    case providers::SenderQuality::Medium:
        return QCoreApplication::translate(
            "AccountDialog", "Its quality is medium: people have blocked or reported its messages.",
            "of a sender");
    case providers::SenderQuality::Low:
        return QCoreApplication::translate(
            "AccountDialog",
            "Its quality is low: so many people have blocked or reported its messages that WhatsApp may hold "
            "it back.",
            "of a sender");
    }
    Q_UNREACHABLE();
}

QString recipientsText(const std::optional<int> &recipients)
{
    if (!recipients)
        return {};
    if (*recipients == 0)
        return QCoreApplication::translate("AccountDialog", "Meta sets no limit on recipients in 24 hours.");
    return QCoreApplication::translate("AccountDialog", "Meta allows %Ln recipient(s) in 24 hours.", nullptr,
                                       *recipients);
}

} // namespace

QString senderText(const providers::SenderTest &test)
{
    const QString templates =
        QCoreApplication::translate("AccountDialog", "%n template(s) may be sent", nullptr, test.templates);
    QStringList told = {
        test.sender.isEmpty()
            ? QCoreApplication::translate("AccountDialog", "The connection works: %1.").arg(templates)
            : QCoreApplication::translate("AccountDialog", "The connection works: %1, from %2.")
                  .arg(templates, test.sender)};
    told << qualityText(test.quality) << recipientsText(test.recipientsADay);
    told.removeAll(QString());
    return told.join(u' ');
}

} // namespace callboard::ui
