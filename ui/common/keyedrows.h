// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QSet>

namespace callboard::ui {

/// A table whose rows have keys, so that a newer list of the same things is taken in by the narrowest
/// signals: rows leave, come, move and change, the model never resets, and the person's selection and place
/// stay where they were. For lists of hundreds, not of hundreds of thousands.
template<typename Row, typename Key>
class KeyedRows : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// \a next has no key twice.
    void setRows(const QList<Row> &next)
    {
        removeMissing(next);
        for (qsizetype i = 0; i < next.size();)
            i = place(next, i);
        reportChanges(next);
    }

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row &row(int index) const { return m_rows.at(index); }
    [[nodiscard]] int rowOf(const Key &key) const { return static_cast<int>(find(key, 0)); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

protected:
    [[nodiscard]] virtual Key key(const Row &row) const = 0;
    /// Whether both look alike in every column.
    [[nodiscard]] virtual bool isAlike(const Row &one, const Row &other) const = 0;

private:
    [[nodiscard]] qsizetype find(const Key &wanted, qsizetype from) const
    {
        for (qsizetype i = from; i < m_rows.size(); ++i) {
            if (key(m_rows.at(i)) == wanted)
                return i;
        }
        return -1;
    }

    void removeMissing(const QList<Row> &next)
    {
        QSet<Key> kept;
        for (const Row &each : next)
            kept.insert(key(each));
        for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
            if (kept.contains(key(m_rows.at(last))))
                continue;
            qsizetype first = last;
            while (first > 0 && !kept.contains(key(m_rows.at(first - 1))))
                --first;
            beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last));
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }

    /// Brings next[i] to row i, and with it the new rows right behind it; answers where to go on.
    [[nodiscard]] qsizetype place(const QList<Row> &next, qsizetype i)
    {
        if (i < m_rows.size() && key(m_rows.at(i)) == key(next.at(i)))
            return i + 1;
        const qsizetype from = find(key(next.at(i)), i);
        if (from >= 0) {
            beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(i));
            m_rows.move(from, i);
            endMoveRows();
            return i + 1;
        }
        qsizetype end = i + 1;
        while (end < next.size() && find(key(next.at(end)), i) < 0)
            ++end;
        beginInsertRows({}, static_cast<int>(i), static_cast<int>(end - 1));
        for (qsizetype at = i; at < end; ++at)
            m_rows.insert(at, next.at(at));
        endInsertRows();
        return end;
    }

    void reportChanges(const QList<Row> &next)
    {
        for (qsizetype first = 0; first < next.size(); ++first) {
            qsizetype end = first;
            while (end < next.size() && !isAlike(m_rows.at(end), next.at(end))) {
                m_rows[end] = next.at(end);
                ++end;
            }
            if (end == first)
                continue;
            Q_EMIT dataChanged(index(static_cast<int>(first), 0),
                               index(static_cast<int>(end - 1), columnCount() - 1));
            first = end;
        }
    }

    QList<Row> m_rows;
};

} // namespace callboard::ui
