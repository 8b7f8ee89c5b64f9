// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/eligibility.h"
#include "ui/common/keyedrows.h"

#include <QTimeZone>

namespace callboard::ui {

/// Every rule with what it says of one lead; the newer verdicts are taken in without a reset.
class WhyModel final : public KeyedRows<plan::RuleVerdict, int>
{
    Q_OBJECT
public:
    enum Column { Rule = 0, Says, Value, ColumnCount };

    explicit WhyModel(const QTimeZone &zone, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// The sentence of a rule that says no is the tool tip of its name and the accessible description.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] int key(const plan::RuleVerdict &row) const override;
    [[nodiscard]] bool isAlike(const plan::RuleVerdict &one, const plan::RuleVerdict &other) const override;

private:
    [[nodiscard]] QString toolTip(const plan::RuleVerdict &row, int column) const;
    [[nodiscard]] QString text(const plan::RuleVerdict &row, int column) const;

    QTimeZone m_zone;
};

} // namespace callboard::ui
