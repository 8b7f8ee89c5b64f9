// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadtableview.h"

#include "ui/common/layoutstore.h"
#include "ui/common/statusbadge.h"
#include "ui/leads/leadcolumns.h"
#include "ui/leads/leadselection.h"
#include "ui/leads/leadtablemodel.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace callboard::ui {

namespace {
constexpr int TickColumn = static_cast<int>(LeadColumn::Tick);
constexpr std::chrono::milliseconds KeepDelay{500};

int usualLetters(int column)
{
    if (column == static_cast<int>(LeadColumn::Number) || column == static_cast<int>(LeadColumn::Status))
        return 20;
    if (column == static_cast<int>(LeadColumn::Added) || column == static_cast<int>(LeadColumn::Updated))
        return 28;
    return 20;
}
} // namespace

LeadTableView::LeadTableView(LeadTableModel &model, LeadSelection &selection, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_selection(selection)
    , m_all(new QCheckBox(horizontalHeader()->viewport()))
{
    setObjectName(QStringLiteral("leadTable"));
    setAccessibleName(tr("Leads"));
    setModel(&model);
    setItemDelegate(new BadgeDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    // Rows of one height: otherwise the view asks every row for its size.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 7 / 4);
    verticalHeader()->hide();

    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setSectionResizeMode(TickColumn, QHeaderView::Fixed);
    m_all->setObjectName(QStringLiteral("selectAllMatching"));
    m_all->setAccessibleName(tr("Select all leads that match the filter"));
    m_all->setToolTip(tr("Select all leads that match the filter"));
    m_keep.setSingleShot(true);
    m_keep.setInterval(KeepDelay);
    wire();
    restoreColumns();
    refreshHeaderBox();
}

void LeadTableView::wire()
{
    QHeaderView *header = horizontalHeader();
    connect(m_all, &QCheckBox::clicked, this, [this] {
        m_selection.setSelected(m_model.ids(), m_selection.countIn(m_model.ids()) < m_model.ids().size());
        refreshHeaderBox();
    });
    connect(&m_selection, &LeadSelection::changed, this, &LeadTableView::refreshHeaderBox);
    connect(&m_model, &LeadTableModel::loaded, this, &LeadTableView::refreshHeaderBox);
    connect(&m_model, &LeadTableModel::idsAboutToChange, this, &LeadTableView::keepPlace);
    connect(&m_model, &LeadTableModel::loaded, this, &LeadTableView::restorePlace);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LeadTableView::noteCurrent);
    // The header shows a new column by itself; that is nobody's choice and not to be remembered.
    connect(&m_model, &QAbstractItemModel::columnsAboutToBeInserted, this, [this] { m_restoring = true; });
    connect(&m_model, &QAbstractItemModel::columnsInserted, this, &LeadTableView::restoreColumns);
    connect(header, &QHeaderView::sectionClicked, this, &LeadTableView::chooseOrder);
    connect(header, &QHeaderView::sectionResized, this, &LeadTableView::keepColumnsSoon);
    connect(header, &QHeaderView::sectionMoved, this, &LeadTableView::keepColumnsSoon);
    connect(&m_keep, &QTimer::timeout, this, &LeadTableView::keepColumns);
    connect(header, &QHeaderView::sectionMoved, this, &LeadTableView::placeHeaderBox);
    connect(header, &QHeaderView::sectionResized, this, &LeadTableView::placeHeaderBox);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, &LeadTableView::placeHeaderBox);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](QPoint at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnMenu(menu);
        menu->popup(header->viewport()->mapToGlobal(at));
    });
}

QList<LeadId> LeadTableView::onScreen() const
{
    const int first = rowAt(0);
    if (first < 0)
        return {};
    const int last = rowAt(viewport()->height() - 1);
    return m_model.ids().mid(first, last < 0 ? -1 : last - first + 1);
}

QList<LeadId> LeadTableView::highlightedLeads() const
{
    QList<int> rows;
    const QItemSelection ranges = selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QList<LeadId> ids;
    for (const int row : std::as_const(rows))
        ids.append(m_model.idAt(row));
    return ids;
}

LeadId LeadTableView::currentLead() const
{
    return m_model.idAt(currentIndex().row());
}

bool LeadTableView::goTo(LeadId id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return false;
    const QModelIndex index = m_model.index(row, TickColumn + 1);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void LeadTableView::noteCurrent()
{
    if (m_moving || currentLead() == m_current)
        return;
    m_current = currentLead();
    Q_EMIT currentLeadChanged(m_current);
}

void LeadTableView::keepPlace()
{
    m_moving = true;
    m_top = m_model.idAt(rowAt(0));
}

void LeadTableView::restorePlace()
{
    if (m_current.isValid() && currentLead() != m_current && !goTo(m_current))
        clearSelection();
    if (const int top = m_model.rowOf(m_top); top >= 0)
        scrollTo(m_model.index(top, TickColumn + 1), QAbstractItemView::PositionAtTop);
    m_moving = false;
    noteCurrent();
}

void LeadTableView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        toggleTicks();
        return;
    }
    // Ctrl+A would highlight, and load, every row; the window gives it to "select all that match".
    if (event->matches(QKeySequence::SelectAll)) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void LeadTableView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex at = indexAt(event->pos());
    QTableView::mousePressEvent(event);
    const bool onTick = at.isValid() && at.column() == TickColumn && event->button() == Qt::LeftButton;
    if (onTick && event->modifiers() == Qt::ShiftModifier)
        m_selection.setSelected(highlightedLeads(), true);
}

