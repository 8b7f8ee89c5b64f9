// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/lead.h"

#include <QAbstractTableModel>

namespace callboard::ui {

/// Leads as rows to be looked at; given once.
class HeldLeadsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name = 0, Number, Partner, Status, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<Lead> &leads);
    /// Its cells with tabs between them.
    [[nodiscard]] QString line(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const Lead &lead, int column);

    QList<Lead> m_leads;
};

} // namespace callboard::ui
