// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/campaignservice.h"
#include "ui/common/keyedrows.h"

#include <QTimeZone>

namespace callboard::ui {

/// Campaigns with their counts as rows; the newer list is taken in without a reset.
class CampaignModel final : public KeyedRows<services::CampaignOverview, CampaignId>
{
    Q_OBJECT
public:
    enum Column { Name = 0, State, Progress, Live, Completion, Attention, Cost, Start, Results, ColumnCount };

    explicit CampaignModel(const QTimeZone &zone, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] CampaignId key(const services::CampaignOverview &row) const override;
    [[nodiscard]] bool isAlike(const services::CampaignOverview &one,
                               const services::CampaignOverview &other) const override;

private:
    /// Figures stand to the right, and their heading over them.
    [[nodiscard]] static QVariant alignment(int column);
    [[nodiscard]] QString text(const services::CampaignOverview &row, int column) const;
    /// As text(), but times with weekday and year.
    [[nodiscard]] QString fullText(const services::CampaignOverview &row, int column) const;

    QTimeZone m_zone;
};

/// "12 answered, 3 no answer": outcomes that occurred, most frequent first.
[[nodiscard]] QString outcomesText(const QMap<Outcome, int> &outcomes);
/// The same of messages: "Accepted: 3 · Read: 12".
[[nodiscard]] QString deliveriesText(const QMap<Delivery, int> &deliveries);
/// "2 in doubt · 1 asks you"; why it failed or was stopped; empty when all is well.
[[nodiscard]] QString attentionText(const services::CampaignOverview &overview, const QTimeZone &zone);

} // namespace callboard::ui