void LeadTableView::toggleTicks()
{
    QList<LeadId> ids = highlightedLeads();
    if (ids.isEmpty() && currentLead().isValid())
        ids.append(currentLead());
    m_selection.setSelected(ids, m_selection.countIn(ids) < ids.size());
}

void LeadTableView::updateGeometries()
{
    QTableView::updateGeometries();
    placeHeaderBox();
}

void LeadTableView::placeHeaderBox()
{
    const QHeaderView *header = horizontalHeader();
    const QSize size = m_all->sizeHint();
    const QRect section(header->sectionViewportPosition(TickColumn), 0, header->sectionSize(TickColumn),
                        header->height());
    m_all->setGeometry(QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, size, section));
}

void LeadTableView::refreshHeaderBox()
{
    const qsizetype total = m_model.ids().size();
    const int ticked = m_selection.countIn(m_model.ids());
    m_all->setEnabled(total > 0);
    m_all->setCheckState(ticked == 0 ? Qt::Unchecked : ticked == total ? Qt::Checked : Qt::PartiallyChecked);
}

void LeadTableView::chooseOrder(int column)
{
    const std::optional<LeadSortKey> key = sortKeyOf(column);
    const LeadSort before = m_model.order();
    LeadSort order = before;
    if (key) {
        order.key = *key;
        order.order = before.key == *key && before.order == Qt::AscendingOrder ? Qt::DescendingOrder
                                                                               : Qt::AscendingOrder;
    }
    horizontalHeader()->setSortIndicator(columnOf(order.key), order.order);
    if (order != before)
        Q_EMIT orderChosen(order);
}

void LeadTableView::fillColumnMenu(QMenu *menu)
{
    for (int column = TickColumn + 2; column < m_model.columnCount(); ++column) {
        QAction *action = menu->addAction(columnTitle(column, m_model.attributes()));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            keepColumns();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Show the usual columns")), &QAction::triggered, this,
            &LeadTableView::showDefaultColumns);
}

void LeadTableView::showDefaultColumns()
{
    setColumns(defaultLeadColumns());
    keepColumns();
}

void LeadTableView::restoreColumns()
{
    setColumns(LayoutStore().columns(QStringLiteral("leads"), defaultLeadColumns()));
}

// Columns are remembered as "key" or "key=width", those in sight alone and in their order, because attributes
// come and go with the profile.
void LeadTableView::setColumns(const QStringList &columns)
{
    m_restoring = true;
    QHeaderView *header = horizontalHeader();
    const int digit = fontMetrics().averageCharWidth();
    int place = 0;
    for (int column = 0; column < m_model.columnCount(); ++column)
        header->setSectionHidden(column, column > TickColumn + 1);
    for (const QString &entry : columns) {
        const QString key = entry.section(QLatin1Char('='), 0, 0);
        for (int column = 0; column < m_model.columnCount(); ++column) {
            if (columnKey(column, m_model.attributes()) != key)
                continue;
            header->setSectionHidden(column, false);
            header->moveSection(header->visualIndex(column), place++);
            const int width = entry.section(QLatin1Char('='), 1).toInt();
            header->resizeSection(column, width > 0 ? width : digit * usualLetters(column));
        }
    }
    header->resizeSection(TickColumn, m_all->sizeHint().width() + digit * 2);
    m_restoring = false;
    placeHeaderBox();
}

void LeadTableView::keepColumnsSoon()
{
    if (!m_restoring)
        m_keep.start();
}

void LeadTableView::hideEvent(QHideEvent *event)
{
    if (m_keep.isActive())
        keepColumns();
    QTableView::hideEvent(event);
}

void LeadTableView::keepColumns()
{
    m_keep.stop();
    QStringList entries;
    QStringList known;
    for (int column = 0; column < m_model.columnCount(); ++column)
        known.append(columnKey(column, m_model.attributes()));
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            entries.append(known.at(column) % QLatin1Char('=') %
                           QString::number(header->sectionSize(column)));
    }
    const QStringList before = LayoutStore().columns(QStringLiteral("leads"), {});
    std::copy_if(before.cbegin(), before.cend(), std::back_inserter(entries), [&known](const QString &entry) {
        return !known.contains(entry.section(QLatin1Char('='), 0, 0));
    });
    LayoutStore().keepColumns(QStringLiteral("leads"), entries);
}

} // namespace callboard::ui
