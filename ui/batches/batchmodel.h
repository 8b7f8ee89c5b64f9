// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/campaignservice.h"
#include "ui/common/keyedrows.h"

#include <QPair>
#include <QTimeZone>

namespace callboard::ui {

using BatchRowKey = QPair<CampaignId, int>;

/// Batches as rows; the newer list is taken in without a reset.
class BatchModel final : public KeyedRows<services::BatchRow, BatchRowKey>
{
    Q_OBJECT
public:
    enum Column { JobId = 0, CampaignName, NextRun, Leads, State, Progress, ColumnCount };

    explicit BatchModel(const QTimeZone &zone, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] BatchRowKey key(const services::BatchRow &row) const override;
    [[nodiscard]] bool isAlike(const services::BatchRow &one, const services::BatchRow &other) const override;

private:
    /// Figures stand to the right, and their heading over them.
    [[nodiscard]] static QVariant alignment(int column);
    [[nodiscard]] QString text(const services::BatchRow &row, int column) const;

    QTimeZone m_zone;
};

/// Whether nothing of it has begun, so that it can be moved; the service has the last word.
[[nodiscard]] bool canMove(const Batch &batch);

} // namespace callboard::ui
