// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attempts/attemptmodel.h"

#include "core/services/spenttext.h"
#include "ui/common/plaintip.h"
#include "ui/common/statusbadge.h"
#include "ui/common/timetext.h"

#include <QCoreApplication>

namespace callboard::ui {

namespace {

/// Messages stand among the calls to a lead, and bear their channel.
QString toldResult(const Attempt &attempt)
{
    const QString result = services::resultText(attempt);
    switch (attempt.channel) {
    case Channel::Call:
        return result;
    case Channel::WhatsApp:
        return AttemptModel::tr("WhatsApp: %1").arg(result);
    case Channel::Email:
        return AttemptModel::tr("E-mail: %1").arg(result);
    }
    Q_UNREACHABLE();
}

} // namespace

AttemptModel::AttemptModel(const QTimeZone &zone, QObject *parent)
    : KeyedRows(parent)
    , m_zone(zone)
{
}

int AttemptModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AttemptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const services::AttemptRow &shown = row(index.row());
    const Attempt &attempt = shown.attempt;
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::ToolTipRole:
        return index.column() == Reason ? QVariant(plainTip(text(shown, Reason))) : QVariant();
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case BadgeLookRole:
        if (index.column() != Result)
            return {};
        return QVariant::fromValue(attempt.outcome ? badgeLook(*attempt.outcome) : badgeLook(attempt.state));
    default:
        return {};
    }
}

QVariant AttemptModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Lead:
        return tr("Lead");
    case CampaignName:
        return tr("Campaign");
    case Try:
        return tr("Try");
    case Result:
        return tr("Result");
    case TalkTime:
        return tr("Talk time");
    case Cost:
        return tr("Cost");
    case Reason:
        return tr("Why");
    default:
        return {};
    }
}

AttemptId AttemptModel::key(const services::AttemptRow &row) const
{
    return row.attempt.id;
}

bool AttemptModel::isAlike(const services::AttemptRow &one, const services::AttemptRow &other) const
{
    return one.attempt == other.attempt && one.leadName == other.leadName &&
           one.campaignName == other.campaignName;
}

QVariant AttemptModel::alignment(int column)
{
    return column == Cost || column == Try || column == TalkTime ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                                 : QVariant();
}

QString AttemptModel::text(const services::AttemptRow &row, int column) const
{
    const Attempt &attempt = row.attempt;
    switch (column) {
    case When:
        return preciseInstantText(attempt.intentAt.value_or(attempt.dueAt), m_zone);
    case Lead:
        return calledText(row);
    case CampaignName:
        return row.practice ? tr("%1 (practice)").arg(row.campaignName) : row.campaignName;
    case Try:
        return QString::number(attempt.ordinal);
    case Result:
        return toldResult(attempt);
    case TalkTime:
        return attempt.record.talkTime ? durationText(*attempt.record.talkTime) : QString();
    case Cost:
        return attempt.record.cost ? services::spentText(*attempt.record.cost, row.practice) : QString();
    case Reason:
        return attempt.reason.isEmpty() ? QString() : services::attemptReasonText(attempt.reason);
    default:
        return {};
    }
}

QString calledText(const services::AttemptRow &row)
{
    return QCoreApplication::translate("AttemptModel", "%1 …%2",
                                       "lead's name and the last digits of the number")
        .arg(row.leadName, row.leadLastFour);
}

} // namespace callboard::ui
