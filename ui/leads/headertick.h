// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCheckBox>

class QTableView;

namespace callboard::ui {

class LeadSelection;
class LeadTableModel;

/// The tick of all leads that match the filter. Lies on the head of the table's first column, and belongs to
/// the page around the table.
class HeaderTick final : public QCheckBox
{
    Q_OBJECT
public:
    HeaderTick(const LeadTableModel &model, LeadSelection &selection, QTableView *table);

private:
    void refresh();
    [[nodiscard]] QRect place() const;

    const LeadTableModel &m_model;
    LeadSelection &m_selection;
    QTableView *m_table;
};

} // namespace callboard::ui
