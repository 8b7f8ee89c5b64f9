// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingeditor.h"

#include "ui/common/prompter.h"
#include "ui/common/regionbox.h"
#include "ui/settings/numberbox.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimeZone>
#include <QToolButton>

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
    switch (definition.kind) {
    case SettingKind::Seconds:
    case SettingKind::Number:
    case SettingKind::WholeNumber:
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
    }
    makeReset();
    row->addStretch(1);
    field()->setObjectName(definition.key);
    setFocusProxy(field());
    // Every field as wide as the others, so that the way back stands in one column.
    field()->setFixedWidth(fontMetrics().averageCharWidth() * FieldCharacters);
}

void SettingEditor::setTitle(const QString &title)
{
    m_reset->setAccessibleName(tr("Reset: %1").arg(title));
}

QWidget *SettingEditor::field() const
{
    if (m_number != nullptr)
        return m_number;
    return m_choice != nullptr ? static_cast<QWidget *>(m_choice) : m_text;
}

void SettingEditor::makeNumber()
{
    m_number = new NumberBox(m_definition.least, m_definition.most,
                             m_definition.kind == SettingKind::WholeNumber, this);
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
    return tr("Usually %1; from %2 to %3.")
        .arg(shownText(m_definition.defaultValue),
             shownText(QString::number(m_definition.least, 'g', Digits)),
             shownText(QString::number(m_definition.most, 'g', Digits)));
}

void SettingEditor::ask(const QString &value)
{
    if (m_row && m_row->value != value)
        Q_EMIT changeRequested(m_definition.key, value);
}

void SettingEditor::showRow(const services::SettingRow &row)
{
    // What is being typed stays when somebody else has changed another setting.
    const bool isNews = !m_row || m_row->value != row.value || !field()->hasFocus();
    m_row = row;
    m_reset->setVisible(!row.isDefault);
    if (isNews)
        showValue(row.value);
}

void SettingEditor::revert()
{
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
    } else {
        m_text->setText(value);
    }
}

QString SettingEditor::shownText(const QString &value) const
{
    if (m_number != nullptr)
        return m_number->textFromValue(value.toDouble()) + m_number->suffix();
    const int listed = m_choice != nullptr ? m_choice->findData(value) : -1;
    return listed >= 0 ? m_choice->itemText(listed) : value;
}

} // namespace callboard::ui
