// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/headertick.h"

#include "ui/common/viewoverlay.h"
#include "ui/leads/leadcolumns.h"
#include "ui/leads/leadselection.h"
#include "ui/leads/leadtablemodel.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

namespace callboard::ui {

namespace {
constexpr int TickColumn = static_cast<int>(LeadColumn::Tick);
} // namespace

HeaderTick::HeaderTick(const LeadTableModel &model, LeadSelection &selection, QTableView *table)
    : QCheckBox(table)
    , m_model(model)
    , m_selection(selection)
    , m_table(table)
{
    setObjectName(QStringLiteral("selectAllMatching"));
    setAccessibleName(tr("Select all leads that match the filter"));
    setToolTip(tr("Select all leads that match the filter"));
    const QHeaderView *header = table->horizontalHeader();
    auto *overlay = new ViewOverlay(this, header->viewport(), [this] { return place(); });
    connect(this, &QCheckBox::clicked, this, [this] {
        m_selection.setSelected(m_model.ids(), m_selection.countIn(m_model.ids()) < m_model.ids().size());
        refresh();
    });
    connect(&m_selection, &LeadSelection::changed, this, &HeaderTick::refresh);
    connect(&m_model, &LeadTableModel::loaded, this, &HeaderTick::refresh);
    connect(header, &QHeaderView::sectionMoved, overlay, &ViewOverlay::place);
    connect(header, &QHeaderView::sectionResized, overlay, &ViewOverlay::place);
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, overlay, &ViewOverlay::place);
    refresh();
}

void HeaderTick::refresh()
{
    const qsizetype total = m_model.ids().size();
    const int ticked = m_selection.countIn(m_model.ids());
    // Disabled, it would hand the keyboard to whatever stands behind it.
    if (m_model.isPartial() && hasFocus())
        m_table->setFocus();
    setEnabled(total > 0 && !m_model.isPartial());
    setCheckState(ticked == 0 ? Qt::Unchecked : ticked == total ? Qt::Checked : Qt::PartiallyChecked);
}

QRect HeaderTick::place() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    const QRect section(header->sectionViewportPosition(TickColumn), 0, header->sectionSize(TickColumn),
                        header->height());
    const QRect box = QStyle::alignedRect(m_table->layoutDirection(), Qt::AlignCenter, sizeHint(), section);
    // Scrolled out of the header it would lie upon what is beside the table.
    return header->viewport()->rect().contains(box) ? box : QRect();
}

} // namespace callboard::ui
