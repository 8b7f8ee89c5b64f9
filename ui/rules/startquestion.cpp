// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rules/startquestion.h"

#include "core/model/channel.h"
#include "core/services/standingruletext.h"
#include "ui/common/timetext.h"

#include <QCoreApplication>

namespace callboard::ui {

namespace {

struct StartQuestion
{
    Q_DECLARE_TR_FUNCTIONS(StartQuestion)
};

QString consequence(const Account &account)
{
    const bool ofMessages = isMessage(channelOf(account.provider));
    if (account.isPractice())
        return ofMessages
                   ? StartQuestion::tr("From now on this rule makes campaigns by itself. They are practice: "
                                       "nobody is written to.")
                   : StartQuestion::tr("From now on this rule makes campaigns by itself. They are practice: "
                                       "nobody is called.");
    return ofMessages
               ? StartQuestion::tr("From now on this rule makes campaigns by itself, and people are written "
                                   "to.")
               : StartQuestion::tr("From now on this rule makes campaigns by itself, and people are called.");
}

QString reachSentence(const services::RulePreview &preview, bool ofMessages, const QTimeZone &zone)
{
    const auto leads = static_cast<int>(preview.reach.toCall().size());
    const QString sentence =
        ofMessages
            ? StartQuestion::tr("As things stand, its run of %1 would write to %Ln "
                                "lead(s).",
                                nullptr, leads)
            : StartQuestion::tr("As things stand, its run of %1 would call %Ln lead(s).", nullptr, leads);
    return sentence.arg(instantText(preview.at, zone));
}

QString costSentence(const Account &account, const Money &cost)
{
    switch (channelOf(account.provider)) {
    case Channel::WhatsApp:
        return account.isPractice() ? StartQuestion::tr("It costs nothing.")
                                    : StartQuestion::tr("What WhatsApp charges for it is not known here.");
    case Channel::Email:
        return account.isPractice() ? StartQuestion::tr("It costs nothing.")
                                    : StartQuestion::tr("It costs what the mail server's owner charges.");
    case Channel::Call:
        break;
    }
    return account.isPractice()
               ? StartQuestion::tr("It costs nothing; a real account about %1 for such a run.")
                     .arg(cost.text())
               : StartQuestion::tr("That costs about %1, and every later run its own.").arg(cost.text());
}

} // namespace

Question startQuestion(const StandingRule &rule, const Account &account, const services::RulePreview &preview,
                       const Money &cost, const QTimeZone &zone)
{
    const bool ofMessages = isMessage(channelOf(account.provider));
    QStringList details{StartQuestion::tr("Account: %1").arg(account.name),
                        reachSentence(preview, ofMessages, zone), costSentence(account, cost)};
    details += services::ruleSentences(rule);
    details +=
        StartQuestion::tr("All times are %1.", "the name of a time zone").arg(zoneText(zone, preview.at));
    return {.title = StartQuestion::tr("Start %1").arg(rule.name),
            .text = consequence(account),
            .details = details.join(u'\n'),
            .yesButton = StartQuestion::tr("Start the Rule"),
            .dangerous = true};
}

} // namespace callboard::ui
