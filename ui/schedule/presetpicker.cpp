// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/presetpicker.h"

#include "ui/common/tintedlabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace callboard::ui {

PresetPicker::PresetPicker(QWidget *parent)
    : QGroupBox(tr("Way of working"), parent)
    , m_choice(new QComboBox)
    , m_detail(new TintedLabel(TintedLabel::Tint::Quiet))
{
    m_choice->setObjectName(QStringLiteral("preset"));
    m_detail->setObjectName(QStringLiteral("presetDetail"));
    for (const services::Preset &each : services::presets())
        m_choice->addItem(each.title);
    auto *form = new QFormLayout(this);
    form->addRow(tr("P&reset"), m_choice);
    form->addRow(m_detail);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &PresetPicker::explain);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &PresetPicker::presetChosen);
    explain();
}

const services::Preset &PresetPicker::preset() const
{
    return services::presets().at(qMax(0, m_choice->currentIndex()));
}

void PresetPicker::explain()
{
    m_detail->setText(preset().detail);
    m_choice->setAccessibleDescription(preset().detail);
}

} // namespace callboard::ui
