// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/attemptservice.h"
#include "ui/common/keyedrows.h"

#include <QTimeZone>

namespace callboard::ui {

/// Attempts as rows, latest first as they are given; a newer list is taken in without a reset.
class AttemptModel final : public KeyedRows<services::AttemptRow, AttemptId>
{
    Q_OBJECT
public:
    enum Column { When = 0, Lead, CampaignName, Try, Result, TalkTime, Cost, Reason, ColumnCount };

    explicit AttemptModel(const QTimeZone &zone, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] AttemptId key(const services::AttemptRow &row) const override;
    [[nodiscard]] bool isAlike(const services::AttemptRow &one,
                               const services::AttemptRow &other) const override;

private:
    /// Figures stand to the right, and their heading over them.
    [[nodiscard]] static QVariant alignment(int column);
    [[nodiscard]] QString text(const services::AttemptRow &row, int column) const;

    QTimeZone m_zone;
};

/// "Asha Rao …3210".
[[nodiscard]] QString calledText(const services::AttemptRow &row);

} // namespace callboard::ui
