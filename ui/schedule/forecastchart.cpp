// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/forecastchart.h"

#include "ui/common/theme.h"
#include "ui/common/timetext.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace callboard::ui {

namespace {

constexpr qreal GapOfBars = 0.2; // of the room of one

} // namespace

ForecastChart::ForecastChart(const QTimeZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_zone(zone)
{
    setMouseTracking(true);
    setAccessibleName(tr("Lines in use over time"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setForecast({}, 1);
}

void ForecastChart::setForecast(const QList<plan::ForecastBucket> &buckets, int lines)
{
    m_buckets = buckets;
    m_lines = std::max(lines, 1);
    // Nothing to read, nothing to stop at on the way through the window.
    setFocusPolicy(m_buckets.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    choose(-1);
    update();
}

QString ForecastChart::chosenText() const
{
    if (m_chosen < 0)
        return wholeText();
    const plan::ForecastBucket &bucket = m_buckets.at(m_chosen);
    return tr("%1 to %2: at most %3 of %4 lines in use, %n call(s) begin", nullptr, bucket.started)
        .arg(instantText(bucket.from, m_zone), instantText(bucket.until, m_zone))
        .arg(bucket.live)
        .arg(m_lines);
}

QString ForecastChart::wholeText() const
{
    if (m_buckets.isEmpty())
        return {};
    int most = 0;
    for (const plan::ForecastBucket &bucket : m_buckets)
        most = std::max(most, bucket.live);
    return tr("At most %1 of %2 lines are in use at once. Arrow keys or the pointer tell of each bar.")
        .arg(most)
        .arg(m_lines);
}

QSize ForecastChart::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 8};
}

QSize ForecastChart::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, fontMetrics().height() * 8};
}

void ForecastChart::choose(qsizetype index)
{
    m_chosen = index;
    setAccessibleDescription(chosenText());
    update();
    Q_EMIT chosenChanged();
}

/// Beside the scale, above the times.
QRectF ForecastChart::plot() const
{
    const QFontMetrics metrics = fontMetrics();
    const int left = metrics.horizontalAdvance(locale().toString(m_lines)) + metrics.averageCharWidth();
    return QRectF(rect()).adjusted(left, metrics.height() / 2.0, -1, -1.25 * metrics.height());
}

QRectF ForecastChart::barOf(qsizetype index) const
{
    const QRectF room = plot();
    const qreal width = room.width() / qreal(m_buckets.size());
    const qreal height = room.height() * m_buckets.at(index).live / m_lines;
    const qreal left =
        isRightToLeft() ? room.right() - width * qreal(index + 1) : room.left() + width * qreal(index);
    return {left + width * GapOfBars / 2, room.bottom() - height, width * (1 - GapOfBars), height};
}

void ForecastChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawScale(painter);
    if (m_buckets.isEmpty())
        return;
    drawBars(painter);
    drawLimit(painter);
}

void ForecastChart::drawBars(QPainter &painter) const
{
    const QColor fill = isEnabled() ? toneColours(Tone::Info, palette()).text : edgeColour(palette());
    for (qsizetype i = 0; i < m_buckets.size(); ++i) {
        const QRectF bar = barOf(i);
        painter.fillRect(bar, fill);
        if (i != m_chosen)
            continue;
        // The whole height, for a bar that is chosen may have none.
        const QRectF room = plot();
        painter.setPen(QPen(palette().color(QPalette::Text), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(bar.left() - 1, room.top(), bar.width() + 2, room.height()));
    }
}

void ForecastChart::drawLimit(QPainter &painter) const
{
    const QRectF room = plot();
    const QColor colour = isEnabled() ? toneColours(Tone::Warning, palette()).text : edgeColour(palette());
    painter.setPen(QPen(colour, 2, Qt::DashLine));
    painter.drawLine(room.topLeft(), room.topRight());
}

void ForecastChart::drawScale(QPainter &painter) const
{
    const QRectF room = plot();
    painter.setPen(edgeColour(palette()));
    painter.drawLine(room.bottomLeft(), room.bottomRight());
    if (m_buckets.isEmpty())
        return;
    painter.setPen(quietTextColour(palette()));
    const qreal line = fontMetrics().height();
    const QRectF most(0, room.top() - line / 2, room.left() - fontMetrics().averageCharWidth() / 2.0, line);
    painter.drawText(most, Qt::AlignRight | Qt::AlignVCenter, locale().toString(m_lines));
    painter.drawText(most.translated(0, room.height()), Qt::AlignRight | Qt::AlignVCenter,
                     locale().toString(0));
    const QRectF times(room.left(), room.bottom() + 1, room.width(), 1.25 * line);
    const Qt::Alignment first = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    const Qt::Alignment last = isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight;
    painter.drawText(times, int(first | Qt::AlignVCenter),
                     shortInstantText(m_buckets.constFirst().from, m_zone));
    painter.drawText(times, int(last | Qt::AlignVCenter),
                     shortInstantText(m_buckets.constLast().until, m_zone));
    if (hasFocus()) {
        painter.setPen(focusColour(palette()));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void ForecastChart::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF room = plot();
    if (m_buckets.isEmpty() || !room.contains(event->position()))
        return;
    const qreal along =
        isRightToLeft() ? room.right() - event->position().x() : event->position().x() - room.left();
    const auto index = qsizetype(along * qreal(m_buckets.size()) / room.width());
    choose(std::min(index, m_buckets.size() - 1));
}

void ForecastChart::leaveEvent(QEvent *)
{
    if (!hasFocus() && m_chosen >= 0)
        choose(-1);
}

void ForecastChart::keyPressEvent(QKeyEvent *event)
{
    const qsizetype last = m_buckets.size() - 1;
    const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    if (last >= 0 && event->key() == forward)
        choose(std::min(m_chosen + 1, last));
    else if (last >= 0 && event->key() == back)
        choose(std::max<qsizetype>(m_chosen - 1, 0));
    else if (last >= 0 && event->key() == Qt::Key_Home)
        choose(0);
    else if (last >= 0 && event->key() == Qt::Key_End)
        choose(last);
    else
        QWidget::keyPressEvent(event);
}

} // namespace callboard::ui
