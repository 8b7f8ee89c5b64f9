// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace callboard::ui {

/// What can be done on the leads page, as menu entries, buttons and shortcuts share it.
struct LeadActions
{
    /// \a page owns the actions; their shortcuts hold while the focus is in it.
    explicit LeadActions(QWidget *page);

    QAction *add;
    QAction *edit;
    QAction *editMany;
    QAction *undo;
    QAction *remove;
    QAction *markDoNotCall;
    QAction *allowCalls;
    QAction *callNext;
    QAction *takeOut;
    QAction *whyNot;
    QAction *copy;
    QAction *exportChosen;
    QAction *exportAll;
    QAction *selectAll;
    QAction *selectOnScreen;
    QAction *selectSome;
    QAction *invert;
    QAction *clearSelection;
    QAction *schedule;
    QAction *find;
    QAction *clearFilter;
};

} // namespace callboard::ui
