// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/attemptservice.h"

#include <QDialog>

namespace callboard::ui {

/// One attempt in a window of its own. Shown with open().
class AttemptDetailsDialog final : public QDialog
{
    Q_OBJECT
public:
    AttemptDetailsDialog(services::Workspace &workspace, const services::AttemptRow &row, QWidget *parent);
};

} // namespace callboard::ui
