// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/sheetfields.h"
#include "tests/support/fakesheets.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace callboard::test {

/// One row of the sheet as whoever knows the headings reads it, without the product's own understanding.
struct PictureRow
{
    int number = 0; ///< counted from 1
    QString key;
    QString phone; ///< E.164; empty when the cell holds no number
    bool isMarked = false;
    SheetFields fields;  ///< of the columns that there are; without what no lead can have
    SheetFields results; ///< by heading
};

/// The worksheet at one moment.
class SheetPicture
{
public:
    [[nodiscard]] static SheetPicture of(const SheetGrid &grid);

    /// What a column is called: the name of a field, or a heading of a result or of the key.
    [[nodiscard]] QString columnName(int column) const { return m_columns.value(column); }
    [[nodiscard]] const QList<PictureRow> &rows() const { return m_rows; }
    [[nodiscard]] const PictureRow *row(int number) const;
    [[nodiscard]] QList<const PictureRow *> withKey(const QString &key) const;
    /// The first row with this number, unless one of them has a key.
    [[nodiscard]] const PictureRow *withoutKey(const QString &phone) const;
    /// The row that is this lead's: by its key, as long as that stands in one row, or the first with its
    /// number.
    [[nodiscard]] const PictureRow *rowOf(const QString &key, const QString &phone) const;

    [[nodiscard]] static bool isResult(const QString &column);
    /// What stands in a cell, as a lead would have it; nothing for what no lead can have.
    [[nodiscard]] static std::optional<QString> valueOf(const QString &column, const QString &cell);

private:
    QStringList m_columns;
    QList<PictureRow> m_rows;
};

} // namespace callboard::test
