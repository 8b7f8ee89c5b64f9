// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/campaignchanges.h"

#include <QCoreApplication>

namespace callboard::services {

namespace {

QString wordOf(const char *source)
{
    return QCoreApplication::translate("CampaignChanges", source);
}

QString orNothing(const QString &value)
{
    return value.isEmpty() ? wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "nothing")) : value;
}

QString numberText(int number)
{
    return number > 0 ? QString::number(number) : QString();
}

QString budgetText(const CampaignRules &rules)
{
    return rules.budget ? rules.budget->text() : QString();
}

QString fallbackText(const CampaignRules &rules)
{
    QStringList channels;
    for (const FallbackChannel channel : rules.fallback)
        channels << (channel == FallbackChannel::WhatsApp
                         ? wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "WhatsApp"))
                         : wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "e-mail")));
    return channels.join(QStringLiteral(", "));
}

QString misfireText(const CampaignRules &rules)
{
    return rules.misfire == Misfire::GoOn
               ? wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "goes on the next day"))
               : wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "waits for your word"));
}

QString dailyLimitText(const CampaignRules &rules)
{
    return rules.dailyLimit == DailyLimitRule::Fail
               ? wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "the campaign fails"))
               : wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "the rest waits for the next day"));
}

class ChangeList
{
public:
    void compare(const char *field, const QString &before, const QString &after)
    {
        if (before != after)
            m_sentences << wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "%1: %2 (so far %3)"))
                               .arg(wordOf(field), orNothing(after), orNothing(before));
    }
    [[nodiscard]] const QStringList &sentences() const { return m_sentences; }

private:
    QStringList m_sentences;
};

} // namespace

QStringList campaignChanges(const Campaign &before, const Campaign &after)
{
    ChangeList list;
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Name"), before.name, after.name);
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Agent"), before.agentId, after.agentId);
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Caller's number"), before.phoneNumberId,
                 after.phoneNumberId);
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Topic"), before.brief.topic, after.brief.topic);
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Language"), before.brief.language,
                 after.brief.language);
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Columns sent along"),
                 before.brief.columns.join(QStringLiteral(", ")),
                 after.brief.columns.join(QStringLiteral(", ")));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Calling hours"), hoursText(before.policy.parts),
                 hoursText(after.policy.parts));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Tries of a lead"),
                 numberText(before.rules.retry.maxAttempts), numberText(after.rules.retry.maxAttempts));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Stops after completed leads"),
                 numberText(before.rules.goal), numberText(after.rules.goal));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "First leads, then a pause"),
                 numberText(before.rules.canary), numberText(after.rules.canary));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Budget"), budgetText(before.rules),
                 budgetText(after.rules));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "After the last miss"), fallbackText(before.rules),
                 fallbackText(after.rules));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "What would slip to another day"),
                 misfireText(before.rules), misfireText(after.rules));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Above the account's daily limit"),
                 dailyLimitText(before.rules), dailyLimitText(after.rules));
    return list.sentences();
}

} // namespace callboard::services
