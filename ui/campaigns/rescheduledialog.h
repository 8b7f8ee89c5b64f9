// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/campaignservice.h"

#include <QDialog>
#include <QTimer>

class QPushButton;

namespace callboard::ui {

class StartPicker;

/// A new start for the batches of a campaign that have not started. Shown with open().
class RescheduleDialog final : public QDialog
{
    Q_OBJECT
public:
    RescheduleDialog(const services::CampaignOverview &overview, const QTimeZone &zone, const Clock &clock,
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
