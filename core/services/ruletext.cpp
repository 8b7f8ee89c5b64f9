// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/ruletext.h"

#include <QCoreApplication>
#include <QStringList>

namespace callboard::services {

namespace {

struct RuleText
{
    Q_DECLARE_TR_FUNCTIONS(RuleText)
};

} // namespace

QString categoryText(CallCategory category)
{
    switch (category) {
    case CallCategory::Promotional:
        return RuleText::tr("promotional");
    case CallCategory::Service:
        return RuleText::tr("service");
    case CallCategory::Recovery:
        return RuleText::tr("recovery of a debt");
    case CallCategory::Microfinance:
        return RuleText::tr("recovery of a microfinance loan");
    }
    Q_UNREACHABLE();
}

QString orderText(PriorityScheme order)
{
    switch (order) {
    case PriorityScheme::Campaign:
        return RuleText::tr("the most promising leads first");
    case PriorityScheme::Delivery:
        return RuleText::tr("new leads before those tried before");
    }
    Q_UNREACHABLE();
}

QString fallbackText(const QList<FallbackChannel> &channels)
{
    if (channels.isEmpty())
        return RuleText::tr("nothing", "no fallback channel");
    QStringList words;
    for (const FallbackChannel channel : channels)
        words << (channel == FallbackChannel::WhatsApp ? QStringLiteral("WhatsApp") : RuleText::tr("e-mail"));
    return words.join(RuleText::tr(", then ", "between channels"));
}

} // namespace callboard::services
