// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/campaigns/campaignmodel.h"

#include "core/services/attemptservice.h"
#include "core/services/spenttext.h"
#include "core/services/statechangetext.h"
#include "ui/common/plaintip.h"
#include "ui/common/progressdelegate.h"
#include "ui/common/statusbadge.h"
#include "ui/common/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::ui {

CampaignModel::CampaignModel(const QTimeZone &zone, QObject *parent)
    : KeyedRows(parent)
    , m_zone(zone)
{
}

int CampaignModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CampaignModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const services::CampaignOverview &shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::ToolTipRole:
        return plainTip(fullText(shown, index.column()));
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case BadgeLookRole:
        return index.column() == State ? QVariant::fromValue(badgeLook(shown.campaign.state)) : QVariant();
    case CellProgressRole:
        return index.column() == Progress
                   ? QVariant::fromValue(CellProgress{shown.called, shown.campaign.leadCount})
                   : QVariant();
    default:
        return {};
    }
}

QVariant CampaignModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Campaign");
    case State:
        return tr("State");
    case Progress:
        return tr("Called");
    case Results:
        return tr("Results");
    case Live:
        return tr("Live");
    case Attention:
        return tr("Attention");
    case Cost:
        return tr("Cost");
    case Start:
        return tr("Start");
    case Completion:
        return tr("Done about");
    default:
        return {};
    }
}

CampaignId CampaignModel::key(const services::CampaignOverview &row) const
{
    return row.campaign.id;
}

bool CampaignModel::isAlike(const services::CampaignOverview &one,
                            const services::CampaignOverview &other) const
{
    for (int column = 0; column < ColumnCount; ++column) {
        if (text(one, column) != text(other, column))
            return false;
    }
    return one.campaign == other.campaign && one.called == other.called;
}

QVariant CampaignModel::alignment(int column)
{
    return column == Live || column == Cost ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

QString CampaignModel::text(const services::CampaignOverview &row, int column) const
{
    switch (column) {
    case Name:
        return row.practice ? tr("%1 (practice)").arg(row.campaign.name) : row.campaign.name;
    case State:
        return services::campaignStateText(row.campaign.state);
    case Progress:
        return tr("%1 of %2").arg(row.called).arg(row.campaign.leadCount);
    case Results:
        return row.deliveries.isEmpty() ? outcomesText(row.outcomes) : deliveriesText(row.deliveries);
    case Live:
        return row.live > 0 ? QString::number(row.live) : QString();
    case Attention:
        return attentionText(row, m_zone);
    case Cost:
        return services::spentText(row.cost, row.practice);
    case Start:
        return shortInstantText(row.campaign.start, m_zone);
    case Completion:
        if (row.next)
            return tr("next: %1").arg(shortInstantText(*row.next, m_zone));
        return row.completion ? shortInstantText(*row.completion, m_zone) : QString();
    default:
        return {};
    }
}

QString CampaignModel::fullText(const services::CampaignOverview &row, int column) const
{
    if (column == State) {
        const QString who = services::stateChangeText(row.campaign, m_zone);
        return who.isEmpty() ? text(row, column) : who;
    }
    if (column == Start)
        return instantText(row.campaign.start, m_zone);
    if (column == Completion && row.completion)
        return instantText(*row.completion, m_zone);
    return text(row, column);
}

QString outcomesText(const QMap<Outcome, int> &outcomes)
{
    QList<QPair<int, Outcome>> counted;
    for (auto it = outcomes.cbegin(); it != outcomes.cend(); ++it) {
        if (it.value() > 0)
            counted.append({it.value(), it.key()});
    }
    std::stable_sort(counted.begin(), counted.end(),
                     [](const auto &one, const auto &other) { return one.first > other.first; });
    QStringList parts;
    for (const auto &[count, outcome] : std::as_const(counted))
        parts +=
            QCoreApplication::translate("CampaignModel", "%1: %2", "an outcome and how often it occurred")
                .arg(services::outcomeText(outcome))
                .arg(count);
    return parts.join(QStringLiteral(" · "));
}

QString deliveriesText(const QMap<Delivery, int> &deliveries)
{
    QStringList parts;
    for (auto it = deliveries.cbegin(); it != deliveries.cend(); ++it)
        parts +=
            QCoreApplication::translate("CampaignModel", "%1: %2", "an outcome and how often it occurred")
                .arg(services::deliveryText(it.key()))
                .arg(it.value());
    return parts.join(QStringLiteral(" · "));
}

QString attentionText(const services::CampaignOverview &overview, const QTimeZone &zone)
{
    QStringList parts;
    if (overview.campaign.state == CampaignState::Draft)
        parts += QCoreApplication::translate("CampaignModel", "not scheduled");
    if (const QString hold = services::holdText(overview, zone); !hold.isEmpty())
        parts += hold;
    if (!overview.campaign.failure.isEmpty())
        parts += overview.campaign.failure;
    if (overview.skipped > 0) {
        parts +=
            overview.campaign.isOfMessages()
                ? QCoreApplication::translate("CampaignModel", "%n not written to", nullptr, overview.skipped)
                : QCoreApplication::translate("CampaignModel", "%n kept out by a rule", nullptr,
                                              overview.skipped);
    }
    if (overview.asking > 0)
        parts += QCoreApplication::translate("CampaignModel", "%n ask(s) you", nullptr, overview.asking);
    if (overview.expired > 0)
        parts += QCoreApplication::translate("CampaignModel", "%n expired", nullptr, overview.expired);
    if (overview.inDoubt > 0)
        parts += QCoreApplication::translate("CampaignModel", "%n in doubt", nullptr, overview.inDoubt);
    return parts.join(QStringLiteral(" · "));
}

} // namespace callboard::ui
