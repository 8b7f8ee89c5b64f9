// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/model/leadfilter.h"

#include <QList>
#include <QSet>
#include <QTableView>
#include <QTimer>

class QMenu;

namespace callboard::ui {

class ColumnFit;
class LeadSelection;
class LeadTableModel;
struct ColumnWish;

/// The table of leads: ticks by mouse and space bar, a tick for all that match in the header, columns that
/// are chosen, moved and remembered.
class LeadTableView final : public QTableView
{
    Q_OBJECT
public:
    LeadTableView(LeadTableModel &model, LeadSelection &selection, QWidget *parent = nullptr);

    /// The rows that can be seen, partly seen ones included.
    [[nodiscard]] QList<LeadId> onScreen() const;
    /// The highlighted rows, top to bottom; not the ticked ones.
    [[nodiscard]] QList<LeadId> highlightedLeads() const;
    /// Fills \a menu with one checkable entry a column.
    void fillColumnMenu(QMenu *menu);
    void showDefaultColumns();
    /// The columns in sight, from left to right.
    [[nodiscard]] QList<int> shownColumns() const;
    /// Invalid while there is none.
    [[nodiscard]] LeadId currentLead() const;
    /// Makes the lead current and brings it into sight; false when it is not among the rows.
    bool goTo(LeadId id);

Q_SIGNALS:
    /// The lead, not the row: what moves with its lead is not told.
    void currentLeadChanged(callboard::LeadId id);
    void orderChosen(const callboard::LeadSort &order);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void wire();
    void toggleTicks();
    void noteCurrent();
    void keepPlace(bool areOthers);
    void restorePlace();
    void restoreHighlight();
    [[nodiscard]] ColumnWish wishOf(int column) const;
    void chooseOrder(int column);
    void restoreColumns();
    void keepColumns();
    void keepColumnsSoon();
    void setColumns(const QStringList &columns);

    LeadTableModel &m_model;
    LeadSelection &m_selection;
    ColumnFit *m_fit;
    QTimer m_keep;
    int m_tickWidth = 0;
    bool m_restoring = false;
    bool m_moving = false;
    LeadId m_current;
    LeadId m_top;               ///< invalid: the first row
    QSet<LeadId> m_highlighted; ///< while rows move
};

} // namespace callboard::ui
