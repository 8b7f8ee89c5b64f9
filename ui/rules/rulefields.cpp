// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rules/rulefields.h"

#include "ui/common/editablerow.h"
#include "ui/common/hourseditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace callboard::ui {

namespace {

constexpr int MinutesADay = 24 * 60;
constexpr int LongestCooldown = 30 * MinutesADay;
constexpr int ShortestSweepMinutes = 5;

QSpinBox *makeNumber(const char *name, int least, int most, const QString &suffix = {})
{
    auto *box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(least, most);
    box->setSuffix(suffix);
    return box;
}

QCheckBox *makeCheck(const char *name, const QString &text)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(QLatin1String(name));
    return box;
}

QString timesInField(const QList<QTime> &times)
{
    QStringList words;
    for (const QTime &time : times)
        words << time.toString(QStringLiteral("HH:mm"));
    return words.join(QStringLiteral(", "));
}

/// Nothing where one of them cannot be read.
QList<QTime> timesOfField(const QString &text)
{
    QList<QTime> times;
    const QStringList words = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QTime time = QTime::fromString(word.trimmed(), QStringLiteral("H:mm"));
        if (!time.isValid())
            return {};
        times << time;
    }
    std::sort(times.begin(), times.end());
    return times;
}

int inMinutes(seconds length)
{
    return static_cast<int>(std::chrono::ceil<std::chrono::minutes>(length).count());
}

} // namespace

