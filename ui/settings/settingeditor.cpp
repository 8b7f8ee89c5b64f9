// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingeditor.h"

#include "ui/common/hourseditor.h"
#include "ui/common/hourstext.h"
#include "ui/common/prompter.h"
#include "ui/common/regionbox.h"
#include "ui/common/tintedlabel.h"
#include "ui/settings/numberbox.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimeZone>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>

#include <algorithm>

namespace callboard::ui {

using services::SettingKind;

namespace {

constexpr int Digits = 10;
constexpr int FieldCharacters = 34;
constexpr int MostChoicesShown = 20;

} // namespace

SettingEditor::SettingEditor(const services::SettingDefinition &definition, Prompter &prompter,
                             QWidget *parent)
    : QWidget(parent)
    , m_definition(definition)
    , m_reset(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    makeField(prompter);
    makeReset();
    row->addStretch(1);
    field()->setObjectName(definition.key);
    setFocusProxy(field());
    // Every field as wide as the others, so that the way back stands in one column.
    if (m_hours == nullptr && m_switch == nullptr)
        field()->setFixedWidth(fontMetrics().averageCharWidth() * FieldCharacters);
}

void SettingEditor::makeField(Prompter &prompter)
{
    switch (m_definition.kind) {
    case SettingKind::Seconds:
    case SettingKind::Number:
    case SettingKind::WholeNumber:
    case SettingKind::Limit:
        makeNumber();
        break;
    case SettingKind::Zone:
    case SettingKind::Region:
        makeChoice();
        break;
    case SettingKind::Text:
    case SettingKind::File:
        makeText(prompter);
        break;
    case SettingKind::Hours:
        makeHours();
        break;
    case SettingKind::Days:
        makeText(prompter);
        makeDays();
        break;
    case SettingKind::Switch:
        makeSwitch();
        break;
    }
}

void SettingEditor::setTitle(const QString &title)
{
    m_reset->setAccessibleName(tr("Reset: %1").arg(title));
    field()->setAccessibleName(title);
}

QWidget *SettingEditor::field() const
{
    for (QWidget *each : {static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_hours),
                          static_cast<QWidget *>(m_switch)}) {
        if (each != nullptr)
            return each;
    }
    return m_choice != nullptr ? static_cast<QWidget *>(m_choice) : m_text;
}

void SettingEditor::makeNumber()
{
    const bool isLimit = m_definition.kind == SettingKind::Limit;
    m_number = new NumberBox(m_definition.least, m_definition.most,
                             isLimit || m_definition.kind == SettingKind::WholeNumber, this);
    if (isLimit)
        m_number->setSpecialValueText(tr("no limit"));
    if (m_definition.kind == SettingKind::Seconds)
        m_number->setSuffix(tr(" s", "seconds, behind a number"));
    else if (m_definition.kind == SettingKind::Number)
        m_number->setSuffix(tr(" ×", "times, behind a number"));
    layout()->addWidget(m_number);
    connect(m_number, &QDoubleSpinBox::valueChanged, this,
            [this](double value) { ask(QString::number(value, 'g', Digits)); });
}

void SettingEditor::makeChoice()
{
    m_choice = new QComboBox(this);
    m_choice->setMaxVisibleItems(MostChoicesShown);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (m_definition.kind == SettingKind::Zone)
        fillZones();
    else
        fillRegions();
    layout()->addWidget(m_choice);
    connect(m_choice, &QComboBox::activated, this, [this] { ask(m_choice->currentData().toString()); });
}

void SettingEditor::fillZones()
{
    const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &zone : zones)
        m_choice->addItem(QString::fromLatin1(zone), QString::fromLatin1(zone));
}

void SettingEditor::fillRegions()
{
    const QList<RegionChoice> regions = regionChoices();
    for (const RegionChoice &region : regions) {
        if (m_definition.accepts(region.code, false))
            m_choice->addItem(region.text, region.code);
    }
}

void SettingEditor::makeText(Prompter &prompter)
{
    m_text = new QLineEdit(this);
    m_text->setClearButtonEnabled(true);
    layout()->addWidget(m_text);
    connect(m_text, &QLineEdit::editingFinished, this, [this] { ask(m_text->text().trimmed()); });
    if (m_definition.kind != SettingKind::File)
        return;
    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setAutoDefault(false);
    layout()->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, [this, &prompter] { chooseFile(prompter); });
}

void SettingEditor::makeHours()
{
    m_hours = new HoursEditor(this);
    m_hours->setKeyboardTracking(false);
    m_problem =
        new TintedLabel(TintedLabel::Tint::Error,
                        tr("Each row needs a weekday on which it opens; until then nothing is changed."));
    m_problem->hide();
    auto *column = new QVBoxLayout;
    column->addWidget(m_hours);
    column->addWidget(m_problem);
    static_cast<QHBoxLayout *>(layout())->addLayout(column);
    connect(m_hours, &HoursEditor::hoursEdited, this, &SettingEditor::askHours);
}

void SettingEditor::makeDays()
{
    m_text->setPlaceholderText(tr("none, or 2026-12-25 …"));
    auto *calendar = new QCalendarWidget;
    auto *menu = new QMenu(this);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    auto *add = new QPushButton(tr("Add a Da&y"), this);
    add->setObjectName(QStringLiteral("addDay"));
    add->setAutoDefault(false);
    add->setMenu(menu);
    layout()->addWidget(add);
    connect(calendar, &QCalendarWidget::activated, this, [this, menu](const QDate &day) {
        menu->close();
        addDay(day);
    });
    connect(calendar, &QCalendarWidget::clicked, this, [this, menu](const QDate &day) {
        menu->close();
        addDay(day);
    });
}

