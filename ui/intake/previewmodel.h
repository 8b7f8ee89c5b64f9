// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/importpreview.h"

#include <QAbstractTableModel>

namespace callboard::ui {

struct BadgeLook;

/// The first rows of a file as they stand there, each with its line and what becomes of it.
class PreviewModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Line, Becomes, FirstCell };
    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(const intake::ImportPreview &preview);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] BadgeLook look(int row) const;

    QStringList m_header;
    QList<intake::PreviewRow> m_rows;
};

} // namespace callboard::ui
