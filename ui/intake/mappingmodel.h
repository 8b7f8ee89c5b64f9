// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/importinput.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace callboard::ui {

/// What becomes of each column of a file: a row a column, with its heading, its first value and its
/// changeable fate.
class MappingModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Heading, Example, Fate };
    using QAbstractTableModel::QAbstractTableModel;

    /// Tells only of the rows that differ when the columns are the same.
    void setLayout(const intake::ImportLayout &layout, const QStringList &examples);
    /// \a mapping is one of the same columns.
    void choose(const intake::ColumnMapping &mapping);
    [[nodiscard]] const intake::ColumnMapping &mapping() const { return m_mapping; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// Under Qt::EditRole the fate's LeadField as a number.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// By the person, not by setLayout().
    void mappingChanged();

private:
    intake::ColumnMapping m_mapping;
    QStringList m_examples;
};

} // namespace callboard::ui
