// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/columnfit.h"

#include "ui/common/layoutstore.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace callboard::ui {

namespace {

constexpr std::chrono::milliseconds KeepDelay{500};
constexpr int LeastCharacters = 3;

ColumnFit::WishOf inCharacters(const QTableView *view, const QList<ColumnWish> &characters)
{
    return [view, characters](int column) {
        const ColumnWish wish = characters.value(column);
        const int character = view->fontMetrics().averageCharWidth();
        return ColumnWish{wish.usual * character, wish.least * character};
    };
}

} // namespace

QList<int> fittedWidths(const QList<ColumnWish> &wishes, int available)
{
    QList<int> widths;
    int wished = 0;
    int spare = 0;
    for (const ColumnWish &wish : wishes) {
        wished += wish.usual;
        spare += wish.usual - wish.least;
    }
    const int missing = std::clamp(wished - available, 0, spare);
    for (const ColumnWish &wish : wishes) {
        const qint64 share = qint64{wish.usual - wish.least} * missing;
        widths += wish.usual - (spare > 0 ? static_cast<int>((share + spare - 1) / spare) : 0);
    }
    if (!widths.isEmpty())
        widths.last() += std::max(0, available - std::accumulate(widths.cbegin(), widths.cend(), 0));
    return widths;
}

ColumnFit::ColumnFit(QTableView *view, WishOf wishOf)
    : QObject(view)
    , m_view(view)
    , m_wishOf(std::move(wishOf))
{
    QHeaderView *header = view->horizontalHeader();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(view->fontMetrics().averageCharWidth() * LeastCharacters);
    m_keep.setSingleShot(true);
    m_keep.setInterval(KeepDelay);
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, &ColumnFit::noteResize);
    connect(header, &QHeaderView::sectionMoved, this, &ColumnFit::noteArranged);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(header, &QHeaderView::sectionCountChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_soon, &QTimer::timeout, this, &ColumnFit::fit);
    connect(&m_keep, &QTimer::timeout, this, &ColumnFit::keep);
}

ColumnFit::ColumnFit(QTableView *view, const QList<ColumnWish> &characters, const QString &layoutName)
    : ColumnFit(view, inCharacters(view, characters))
{
    m_layoutName = layoutName;
    restore([view, layoutName] {
        QHeaderView *header = view->horizontalHeader();
        const bool isKept = LayoutStore().restoreHeader(layoutName, *header);
        // What was kept may be of a time when the header stretched its last column by itself.
        header->setStretchLastSection(false);
        return isKept;
    });
}

void ColumnFit::restore(const std::function<bool()> &restore)
{
    {
        const QScopedValueRollback quiet(m_fitting, true);
        m_arranged = restore();
    }
    fit();
}

QList<int> ColumnFit::visibleColumns() const
{
    const QHeaderView *header = m_view->horizontalHeader();
    QList<int> columns;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column))
            columns += column;
    }
    return columns;
}

void ColumnFit::fit()
{
    const QList<int> columns = visibleColumns();
    if (m_fitting || columns.isEmpty())
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    QHeaderView *header = m_view->horizontalHeader();
    int rest = m_view->viewport()->width();
    QList<ColumnWish> wishes;
    for (const int column : columns)
        wishes += m_wishOf(column);
    const QList<int> widths = fittedWidths(wishes, rest);
    for (qsizetype at = 0; at + 1 < columns.size(); ++at) {
        if (!m_arranged)
            header->resizeSection(columns.at(at), widths.at(at));
        // The header has a least width of its own.
        rest -= header->sectionSize(columns.at(at));
    }
    header->resizeSection(columns.last(), std::max(rest, wishes.last().least));
    // While rows come and go the view would otherwise show a bar for as long as its columns still have the
    // width from before the other bar came.
    const bool isTooWide = header->length() > m_view->viewport()->width();
    m_view->setHorizontalScrollBarPolicy(isTooWide ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

void ColumnFit::noteResize(int column, int before, int after)
{
    Q_UNUSED(column)
    if (m_fitting)
        return;
    // From or to nothing: a column is being hidden or shown, nobody has drawn it, and the header is not done
    // with it yet.
    if (before == 0 || after == 0) {
        m_soon.start();
        return;
    }
    if (m_view->isVisible())
        noteArranged();
    fit();
}

void ColumnFit::noteArranged()
{
    if (m_fitting)
        return;
    m_arranged = true;
    if (!m_layoutName.isEmpty())
        m_keep.start();
    Q_EMIT arranged();
}

void ColumnFit::keep()
{
    m_keep.stop();
    LayoutStore().keepHeader(m_layoutName, *m_view->horizontalHeader());
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        fit();
    if (watched == m_view && event->type() == QEvent::Hide && m_keep.isActive())
        keep();
    return QObject::eventFilter(watched, event);
}

} // namespace callboard::ui
