// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

class QTableView;

namespace callboard::ui {

/// What a column would like to have, and with how little it still does; both in pixels.
struct ColumnWish
{
    int usual = 0;
    int least = 0;
};

/// The widths of columns that share \a available pixels: as wished, and when that is too much each gives up
/// the same part of what it can spare. The last one takes what is left over.
[[nodiscard]] QList<int> fittedWidths(const QList<ColumnWish> &wishes, int available);

/// Divides a table's width among its columns, so that nothing lies off its edge while there is room. Once the
/// person has drawn a column wider or narrower the widths are theirs: kept, and no longer touched but for the
/// last one, which goes on filling the rest. The bottom scroll bar is there only while they cannot fit. Owned
/// by the view.
class ColumnFit final : public QObject
{
    Q_OBJECT
public:
    using WishOf = std::function<ColumnWish(int column)>;

    /// Keeps nothing by itself; \a view has its model.
    ColumnFit(QTableView *view, WishOf wishOf);
    /// Wishes by column, counted in characters of the view's font. What the person arranged is kept under
    /// \a layoutName.
    ColumnFit(QTableView *view, const QList<ColumnWish> &characters, const QString &layoutName);

    [[nodiscard]] bool isArranged() const { return m_arranged; }
    /// Runs \a restore, which may show, move and size columns at will and answers whether their widths are
    /// the person's; then fits.
    void restore(const std::function<bool()> &restore);
    void fit();

Q_SIGNALS:
    /// The person has drawn or moved a column.
    void arranged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noteResize(int column, int before, int after);
    void noteArranged();
    void keep();
    [[nodiscard]] QList<int> visibleColumns() const;

    QTableView *m_view;
    WishOf m_wishOf;
    QString m_layoutName;
    QTimer m_keep;
    QTimer m_soon;
    bool m_arranged = false;
    bool m_fitting = false;
};

} // namespace callboard::ui
