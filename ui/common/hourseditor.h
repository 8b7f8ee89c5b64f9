// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/hourspart.h"

#include <QWidget>

class QPushButton;
class QTimeEdit;
class QToolButton;
class QVBoxLayout;

namespace callboard::ui {

/// Hours of the week: a row for each part of the day, with the weekdays on which it opens. There is always at
/// least one row.
class HoursEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit HoursEditor(QWidget *parent = nullptr);

    [[nodiscard]] QList<HoursPart> hours() const;
    /// Tells nobody. Without any the usual 9 to 21 is shown.
    void setHours(const QList<HoursPart> &hours);
    /// Whether every key is told, or only what is finished; every key, unless asked.
    void setKeyboardTracking(bool tracking);
    /// Whether each row has a weekday on which it opens.
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void hoursEdited();

private:
    struct Row
    {
        QWidget *widget = nullptr;
        QTimeEdit *opens = nullptr;
        QTimeEdit *closes = nullptr;
        QList<QToolButton *> days;
        QToolButton *remove = nullptr;
    };

    void addRow(const HoursPart &part);
    void removeRow(const QWidget *widget);
    void nameRows();
    [[nodiscard]] Row makeRow(const HoursPart &part);
    void addDays(Row &row, const std::bitset<7> &days);

    QList<Row> m_rows;
    QVBoxLayout *m_column;
    QPushButton *m_add;
    bool m_tracking = true;
};

} // namespace callboard::ui
