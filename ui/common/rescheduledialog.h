// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QDialog>
#include <QTimeZone>
#include <QTimer>

class QPushButton;

namespace callboard::ui {

class StartPicker;

/// A new start for what has not begun yet: a campaign's batches, or one of them. Shown with open().
class RescheduleDialog final : public QDialog
{
    Q_OBJECT
public:
    /// \a what: a sentence on what moves and what stays.
    RescheduleDialog(const QString &title, const QString &what, const QTimeZone &zone, const Clock &clock,
                     QWidget *parent);

Q_SIGNALS:
    void chosen(callboard::Instant start);

private:
    void refresh();
    void confirm();

    const Clock &m_clock;
    StartPicker *m_start;
    QPushButton *m_move;
    QTimer m_tick;
};

} // namespace callboard::ui