RuleFields::RuleFields(const QString &zone, int houseDays, QWidget *parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_houseDays(houseDays)
    , m_form(new QFormLayout(this))
    , m_times(new QLineEdit)
    , m_sweep(makeNumber("sweepMinutes", ShortestSweepMinutes, MinutesADay, tr(" min")))
    , m_once(makeCheck("once", tr("Look once and stop")))
    , m_spread(makeCheck("spread", tr("Spread the calls over the rest of the day")))
    , m_column(new QComboBox)
    , m_threshold(makeNumber("thresholdDays", 0, MostThresholdDays, tr(" days")))
    , m_houseThreshold(makeCheck("houseThreshold", tr("As many days as the settings of the house say")))
    , m_attempts(makeNumber("maxAttempts", 1, MostAttempts))
    , m_cooldown(makeNumber("cooldownMinutes", 0, LongestCooldown, tr(" min")))
    , m_counted(makeNumber("countedDays", 0, MostCountedDays, tr(" days")))
    , m_parallel(makeNumber("ruleParallel", 1, MostParallel))
    , m_interval(makeNumber("ruleInterval", 1, static_cast<int>(LongestInterval.count()), tr(" s")))
    , m_ownHours(makeCheck("ownHours", tr("&Hours of its own")))
    , m_hours(new HoursEditor)
{
    m_form->setContentsMargins(0, 0, 0, 0);
    arrange();
    wire();
}

void RuleFields::arrange()
{
    arrangeMoments();
    arrangeCounts();
    m_form->addRow(tr("Parallel calls"), m_parallel);
    m_form->addRow(tr("Interval between batches"), m_interval);
    m_form->addRow(QString(), m_ownHours);
    m_hours->setObjectName(QStringLiteral("ruleHours"));
    m_form->addRow(QString(), m_hours);
}

void RuleFields::arrangeMoments()
{
    m_times->setObjectName(QStringLiteral("ruleTimes"));
    m_times->setPlaceholderText(QStringLiteral("10:00, 11:00, 12:00, 13:00"));
    m_form->addRow(tr("&Times (%1)").arg(m_zone), m_times);
    m_form->addRow(tr("Days"), makeDays());
    m_column->setObjectName(QStringLiteral("dateColumn"));
    m_column->setEditable(true);
    m_column->setInsertPolicy(QComboBox::NoInsert);
    addEditableRow(m_form, tr("Column of the last check-up"), m_column);
    m_form->addRow(tr("Call after"), m_threshold);
    m_form->addRow(QString(), m_houseThreshold);
    m_form->addRow(tr("Look every"), m_sweep);
    m_form->addRow(QString(), m_once);
    m_form->addRow(QString(), m_spread);
}

void RuleFields::arrangeCounts()
{
    m_form->addRow(tr("Attempts to reach a lead, at most"), m_attempts);
    m_form->addRow(tr("Gap between contacts"), m_cooldown);
    m_counted->setSpecialValueText(tr("for ever"));
    m_form->addRow(tr("Calls count for"), m_counted);
}

QWidget *RuleFields::makeDays()
{
    auto *days = new QWidget;
    auto *line = new QHBoxLayout(days);
    line->setContentsMargins(0, 0, 0, 0);
    for (int day = 1; day <= 7; ++day) {
        auto *box = new QCheckBox(QLocale().standaloneDayName(day, QLocale::ShortFormat));
        box->setObjectName(QStringLiteral("day%1").arg(day));
        box->setAccessibleName(QLocale().standaloneDayName(day, QLocale::LongFormat));
        line->addWidget(box);
        m_days << box;
    }
    line->addStretch();
    return days;
}

void RuleFields::wire()
{
    for (QCheckBox *box : m_days + QList<QCheckBox *>{m_once, m_spread, m_ownHours, m_houseThreshold})
        connect(box, &QCheckBox::toggled, this, &RuleFields::fieldsEdited);
    for (QSpinBox *box : {m_sweep, m_threshold, m_attempts, m_cooldown, m_counted, m_parallel, m_interval})
        connect(box, &QSpinBox::valueChanged, this, &RuleFields::fieldsEdited);
    connect(m_times, &QLineEdit::textChanged, this, &RuleFields::fieldsEdited);
    connect(m_column, &QComboBox::currentTextChanged, this, &RuleFields::fieldsEdited);
    connect(m_hours, &HoursEditor::hoursEdited, this, &RuleFields::fieldsEdited);
    connect(m_ownHours, &QCheckBox::toggled, this, [this](bool own) { m_form->setRowVisible(m_hours, own); });
    connect(m_houseThreshold, &QCheckBox::toggled, this, &RuleFields::followHouse);
    connect(m_spread, &QCheckBox::toggled, this, [this](bool spread) { m_interval->setEnabled(!spread); });
}

void RuleFields::offerColumns(const QStringList &names)
{
    const QSignalBlocker quiet(m_column);
    const QString chosen = m_column->currentText();
    m_column->clear();
    m_column->addItems(names);
    m_column->setEditText(chosen);
}

void RuleFields::showKind(StandingRuleKind kind)
{
    const bool isCheckUp = kind == StandingRuleKind::CheckUpAge;
    const bool isSessions = kind == StandingRuleKind::DailySessions;
    m_form->setRowVisible(m_times, !isCheckUp);
    for (QWidget *field :
         QList<QWidget *>{m_column, m_threshold, m_houseThreshold, m_sweep, m_once, m_spread})
        m_form->setRowVisible(field, isCheckUp);
    for (QWidget *field : QList<QWidget *>{m_attempts, m_cooldown})
        m_form->setRowVisible(field, isCheckUp || isSessions);
    m_form->setRowVisible(m_counted, isSessions);
    m_form->setRowVisible(m_hours, m_ownHours->isChecked());
    m_interval->setEnabled(!isCheckUp || !m_spread->isChecked());
}

void RuleFields::followHouse(bool follows)
{
    if (follows)
        m_threshold->setValue(m_houseDays);
    m_threshold->setEnabled(!follows);
}

void RuleFields::setForMessages(bool isForMessages)
{
    renameRow(m_form, m_parallel, isForMessages ? tr("Messages per batch") : tr("Parallel calls"));
    renameRow(m_form, m_threshold, isForMessages ? tr("Write after") : tr("Call after"));
    renameRow(m_form, m_counted, isForMessages ? tr("Messages count for") : tr("Calls count for"));
    m_spread->setText(isForMessages ? tr("Spread the messages over the rest of the day")
                                    : tr("Spread the calls over the rest of the day"));
}

void RuleFields::setRule(const StandingRule &rule)
{
    const QSignalBlocker quiet(this);
    m_times->setText(timesInField(rule.times));
    for (qsizetype day = 0; day < m_days.size(); ++day)
        m_days.at(day)->setChecked(rule.days.test(size_t(day)));
    m_sweep->setValue(inMinutes(rule.sweepEvery));
    m_once->setChecked(rule.isOnce);
    m_spread->setChecked(rule.isSpread);
    m_column->setEditText(rule.dateColumn);
    m_threshold->setValue(rule.thresholdDays);
    m_houseThreshold->setChecked(rule.isHouseThreshold);
    m_attempts->setValue(rule.maxAttempts);
    m_cooldown->setValue(inMinutes(rule.cooldown));
    m_counted->setValue(rule.countedDays);
    m_parallel->setValue(rule.campaign.parallel);
    m_interval->setValue(static_cast<int>(rule.campaign.interval.count()));
    m_ownHours->setChecked(!rule.campaign.hours.isEmpty());
    m_hours->setHours(rule.campaign.hours);
    showKind(rule.kind);
}

void RuleFields::writeTo(StandingRule &rule) const
{
    if (rule.kind != StandingRuleKind::CheckUpAge)
        rule.times = timesOfField(m_times->text());
    for (qsizetype day = 0; day < m_days.size(); ++day)
        rule.days.set(size_t(day), m_days.at(day)->isChecked());
    // What is no whole number of minutes stays until somebody changes it.
    if (m_sweep->value() != inMinutes(rule.sweepEvery))
        rule.sweepEvery = std::chrono::minutes{m_sweep->value()};
    rule.isOnce = m_once->isChecked();
    rule.isSpread = m_spread->isChecked();
    rule.dateColumn = m_column->currentText().trimmed();
    rule.thresholdDays = m_threshold->value();
    rule.isHouseThreshold = m_houseThreshold->isChecked();
    rule.maxAttempts = m_attempts->value();
    if (m_cooldown->value() != inMinutes(rule.cooldown))
        rule.cooldown = std::chrono::minutes{m_cooldown->value()};
    rule.countedDays = m_counted->value();
    rule.campaign.parallel = m_parallel->value();
    rule.campaign.interval = seconds{m_interval->value()};
    rule.campaign.hours = m_ownHours->isChecked() ? m_hours->hours() : QList<HoursPart>();
}

} // namespace callboard::ui
