// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/donotcall.h"
#include "ui/common/keyedrows.h"

#include <QTimeZone>

namespace callboard::ui {

/// An entry with what its row says beside it.
struct DoNotCallRow
{
    DoNotCallEntry entry;
    QString campaignName; ///< empty: holds for all campaigns
    bool tooOld = false;

    friend bool operator==(const DoNotCallRow &, const DoNotCallRow &) = default;
};

/// Entries of the do-not-call lists as rows; the newer list is taken in without a reset.
class DoNotCallModel final : public KeyedRows<DoNotCallRow, qint64>
{
    Q_OBJECT
public:
    enum Column { Number = 0, List, Source, Note, CampaignName, Added, Expires, ColumnCount };

    explicit DoNotCallModel(const QTimeZone &zone, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] qint64 key(const DoNotCallRow &row) const override;
    [[nodiscard]] bool isAlike(const DoNotCallRow &one, const DoNotCallRow &other) const override;

private:
    [[nodiscard]] QString text(const DoNotCallRow &row, int column) const;
    [[nodiscard]] static QString toolTip(const DoNotCallRow &row, int column);
    [[nodiscard]] static QVariant look(const DoNotCallRow &row, int column);

    QTimeZone m_zone;
};

} // namespace callboard::ui
