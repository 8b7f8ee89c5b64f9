// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/shellactions.h"

#include "ui/common/allcampaigns.h"
#include "ui/common/glyphicon.h"
#include "ui/leads/leadactions.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace callboard::ui {

namespace {

struct Menus
{
    Q_DECLARE_TR_FUNCTIONS(ShellActions)
};

QAction *make(QMainWindow *window, const char *name, const QString &text, const QKeySequence &keys = {})
{
    auto *action = new QAction(text, window);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    return action;
}

QAction *makeChoice(QActionGroup *group, const QString &text)
{
    QAction *action = group->addAction(text);
    action->setCheckable(true);
    return action;
}

} // namespace

ShellActions::ShellActions(QMainWindow *window)
    : import(make(window, "import", Menus::tr("&Import…"), QKeySequence::Open))
    , paste(make(window, "pasteLeads", Menus::tr("&Paste Leads"), QKeySequence::Paste))
    , basicTemplate(make(window, "basicTemplate", Menus::tr("&Basic: The Seven Columns…")))
    , advancedTemplate(make(window, "advancedTemplate", Menus::tr("&Advanced: With Further Columns…")))
    , quit(make(window, "quit", Menus::tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q)))
    , details(make(window, "showDetails", Menus::tr("&Details of the Lead"), Qt::Key_F9))
    , pauseAll(make(window, "pauseAllCalls", AllCampaigns::pauseTitle()))
    , resumeAll(make(window, "resumeAllCalls", AllCampaigns::resumeTitle()))
    , cancelAll(make(window, "cancelAllCalls", Menus::tr("&Cancel All Scheduled Calls…")))
    , shortcuts(make(window, "shortcuts", Menus::tr("&Keyboard Shortcuts"), QKeySequence::HelpContents))
    , about(make(window, "about", Menus::tr("&About Callboard")))
{
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    details->setCheckable(true);
    details->setChecked(true);
    makePages(window);
    makeLooks(window);
}

void ShellActions::makePages(QMainWindow *window)
{
    auto *group = new QActionGroup(window);
    const auto add = [&](Glyph glyph, const char *name, const QString &text) {
        QAction *action = makeChoice(group, text);
        action->setObjectName(QLatin1String(name));
        action->setIcon(glyphIcon(glyph));
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + pages.size())));
        pages.append(action);
    };
    add(Glyph::People, "leadsPageAction", Menus::tr("&Leads"));
    add(Glyph::Phone, "campaignsPageAction", Menus::tr("&Campaigns"));
    add(Glyph::Layers, "batchesPageAction", Menus::tr("&Batches"));
    add(Glyph::Repeat, "rulesPageAction", Menus::tr("&Rules"));
    add(Glyph::Barred, "doNotCallPageAction", Menus::tr("Do &Not Call"));
    add(Glyph::Gear, "settingsPageAction", Menus::tr("&Settings"));
}

void ShellActions::makeLooks(QMainWindow *window)
{
    auto *themeGroup = new QActionGroup(window);
    themes.insert(ThemeChoice::System, makeChoice(themeGroup, Menus::tr("As the &Desktop")));
    themes.insert(ThemeChoice::Light, makeChoice(themeGroup, Menus::tr("&Light")));
    themes.insert(ThemeChoice::Dark, makeChoice(themeGroup, Menus::tr("D&ark")));
    auto *languageGroup = new QActionGroup(window);
    languages.insert({}, makeChoice(languageGroup, Menus::tr("As the &Desktop")));
    // Languages are named in themselves, so that whoever is lost in one finds the way back.
    languages.insert(QStringLiteral("en"), makeChoice(languageGroup, QStringLiteral("English")));
    languages.insert(QStringLiteral("hi"), makeChoice(languageGroup, QStringLiteral("हिन्दी")));
}

void ShellActions::fillMenuBar(QMainWindow *window, const LeadActions &leads,
                               const QList<QAction *> &ofCampaign)
{
    QMenuBar *bar = window->menuBar();
    QMenu *file = bar->addMenu(Menus::tr("&File"));
    file->addAction(import);
    file->addActions({leads.exportChosen, leads.exportAll});
    file->addMenu(Menus::tr("Save a CSV &Template"))->addActions({basicTemplate, advancedTemplate});
    file->addSeparator();
    file->addAction(quit);

    QMenu *edit = bar->addMenu(Menus::tr("&Edit"));
    edit->addAction(leads.undo);
    edit->addSeparator();
    edit->addActions({leads.add, leads.edit, leads.editMany, leads.remove});
    edit->addSeparator();
    edit->addActions({leads.copy, paste});
    edit->addSeparator();
    edit->addActions(
        {leads.selectAll, leads.selectOnScreen, leads.selectSome, leads.invert, leads.clearSelection});
    edit->addSeparator();
    edit->addActions({leads.markDoNotCall, leads.allowCalls});
    edit->addSeparator();
    edit->addActions({leads.find, leads.clearFilter});

    QMenu *view = bar->addMenu(Menus::tr("&View"));
    view->addActions(pages);
    view->addSeparator();
    view->addAction(details);
    view->addSeparator();
    view->addMenu(Menus::tr("&Theme"))->addActions(themes.values());
    view->addMenu(Menus::tr("Lan&guage"))->addActions(languages.values());

    QMenu *calls = bar->addMenu(Menus::tr("&Calls"));
    calls->addActions({leads.schedule, leads.callNext, leads.takeOut, leads.whyNot});
    calls->addSeparator();
    campaign = calls->addMenu(Menus::tr("The C&hosen Campaign"));
    campaign->setObjectName(QStringLiteral("campaignMenu"));
    campaign->addActions(ofCampaign);
    calls->addSeparator();
    calls->addActions({pauseAll, resumeAll, cancelAll});

    QMenu *help = bar->addMenu(Menus::tr("&Help"));
    help->addActions({shortcuts, about});
}

} // namespace callboard::ui
