// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/account.h"
#include "ui/common/keyedrows.h"

namespace callboard::ui {

/// Accounts as rows.
class AccountModel final : public KeyedRows<Account, AccountId>
{
    Q_OBJECT
public:
    enum Column { Name = 0, Provider, Lines, Agent, Number, State, ColumnCount };

    /// \a clock tells which pauses are over; it must outlive the model.
    explicit AccountModel(const Clock &clock, QObject *parent = nullptr)
        : KeyedRows(parent)
        , m_clock(clock)
    {
    }

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
};

/// "Ready", "Practice: nobody is called", or why the account is stopped at \a now.
[[nodiscard]] QString accountStateText(const Account &account, Instant now);

} // namespace callboard::ui
