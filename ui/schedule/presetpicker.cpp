// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/presetpicker.h"

#include "core/services/workspace.h"
#include "ui/common/prompter.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace callboard::ui {

PresetPicker::PresetPicker(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QGroupBox(tr("Way of working"), parent)
    , m_service(workspace)
    , m_prompter(prompter)
    , m_choice(new QComboBox)
    , m_save(new QPushButton(tr("Sa&ve As…")))
    , m_remove(new QPushButton(tr("Re&move…")))
    , m_detail(new TintedLabel(TintedLabel::Tint::Quiet))
{
    m_choice->setObjectName(QStringLiteral("preset"));
    m_save->setObjectName(QStringLiteral("savePreset"));
    m_save->setAutoDefault(false);
    m_save->setToolTip(tr("Keeps rhythm, hours and rules as they are now for the next time."));
    m_remove->setObjectName(QStringLiteral("removePreset"));
    m_remove->setAutoDefault(false);
    m_detail->setObjectName(QStringLiteral("presetDetail"));

    auto *row = new QHBoxLayout;
    row->addWidget(m_choice, 1);
    row->addWidget(m_save);
    row->addWidget(m_remove);
    auto *form = new QFormLayout(this);
    form->addRow(tr("P&reset"), row);
    qobject_cast<QLabel *>(form->labelForField(row))->setBuddy(m_choice);
    form->addRow(m_detail);
    offer(services::presets(), {});
    connect(m_choice, &QComboBox::currentIndexChanged, this, &PresetPicker::explain);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &PresetPicker::presetChosen);
    connect(m_save, &QPushButton::clicked, this, &PresetPicker::saveRequested);
    connect(m_remove, &QPushButton::clicked, this, &PresetPicker::removeChosen);
    load({});
}

const services::Preset &PresetPicker::preset() const
{
    return m_presets.at(qMax(0, m_choice->currentIndex()));
}

void PresetPicker::choose(const QString &id)
{
    const auto found = std::find_if(m_presets.cbegin(), m_presets.cend(),
                                    [&id](const services::Preset &each) { return each.id == id; });
    if (found != m_presets.cend())
        m_choice->setCurrentIndex(static_cast<int>(found - m_presets.cbegin()));
}

void PresetPicker::offer(const QList<services::Preset> &presets, const QString &chosen)
{
    const QString wanted = chosen.isEmpty() ? preset().id : chosen;
    const QSignalBlocker quiet(m_choice);
    m_presets = presets;
    m_choice->clear();
    int index = 0;
    for (const services::Preset &each : presets) {
        if (each.id == wanted)
            index = m_choice->count();
        m_choice->addItem(each.title);
    }
    m_choice->setCurrentIndex(index);
    explain();
}

void PresetPicker::load(const QString &chosen)
{
    whenDone(m_service.all(), this, [this, chosen](const Result<QList<services::Preset>> &presets) {
        if (!presets) {
            m_detail->setText(operatorText(presets.error()));
            return;
        }
        const QString before = preset().id;
        offer(*presets, chosen);
        // What was shown is gone: rhythm, hours and rules follow what is shown instead.
        if (chosen.isEmpty() && preset().id != before)
            Q_EMIT presetChosen();
    });
}

void PresetPicker::proposeFor(bool messages, const services::Preset &shown)
{
    const QString forCalls = services::presets().constFirst().id;
    const QString forMessages = QStringLiteral("messages");
    const services::Preset &own = preset();
    const bool isUntouched = own.id == (messages ? forCalls : forMessages) &&
                             shown.parallel == own.parallel && shown.interval == own.interval &&
                             shown.pacing == own.pacing && shown.rules == own.rules &&
                             shown.hours == own.hours;
    if (isUntouched)
        choose(messages ? forMessages : forCalls);
}

void PresetPicker::save(const services::Preset &preset)
{
    m_prompter.enterText(this, tr("Save as Preset"), tr("What shall this way of working be called?"), false,
                         [this, preset](const QString &title) { confirmTitle(preset, title.simplified()); });
}

void PresetPicker::confirmTitle(const services::Preset &preset, const QString &title)
{
    const bool isTaken =
        std::any_of(m_presets.cbegin(), m_presets.cend(), [&title](const services::Preset &each) {
            return !services::isShipped(each) && each.title.compare(title, Qt::CaseInsensitive) == 0;
        });
    if (!isTaken) {
        keep(preset, title);
        return;
    }
    const Question question{.title = tr("Replace the preset %1?").arg(title),
                            .text = tr("There is a preset of this name already. It will be what is set now."),
                            .details = {},
                            .yesButton = tr("Replace the Preset"),
                            .dangerous = true};
    m_prompter.ask(this, question, [this, preset, title](bool yes) {
        if (yes)
            keep(preset, title);
    });
}

void PresetPicker::keep(services::Preset preset, const QString &title)
{
    preset.title = title;
    whenDone(m_service.save(preset), this, [this, title](const Result<void> &saved) {
        if (saved)
            load(title);
        else
            m_prompter.showError(this, tr("The preset was not saved"), saved.error());
    });
}

void PresetPicker::removeChosen()
{
    const QString title = preset().title;
    const Question question{.title = tr("Remove the preset %1?").arg(title),
                            .text = tr("Campaigns that were scheduled with it stay as they are."),
                            .details = {},
                            .yesButton = tr("Remove the Preset"),
                            .dangerous = false};
    m_prompter.ask(this, question, [this, title](bool yes) {
        if (!yes)
            return;
        whenDone(m_service.remove(title), this, [this](const Result<void> &removed) {
            if (!removed)
                m_prompter.showError(this, tr("The preset was not removed"), removed.error());
            load({});
        });
    });
}

void PresetPicker::explain()
{
    m_detail->setText(preset().detail);
    m_choice->setAccessibleDescription(preset().detail);
    m_remove->setVisible(!services::isShipped(preset()));
}

} // namespace callboard::ui
