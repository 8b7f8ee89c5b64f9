// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/standingruleservice.h"
#include "ui/common/keyedrows.h"

#include <QTimeZone>

namespace callboard::ui {

/// Standing rules as rows; the newer list is taken in without a reset.
class RuleModel final : public KeyedRows<services::RuleOverview, StandingRuleId>
{
    Q_OBJECT
public:
    enum Column { Name = 0, State, Kind, Times, NextRun, LastRun, Account, ColumnCount };

    explicit RuleModel(const QTimeZone &zone, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] StandingRuleId key(const services::RuleOverview &row) const override;
    [[nodiscard]] bool isAlike(const services::RuleOverview &one,
                               const services::RuleOverview &other) const override;

private:
    [[nodiscard]] QString text(const services::RuleOverview &row, int column) const;
    [[nodiscard]] QString nextRunText(const services::RuleOverview &row) const;

    QTimeZone m_zone;
};

} // namespace callboard::ui
