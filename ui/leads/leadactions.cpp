// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadactions.h"

#include "ui/common/glyphicon.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QWidget>

namespace callboard::ui {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("LeadActions", source);
}

QAction *make(QWidget *page, const char *name, const QString &words, const QKeySequence &keys = {})
{
    auto *action = new QAction(words, page);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page->addAction(action);
    return action;
}

} // namespace

LeadActions::LeadActions(QWidget *page)
    : add(make(page, "addLead", text(QT_TRANSLATE_NOOP("LeadActions", "&Add Lead…")), QKeySequence::New))
    , edit(make(page, "editLeadAction", text(QT_TRANSLATE_NOOP("LeadActions", "&Edit Lead…")), Qt::Key_F2))
    , editMany(make(page, "editManyLeads", text(QT_TRANSLATE_NOOP("LeadActions", "C&hange Many Leads…")),
                    Qt::SHIFT | Qt::Key_F2))
    , undo(make(page, "undoLeads", text(QT_TRANSLATE_NOOP("LeadActions", "&Undo")), QKeySequence::Undo))
    , remove(make(page, "deleteLeads", text(QT_TRANSLATE_NOOP("LeadActions", "&Delete Leads…")),
                  QKeySequence::Delete))
    , markDoNotCall(
          make(page, "markDoNotCall", text(QT_TRANSLATE_NOOP("LeadActions", "&Mark as Do Not Call"))))
    , allowCalls(make(page, "allowCalls", text(QT_TRANSLATE_NOOP("LeadActions", "Allow Calls A&gain"))))
    , callNext(make(page, "callNext", text(QT_TRANSLATE_NOOP("LeadActions", "Call &Next…")),
                    Qt::CTRL | Qt::SHIFT | Qt::Key_Return))
    , takeOut(
          make(page, "takeOutOfCampaigns", text(QT_TRANSLATE_NOOP("LeadActions", "Take O&ut of Campaigns…"))))
    , whyNot(make(page, "whyNotNow", text(QT_TRANSLATE_NOOP("LeadActions", "&Why Not Now?")), Qt::Key_F8))
    , copy(make(page, "copyLeads", text(QT_TRANSLATE_NOOP("LeadActions", "&Copy Leads")), QKeySequence::Copy))
    , exportChosen(make(page, "exportChosen",
                        text(QT_TRANSLATE_NOOP("LeadActions", "E&xport Selected Leads…")),
                        Qt::CTRL | Qt::Key_E))
    , exportAll(make(page, "exportAll", text(QT_TRANSLATE_NOOP("LeadActions", "Export All That &Match…")),
                     Qt::CTRL | Qt::SHIFT | Qt::Key_E))
    , selectAll(make(page, "selectAll",
                     text(QT_TRANSLATE_NOOP("LeadActions", "Se&lect All That Match the Filter")),
                     QKeySequence::SelectAll))
    , selectOnScreen(make(page, "selectOnScreen",
                          text(QT_TRANSLATE_NOOP("LeadActions", "Select &Only the Rows on Screen")),
                          Qt::CTRL | Qt::Key_D))
    , selectSome(make(page, "selectSome",
                      text(QT_TRANSLATE_NOOP("LeadActions", "Select by Num&ber or Count…")),
                      Qt::CTRL | Qt::SHIFT | Qt::Key_D))
    , invert(make(page, "invertSelection", text(QT_TRANSLATE_NOOP("LeadActions", "&Invert Selection")),
                  Qt::CTRL | Qt::Key_I))
    , clearSelection(make(page, "clearSelection", text(QT_TRANSLATE_NOOP("LeadActions", "Clea&r Selection")),
                          Qt::CTRL | Qt::SHIFT | Qt::Key_A))
    , schedule(make(page, "scheduleCalls", text(QT_TRANSLATE_NOOP("LeadActions", "&Schedule Calls…")),
                    Qt::CTRL | Qt::Key_Return))
    , find(make(page, "findLeads", text(QT_TRANSLATE_NOOP("LeadActions", "&Find Leads")), QKeySequence::Find))
    , clearFilter(make(page, "clearFilterAction", text(QT_TRANSLATE_NOOP("LeadActions", "Clear &the Filter")),
                       Qt::CTRL | Qt::SHIFT | Qt::Key_F))
{
    callNext->setIcon(glyphIcon(Glyph::Phone));
    schedule->setIcon(glyphIcon(Glyph::Calendar));
}

} // namespace callboard::ui
