// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"

#include <QDialog>

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

/// Why one lead is not being called now, in a window of its own. Shown with open().
class WhyDialog final : public QDialog
{
    Q_OBJECT
public:
    WhyDialog(services::Workspace &workspace, LeadId lead, QWidget *parent);
};

} // namespace callboard::ui
