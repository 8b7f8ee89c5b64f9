// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/rescheduledialog.h"
#include "ui/common/readingorder.h"

#include "ui/common/startpicker.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace callboard::ui {

RescheduleDialog::RescheduleDialog(const QString &title, const QString &what, const QTimeZone &zone,
                                   const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_clock(clock)
    , m_start(new StartPicker(zone, clock.now()))
    , m_move(new QPushButton(tr("&Move")))
{
    setWindowTitle(title);
    setObjectName(QStringLiteral("rescheduleDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_move->setObjectName(QStringLiteral("moveCampaign"));

    auto *sentence = new QLabel(what);
    sentence->setObjectName(QStringLiteral("whatMoves"));
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_move, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(sentence);
    column->addWidget(m_start);
    column->addWidget(buttons);
    tabAsRead(*buttons);
    m_move->setDefault(true);

    m_tick.setInterval(1000);
    m_tick.start();
    connect(&m_tick, &QTimer::timeout, this, &RescheduleDialog::refresh);
    connect(m_start, &StartPicker::startEdited, this, &RescheduleDialog::refresh);
    connect(m_move, &QPushButton::clicked, this, &RescheduleDialog::confirm);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refresh();
}

void RescheduleDialog::refresh()
{
    const Instant now = m_clock.now();
    m_start->setNow(now);
    const std::optional<Instant> start = m_start->start();
    m_move->setEnabled(start && *start > now);
}

void RescheduleDialog::confirm()
{
    const std::optional<Instant> start = m_start->start();
    if (!start)
        return;
    Q_EMIT chosen(*start);
    accept();
}

} // namespace callboard::ui
