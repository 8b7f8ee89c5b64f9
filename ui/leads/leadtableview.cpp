// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadtableview.h"

#include "ui/common/columnfit.h"
#include "ui/common/layoutstore.h"
#include "ui/common/statusbadge.h"
#include "ui/leads/headertick.h"
#include "ui/leads/leadcolumns.h"
#include "ui/leads/leadselection.h"
#include "ui/leads/leadtablemodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>
#include <numeric>
#include <utility>

namespace callboard::ui {

namespace {
constexpr int TickColumn = static_cast<int>(LeadColumn::Tick);
constexpr std::chrono::milliseconds KeepDelay{500};
constexpr int MostHighlighted = 10'000; // rows that stay highlighted while others move between them

/// In characters.
ColumnWish usualWidth(int column)
{
    if (column >= FixedLeadColumns)
        return {20, 10};
    switch (static_cast<LeadColumn>(column)) {
    case LeadColumn::Number:
    case LeadColumn::Whatsapp:
        return {20, 19};
    case LeadColumn::Status:
        return {17, 15};
    case LeadColumn::Added:
    case LeadColumn::Updated:
        return {30, 22};
    case LeadColumn::Next:
        return {31, 22};
    case LeadColumn::Blocked:
        return {24, 18};
    case LeadColumn::Tick:
    case LeadColumn::Name:
    case LeadColumn::Email:
        return {21, 12};
    case LeadColumn::Partner:
        return {22, 13};
    }
    Q_UNREACHABLE();
}
} // namespace

LeadTableView::LeadTableView(LeadTableModel &model, LeadSelection &selection, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_selection(selection)
    , m_fit(nullptr)
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
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(columnOf(m_model.order().key), m_model.order().order);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setSectionResizeMode(TickColumn, QHeaderView::Fixed);
    const auto *all = new HeaderTick(m_model, m_selection, this);
    m_tickWidth = all->sizeHint().width() + fontMetrics().averageCharWidth() * 2;
    m_fit = new ColumnFit(this, [this](int column) { return wishOf(column); });
    m_keep.setSingleShot(true);
    m_keep.setInterval(KeepDelay);
    wire();
    restoreColumns();
}

void LeadTableView::wire()
{
    QHeaderView *header = horizontalHeader();
    connect(&m_model, &LeadTableModel::idsAboutToChange, this, &LeadTableView::keepPlace);
    connect(&m_model, &LeadTableModel::loaded, this, &LeadTableView::restorePlace);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LeadTableView::noteCurrent);
    // The header shows a new column by itself; that is nobody's choice and not to be remembered.
    // What somebody drew a moment ago would go with it.
    connect(&m_model, &QAbstractItemModel::columnsAboutToBeInserted, this, [this] {
        if (m_keep.isActive())
            keepColumns();
        m_restoring = true;
    });
    connect(&m_model, &QAbstractItemModel::columnsInserted, this, &LeadTableView::restoreColumns);
    connect(header, &QHeaderView::sectionClicked, this, &LeadTableView::chooseOrder);
    connect(m_fit, &ColumnFit::arranged, this, &LeadTableView::keepColumnsSoon);
    connect(&m_keep, &QTimer::timeout, this, &LeadTableView::keepColumns);
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
    m_model.setAnchor(m_current);
    Q_EMIT currentLeadChanged(m_current);
}

// In another order, or of another filter, the eye begins at the top; the current lead stays in sight.
void LeadTableView::keepPlace(bool areOthers)
{
    m_moving = true;
    m_top = areOthers ? LeadId() : m_model.idAt(rowAt(0));
    m_highlighted.clear();
    const QItemSelection ranges = selectionModel()->selection();
    const int rows = std::accumulate(ranges.cbegin(), ranges.cend(), 0,
                                     [](int sum, const auto &range) { return sum + range.height(); });
    if (areOthers || rows < 2 || rows > MostHighlighted)
        return;
    const QList<LeadId> highlighted = highlightedLeads();
    m_highlighted = {highlighted.cbegin(), highlighted.cend()};
}

void LeadTableView::restoreHighlight()
{
    const QSet<LeadId> kept = std::exchange(m_highlighted, {});
    if (kept.isEmpty())
        return;
    const QList<LeadId> now = highlightedLeads();
    if (QSet<LeadId>(now.cbegin(), now.cend()) == kept)
        return;
    QItemSelection rows;
    const QList<LeadId> &ids = m_model.ids();
    const int last = m_model.columnCount() - 1;
    qsizetype found = 0;
    for (int row = 0; row < ids.size() && found < kept.size(); ++row) {
        const int first = row;
        while (row < ids.size() && kept.contains(ids.at(row)))
            ++row;
        if (row > first)
            rows.select(m_model.index(first, 0), m_model.index(row - 1, last));
        found += row - first;
    }
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

void LeadTableView::restorePlace()
{
    if (!m_top.isValid())
        scrollToTop();
    if (m_current.isValid() && currentLead() != m_current && !goTo(m_current))
        clearSelection();
    restoreHighlight();
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
    // Ctrl+A would highlight, and load, every row; the window gives it to "select all that match", and Ctrl+C
    // to whole leads.
    if (event->matches(QKeySequence::SelectAll) || event->matches(QKeySequence::Copy)) {
        event->ignore();
        return;
    }
    // The end that is known so far is not the end that is meant.
    if (event->key() == Qt::Key_End && m_model.isPartial())
        return;
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

ColumnWish LeadTableView::wishOf(int column) const
{
    const int character = fontMetrics().averageCharWidth();
    if (column == TickColumn)
        return {m_tickWidth, m_tickWidth};
    const ColumnWish usual = usualWidth(column);
    return {usual.usual * character, usual.least * character};
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
    connect(menu->addAction(tr("Show the Usual Columns")), &QAction::triggered, this,
            &LeadTableView::showDefaultColumns);
}

void LeadTableView::showDefaultColumns()
{
    setColumns(defaultLeadColumns());
    keepColumns();
}

QList<int> LeadTableView::shownColumns() const
{
    const QHeaderView *header = horizontalHeader();
    QList<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

void LeadTableView::restoreColumns()
{
    setColumns(LayoutStore().columns(QStringLiteral("leads"), defaultLeadColumns()));
}

// Columns are remembered as "key", or "key=width" once the person has drawn one; those in sight alone and in
// their order, because attributes come and go with the profile.
void LeadTableView::setColumns(const QStringList &columns)
{
    m_restoring = true;
    m_fit->restore([this, &columns] {
        QHeaderView *header = horizontalHeader();
        int place = 0;
        bool isArranged = false;
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
                isArranged = isArranged || width > 0;
                header->resizeSection(column, width > 0 ? width : wishOf(column).usual);
            }
        }
        header->resizeSection(TickColumn, m_tickWidth);
        return isArranged;
    });
    m_restoring = false;
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
    const QList<int> shown = shownColumns();
    for (const int column : shown)
        entries.append(m_fit->isArranged() ? QString(known.at(column) % QLatin1Char('=') %
                                                     QString::number(columnWidth(column)))
                                           : known.at(column));
    const QStringList before = LayoutStore().columns(QStringLiteral("leads"), {});
    std::copy_if(before.cbegin(), before.cend(), std::back_inserter(entries), [&known](const QString &entry) {
        return !known.contains(entry.section(QLatin1Char('='), 0, 0));
    });
    LayoutStore().keepColumns(QStringLiteral("leads"), entries);
}

} // namespace callboard::ui
