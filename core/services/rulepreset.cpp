// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/rulepreset.h"

#include "core/services/preset.h"

#include <QCoreApplication>

namespace callboard::services {

namespace {

QString rulePresetWords(const char *source)
{
    return QCoreApplication::translate("RulePreset", source);
}

void takeOver(RuleCampaign &campaign, const QString &presetId)
{
    const Preset preset = presetById(presetId).value_or(Preset());
    campaign.parallel = preset.parallel;
    campaign.interval = preset.interval;
    campaign.pacing = preset.pacing;
    campaign.rules = preset.rules;
    campaign.hours = preset.hours;
}

StandingRule deliveryRule()
{
    StandingRule rule;
    rule.kind = StandingRuleKind::DailySessions;
    rule.name = rulePresetWords(QT_TRANSLATE_NOOP("RulePreset", "Delivery sessions"));
    rule.filter = QStringLiteral("order_type in (OFD, Undelivered)");      // S1-001, S1-003
    rule.times = {QTime(10, 0), QTime(11, 0), QTime(12, 0), QTime(13, 0)}; // S1-004
    rule.maxAttempts = 3;                                                  // S1-008
    rule.cooldown = std::chrono::hours{2};                                 // S1-007
    takeOver(rule.campaign, QStringLiteral("delivery"));
    rule.campaign.rules.contacts.gap = seconds{0}; // the cooldown is the gap, also once somebody shortens it
    return rule;
}

StandingRule checkUpRule(int houseDays)
{
    StandingRule rule;
    rule.kind = StandingRuleKind::CheckUpAge;
    rule.name = rulePresetWords(QT_TRANSLATE_NOOP("RulePreset", "Check-up calls"));
    rule.cooldown = std::chrono::hours{24};
    rule.thresholdDays = houseDays;
    rule.isHouseThreshold = true;
    takeOver(rule.campaign, QStringLiteral("no-retry")); // what is missed, the next sweeps try
    rule.campaign.rules.misfire = Misfire::GoOn;
    rule.campaign.brief.topic = QStringLiteral("follow_up"); // S2-031
    rule.campaign.brief.language = QStringLiteral("en-IN");
    return rule;
}

StandingRule recurringRule()
{
    StandingRule rule;
    rule.kind = StandingRuleKind::Recurring;
    rule.name = rulePresetWords(QT_TRANSLATE_NOOP("RulePreset", "Weekday calls"));
    rule.times = {QTime(10, 0)};
    rule.days = 0b0011111;
    takeOver(rule.campaign, QStringLiteral("safe-default"));
    return rule;
}

} // namespace

StandingRule rulePreset(StandingRuleKind kind, int houseDays)
{
    switch (kind) {
    case StandingRuleKind::DailySessions:
        return deliveryRule();
    case StandingRuleKind::CheckUpAge:
        return checkUpRule(houseDays);
    case StandingRuleKind::Recurring:
        return recurringRule();
    }
    Q_UNREACHABLE();
}

} // namespace callboard::services
