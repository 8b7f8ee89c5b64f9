// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/loginstartbox.h"

#include "ui/common/prompter.h"

#include <QSignalBlocker>

#include <utility>

namespace callboard::ui {

LoginStartBox::LoginStartBox(services::LoginStart start, Prompter &prompter, QWidget *parent)
    : QCheckBox(tr("Start Callboard in the tray when I log in"), parent)
    , m_start(std::move(start))
    , m_prompter(prompter)
{
    setObjectName(QStringLiteral("startAtLogin"));
    setToolTip(tr("Scheduled calls are only made while Callboard runs."));
    read();
    connect(this, &QCheckBox::toggled, this, &LoginStartBox::change);
}

void LoginStartBox::showEvent(QShowEvent *event)
{
    QCheckBox::showEvent(event);
    read();
}

void LoginStartBox::read()
{
    const QSignalBlocker quiet(this);
    setChecked(m_start.isOn());
}

void LoginStartBox::change(bool on)
{
    const Result<void> done = m_start.turn(on);
    if (!done)
        m_prompter.showError(this, tr("Starting at login was not changed"), done.error());
    read();
}

} // namespace callboard::ui
