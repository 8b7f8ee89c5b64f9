// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/why/whymodel.h"

#include "core/services/reasontext.h"
#include "ui/why/whytext.h"

namespace callboard::ui {

WhyModel::WhyModel(const QTimeZone &zone, QObject *parent)
    : KeyedRows(parent)
    , m_zone(zone)
{
}

int WhyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WhyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const plan::RuleVerdict &shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::ToolTipRole:
        return toolTip(shown, index.column());
    case Qt::AccessibleDescriptionRole:
        return services::reasonSentence(shown);
    case BadgeLookRole:
        return index.column() == Says ? QVariant::fromValue(badgeLook(shown.answer)) : QVariant();
    default:
        return {};
    }
}

QVariant WhyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Rule:
        return tr("Rule");
    case Says:
        return tr("May call");
    case Value:
        return tr("Value");
    default:
        return {};
    }
}

int WhyModel::key(const plan::RuleVerdict &row) const
{
    return static_cast<int>(row.rule);
}

bool WhyModel::isAlike(const plan::RuleVerdict &one, const plan::RuleVerdict &other) const
{
    return one == other;
}

// A panel beside the leads is narrow: what its cells cut off is told here.
QString WhyModel::toolTip(const plan::RuleVerdict &row, int column) const
{
    const QString why = column == Rule ? services::reasonSentence(row) : QString();
    return why.isEmpty() ? text(row, column) : why;
}

QString WhyModel::text(const plan::RuleVerdict &row, int column) const
{
    switch (column) {
    case Rule:
        return services::ruleName(row.rule);
    case Says:
        return verdictText(row, m_zone);
    case Value:
        return valueText(row, m_zone);
    default:
        return {};
    }
}

} // namespace callboard::ui
