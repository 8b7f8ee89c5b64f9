// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/startpicker.h"

#include "ui/common/dayedit.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QTimeEdit>

namespace callboard::ui {

StartPicker::StartPicker(const QTimeZone &zone, Instant now, QWidget *parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_now(toDateTime(now, zone))
    , m_date(new DayEdit(m_now.date().addDays(1)))
    , m_time(new QTimeEdit(QTime(10, 0)))
    , m_startNow(new QCheckBox(tr("Start now")))
{
    m_date->setObjectName(QStringLiteral("startDate"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    m_time->setObjectName(QStringLiteral("startTime"));
    m_time->setDisplayFormat(QStringLiteral("HH:mm"));
    m_startNow->setObjectName(QStringLiteral("startNow"));
    m_startNow->hide();
    setFocusProxy(m_date);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Start &Date"), m_date);
    form->addRow(tr("Start &Time (%1)").arg(zone.abbreviation(m_now)), m_time);
    form->addRow(QString(), m_startNow);

    connect(m_date, &DayEdit::dateChanged, this, [this] {
        keepOutOfThePast();
        Q_EMIT startEdited();
    });
    connect(m_time, &QTimeEdit::timeChanged, this, &StartPicker::startEdited);
    connect(m_startNow, &QCheckBox::toggled, this, [this](bool isNow) {
        m_date->setEnabled(!isNow);
        m_time->setEnabled(!isNow);
        Q_EMIT startEdited();
    });
    keepOutOfThePast();
}

std::optional<Instant> StartPicker::start() const
{
    if (isNow())
        return fromDateTime(m_now.addSecs(-m_now.time().second()).addMSecs(-m_now.time().msec()));
    const QDateTime local(m_date->date(), m_time->time(), m_zone);
    return local.isValid() ? std::optional(fromDateTime(local)) : std::nullopt;
}

void StartPicker::offerNow()
{
    m_startNow->show();
}

bool StartPicker::isNow() const
{
    return m_startNow->isChecked();
}

void StartPicker::setStart(Instant start)
{
    m_startNow->setChecked(false);
    const QDateTime local = toDateTime(start, m_zone);
    m_date->setDate(local.date());
    m_time->setTime(local.time());
}

void StartPicker::setNow(Instant now)
{
    m_now = toDateTime(now, m_zone);
    keepOutOfThePast();
}

void StartPicker::keepOutOfThePast()
{
    m_date->setMinimumDate(m_now.date());
    const bool isToday = m_date->date() == m_now.date();
    const QTime nextMinute = QTime(m_now.time().hour(), m_now.time().minute()).addSecs(60);
    // In the last minute of a day the next one is tomorrow's: the summary's own check refuses then.
    const bool limits = isToday && nextMinute > QTime(0, 0);
    m_time->setMinimumTime(limits ? nextMinute : QTime(0, 0));
}

} // namespace callboard::ui
