// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/campaignservice.h"
#include "ui/common/prompter.h"

#include <QDialog>

class QRadioButton;

namespace callboard::ui {

/// A cancel while calls are live: what will happen, and whether those calls come to their end or are hung up
/// . Shown with open(); accepted by the button of the question.
class LiveCallsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// \a live: how many calls, 1 or more.
    LiveCallsDialog(const Question &question, int live, QWidget *parent);

Q_SIGNALS:
    void confirmed(callboard::services::LiveCalls live);

private:
    QRadioButton *m_letEnd;
    QRadioButton *m_hangUp;
};

/// Asks before a cancel; where calls are live, what becomes of them is chosen. \a go is called unless the
/// person decides against it, and dropped when \a parent dies.
void askToCancel(Prompter &prompter, QWidget *parent, const Question &question, int live,
                 const std::function<void(services::LiveCalls live)> &go);

} // namespace callboard::ui
