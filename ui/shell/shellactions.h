// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/theme.h"

#include <QList>
#include <QMap>
#include <QString>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace callboard::ui {

struct LeadActions;

/// The window's own actions, and the menus in which they stand beside those of the leads page.
struct ShellActions
{
    /// \a window owns the actions.
    explicit ShellActions(QMainWindow *window);

    /// Fills the menu bar. \a leads are the leads page's, \a ofCampaign those about the chosen campaign.
    void fillMenuBar(QMainWindow *window, const LeadActions &leads, const QList<QAction *> &ofCampaign);

    QAction *import;
    QAction *paste;
    QAction *basicTemplate;
    QAction *advancedTemplate;
    QAction *quit;
    QAction *details;
    QAction *pauseAll;
    QAction *resumeAll;
    QAction *cancelAll;
    QAction *shortcuts;
    QAction *about;
    QMenu *campaign = nullptr; ///< once the menu bar is filled
    QList<QAction *> pages;    ///< leads, campaigns, batches, do not call, settings
    QMap<ThemeChoice, QAction *> themes;
    QMap<QString, QAction *> languages; ///< by the code that is kept; empty for the system's

private:
    void makePages(QMainWindow *window);
    void makeLooks(QMainWindow *window);
};

} // namespace callboard::ui
