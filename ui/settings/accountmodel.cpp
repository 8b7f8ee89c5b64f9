// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/accountmodel.h"

#include "core/services/accountservice.h"
#include "core/services/attemptservice.h"
#include "ui/common/statusbadge.h"

#include <QCoreApplication>

namespace callboard::ui {

namespace {

constexpr int FigureAlignment = static_cast<int>(Qt::AlignRight) | static_cast<int>(Qt::AlignVCenter);

} // namespace

QString AccountModel::text(const Account &account, int column) const
{
    switch (column) {
    case Name:
        return account.name;
    case Provider:
        return services::providerText(account.provider);
    case Lines:
        return QString::number(account.lines);
    case Today: {
        const auto usage = m_usage.constFind(account.id);
        return usage == m_usage.cend() ? QString() : services::usageText(*usage);
    }
    case Agent:
        return account.agentId;
    case Number:
        return account.phoneNumberId;
    case State:
        return accountStateText(account, m_clock.now());
    default:
        return {};
    }
}

void AccountModel::setUsage(const QList<services::AccountUsage> &usage)
{
    m_usage.clear();
    for (const services::AccountUsage &each : usage)
        m_usage.insert(each.account, each);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Today), index(rowCount() - 1, Today));
}

int AccountModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccountModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Account &account = row(index.row());
    if (role == Qt::DisplayRole)
        return text(account, index.column());
    if (role == Qt::ToolTipRole && (index.column() == Agent || index.column() == Number))
        return text(account, index.column());
    if (role == Qt::ToolTipRole && index.column() == Today && m_usage.contains(account.id))
        return services::usageSentences(m_usage.value(account.id), m_zone);
    if (role == Qt::TextAlignmentRole && index.column() == Lines)
        return FigureAlignment;
    if (role == BadgeLookRole && index.column() == State) {
        const BadgeLook stopped{Tone::Bad, Mark::Bars};
        const BadgeLook ready{account.isPractice() ? Tone::Neutral : Tone::Good, Mark::Tick};
        return QVariant::fromValue(services::isStopped(account, m_clock.now()) ? stopped : ready);
    }
    return {};
}

QVariant AccountModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Lines)
        return FigureAlignment;
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Account");
    case Provider:
        return tr("Provider");
    case Lines:
        return tr("Lines");
    case Today:
        return tr("Today");
    case Agent:
        return tr("Agent");
    case Number:
        return tr("Phone number");
    case State:
        return tr("State");
    default:
        return {};
    }
}

QString accountStateText(const Account &account, Instant now)
{
    if (services::isStopped(account, now))
        return QCoreApplication::translate("AccountModel", "Stopped: %1")
            .arg(services::attemptReasonText(account.pauseReason));
    return account.isPractice() ? QCoreApplication::translate("AccountModel", "Practice: nobody is called")
                                : QCoreApplication::translate("AccountModel", "Ready");
}

} // namespace callboard::ui
