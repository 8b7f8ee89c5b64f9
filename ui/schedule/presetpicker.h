// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/presetservice.h"

#include <QGroupBox>

class QComboBox;
class QLabel;
class QPushButton;

namespace callboard::ui {

class Prompter;

/// One of the ways of working, the house's and those that people have saved, with a sentence on what it
/// means. The first is chosen to begin with.
class PresetPicker final : public QGroupBox
{
    Q_OBJECT
public:
    PresetPicker(services::Workspace &workspace, Prompter &prompter, QWidget *parent = nullptr);

    [[nodiscard]] const services::Preset &preset() const;
    /// As if a person chose it; without effect for one that is not offered.
    void choose(const QString &id);
    /// Chooses what is usual for the channel, as long as \a shown is what is usual for the other one.
    void proposeFor(bool messages, const services::Preset &shown);
    /// Asks for a name and keeps \a preset under it.
    void save(const services::Preset &preset);

Q_SIGNALS:
    void presetChosen();
    /// What the schedule now is shall be kept: hand it to save().
    void saveRequested();

private:
    void offer(const QList<services::Preset> &presets, const QString &chosen);
    void load(const QString &chosen);
    void confirmTitle(const services::Preset &preset, const QString &title);
    void keep(services::Preset preset, const QString &title);
    void removeChosen();
    void explain();

    services::PresetService m_service;
    Prompter &m_prompter;
    QList<services::Preset> m_presets = services::presets();
    QComboBox *m_choice;
    QPushButton *m_save;
    QPushButton *m_remove;
    QLabel *m_detail;
};

} // namespace callboard::ui
