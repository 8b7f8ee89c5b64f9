// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/forecast.h"

#include <QTimeZone>
#include <QWidget>

namespace callboard::ui {

/// A forecast by time: a bar for the calls that are live at once in each piece of it, under the line that
/// they never cross. Pointer or arrow keys choose a bar, of which chosenText() tells in words.
class ForecastChart final : public QWidget
{
    Q_OBJECT
public:
    explicit ForecastChart(const QTimeZone &zone, QWidget *parent = nullptr);

    void setForecast(const QList<plan::ForecastBucket> &buckets, int lines);
    /// The sentence of one piece of time; of the whole where none is chosen.
    [[nodiscard]] QString chosenText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(qsizetype index);
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QRectF barOf(qsizetype index) const;
    [[nodiscard]] QString wholeText() const;
    void drawBars(QPainter &painter) const;
    void drawLimit(QPainter &painter) const;
    void drawScale(QPainter &painter) const;

    QTimeZone m_zone;
    QList<plan::ForecastBucket> m_buckets;
    int m_lines = 1;
    qsizetype m_chosen = -1; ///< -1: none
};

} // namespace callboard::ui
