// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rules/rulemodel.h"

#include "core/services/standingruletext.h"
#include "ui/common/statusbadge.h"
#include "ui/common/timetext.h"

namespace callboard::ui {

namespace {

BadgeLook lookOf(const services::RuleOverview &row)
{
    return row.rule.isStarted() ? BadgeLook{Tone::Good, Mark::Dot} : BadgeLook{Tone::Neutral, Mark::Ring};
}

} // namespace

RuleModel::RuleModel(const QTimeZone &zone, QObject *parent)
    : KeyedRows(parent)
    , m_zone(zone)
{
}

int RuleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RuleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const services::RuleOverview &shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return index.column() == Name ? services::ruleSentences(shown.rule).join(u'\n')
                                      : text(shown, index.column());
    case BadgeLookRole:
        return index.column() == State ? QVariant::fromValue(lookOf(shown)) : QVariant();
    default:
        return {};
    }
}

QString RuleModel::nextRunText(const services::RuleOverview &row) const
{
    if (!row.nextRun)
        return row.trouble;
    const QString moment = instantText(*row.nextRun, m_zone);
    return row.trouble.isEmpty()
               ? moment
               : tr("%1. %2", "a moment, and a sentence about what is wrong").arg(moment, row.trouble);
}

QVariant RuleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Rule");
    case State:
        return tr("State");
    case Kind:
        return tr("Kind");
    case Times:
        return tr("Runs");
    case NextRun:
        return tr("Next run");
    case LastRun:
        return tr("Last run");
    case Account:
        return tr("Account");
    default:
        return {};
    }
}

StandingRuleId RuleModel::key(const services::RuleOverview &row) const
{
    return row.rule.id;
}

bool RuleModel::isAlike(const services::RuleOverview &one, const services::RuleOverview &other) const
{
    return one.rule == other.rule && one.account == other.account && one.nextRun == other.nextRun &&
           one.lastRun == other.lastRun && one.trouble == other.trouble;
}

QString RuleModel::text(const services::RuleOverview &row, int column) const
{
    switch (column) {
    case Name:
        return row.rule.name;
    case State:
        return services::ruleStateName(row.rule.state);
    case Kind:
        return services::ruleKindName(row.rule.kind);
    case Times:
        return services::ruleTimes(row.rule);
    case NextRun:
        return nextRunText(row);
    case LastRun:
        return row.lastRun ? tr("%1: %2", "a moment, and what came of the run then")
                                 .arg(shortInstantText(row.lastRun->due, m_zone),
                                      services::runText(*row.lastRun, channelOf(row.rule.campaign)))
                           : tr("never");
    case Account:
        return row.account;
    default:
        return {};
    }
}

} // namespace callboard::ui
