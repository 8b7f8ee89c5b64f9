// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/account.h"
#include "core/services/accountusage.h"
#include "ui/common/keyedrows.h"

#include <QHash>

namespace callboard::ui {

/// Accounts as rows.
class AccountModel final : public KeyedRows<Account, AccountId>
{
    Q_OBJECT
public:
    enum Column { Name = 0, Provider, Lines, Today, Agent, Number, State, ColumnCount };

    /// \a clock tells which pauses are over; it must outlive the model. Times are told in \a zone.
    explicit AccountModel(const Clock &clock, const QTimeZone &zone, QObject *parent = nullptr)
        : KeyedRows(parent)
        , m_clock(clock)
        , m_zone(zone)
    {
    }

    /// What the accounts have used of their limits (S4-034).
    void setUsage(const QList<services::AccountUsage> &usage);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] AccountId key(const Account &row) const override { return row.id; }
    [[nodiscard]] bool isAlike(const Account &one, const Account &other) const override
    {
        return one == other;
    }

private:
    [[nodiscard]] QString text(const Account &account, int column) const;

    const Clock &m_clock;
    QTimeZone m_zone;
    QHash<AccountId, services::AccountUsage> m_usage;
};

/// "Ready", "Practice: nobody is called", or why the account is stopped at \a now.
[[nodiscard]] QString accountStateText(const Account &account, Instant now);

} // namespace callboard::ui