void SettingEditor::makeSwitch()
{
    m_switch = new QCheckBox(tr("On", "a setting"), this);
    layout()->addWidget(m_switch);
    connect(m_switch, &QCheckBox::toggled, this,
            [this](bool on) { ask(on ? QStringLiteral("yes") : QStringLiteral("no")); });
}

void SettingEditor::askHours()
{
    m_problem->setVisible(!m_hours->isComplete());
    if (m_hours->isComplete())
        ask(hoursText(m_hours->hours()));
}

/// A day that stands there already is not written twice: whoever reads the text takes it once.
void SettingEditor::addDay(const QDate &day)
{
    const QString written = day.toString(Qt::ISODate);
    if (m_text->text().contains(written))
        return;
    m_text->setText(QString(m_text->text() % QLatin1Char(' ') % written).trimmed());
    ask(m_text->text());
}

void SettingEditor::makeReset()
{
    m_reset->setText(tr("Reset"));
    m_reset->setObjectName(QString(QLatin1String("reset.") % m_definition.key));
    const QString usual = shownText(m_definition.defaultValue);
    m_reset->setToolTip(usual.isEmpty() ? tr("Back to none, which is usual")
                                        : tr("Back to what is usual: %1").arg(usual));
    m_reset->setAccessibleDescription(m_reset->toolTip());
    QSizePolicy kept = m_reset->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(kept);
    m_reset->setFocusPolicy(Qt::StrongFocus);
    m_reset->hide();
    layout()->addWidget(m_reset);
    connect(m_reset, &QToolButton::clicked, this, [this] { ask(m_definition.defaultValue); });
}

void SettingEditor::chooseFile(Prompter &prompter)
{
    prompter.openFile(this, tr("Choose a practice script"), tr("JSON files (*.json);;All files (*)"),
                      [this](const QString &fileName) {
                          if (!fileName.isEmpty())
                              ask(fileName);
                      });
}

QString SettingEditor::rangeText() const
{
    if (m_number == nullptr)
        return {};
    if (m_definition.kind == SettingKind::Limit) {
        return tr("Usually %1; up to %2.")
            .arg(shownText(m_definition.defaultValue),
                 shownText(QString::number(m_definition.most, 'g', Digits)));
    }
    return tr("Usually %1; from %2 to %3.")
        .arg(shownText(m_definition.defaultValue),
             shownText(QString::number(m_definition.least, 'g', Digits)),
             shownText(QString::number(m_definition.most, 'g', Digits)));
}

void SettingEditor::ask(const QString &value)
{
    if (!m_row || m_asked.value_or(m_row->value) == value)
        return;
    // Only hours come back as they were asked for; other texts may be tidied on the way.
    if (m_hours != nullptr)
        m_asked = value;
    Q_EMIT changeRequested(m_definition.key, value);
}

void SettingEditor::showRow(const services::SettingRow &row)
{
    // What is being typed stays when somebody else has changed another setting.
    const QWidget *focus = QApplication::focusWidget();
    const bool isEdited = focus != nullptr && (focus == field() || field()->isAncestorOf(focus));
    // And so does what was asked for last, when the answer is to an earlier request.
    const bool isOld = m_asked && *m_asked != row.value;
    const bool isOwn = m_asked == row.value;
    const bool isNews = !isEdited || (!isOld && !isOwn && (!m_row || m_row->value != row.value));
    m_row = row;
    m_reset->setVisible(!row.isDefault);
    if (!isOld || !isEdited)
        m_asked.reset();
    if (isNews)
        showValue(row.value);
}

void SettingEditor::revert()
{
    m_asked.reset();
    if (m_row)
        showValue(m_row->value);
}

void SettingEditor::showValue(const QString &value)
{
    const QSignalBlocker quiet(field());
    if (m_number != nullptr) {
        // Test timing may have set less than a person may enter.
        m_number->setMinimum(std::min(m_definition.least, value.toDouble()));
        m_number->setValue(value.toDouble());
    } else if (m_choice != nullptr) {
        if (m_choice->findData(value) < 0)
            m_choice->addItem(value, value);
        m_choice->setCurrentIndex(m_choice->findData(value));
    } else if (m_hours != nullptr) {
        m_hours->setHours(hoursFromText(value).value_or(QList<HoursPart>()));
        m_problem->setVisible(!m_hours->isComplete());
    } else if (m_switch != nullptr) {
        m_switch->setChecked(value == QLatin1String("yes"));
    } else {
        m_text->setText(value);
    }
}

QString SettingEditor::shownText(const QString &value) const
{
    if (m_number != nullptr && value.toDouble() == m_number->minimum() &&
        !m_number->specialValueText().isEmpty())
        return m_number->specialValueText();
    if (m_number != nullptr)
        return m_number->textFromValue(value.toDouble()) + m_number->suffix();
    if (m_hours != nullptr)
        return hoursInWords(hoursFromText(value).value_or(QList<HoursPart>()));
    if (m_switch != nullptr)
        return value == QLatin1String("yes") ? tr("on") : tr("off");
    const int listed = m_choice != nullptr ? m_choice->findData(value) : -1;
    return listed >= 0 ? m_choice->itemText(listed) : value;
}

} // namespace callboard::ui
