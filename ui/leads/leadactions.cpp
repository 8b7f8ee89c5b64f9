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
    : add(make(page, "addLead", text(QT_TRANSLATE_NOOP("LeadActions", "&Add lead…")), QKeySequence::New))
    , edit(make(page, "editLeadAction", text(QT_TRANSLATE_NOOP("LeadActions", "&Edit lead…")), Qt::Key_F2))
    , remove(make(page, "deleteLeads", text(QT_TRANSLATE_NOOP("LeadActions", "&Delete leads…")),
                  QKeySequence::Delete))
    , markDoNotCall(
          make(page, "markDoNotCall", text(QT_TRANSLATE_NOOP("LeadActions", "Mark as do &not call"))))
    , allowCalls(make(page, "allowCalls", text(QT_TRANSLATE_NOOP("LeadActions", "Allow &calls again"))))
    , whyNot(make(page, "whyNotNow", text(QT_TRANSLATE_NOOP("LeadActions", "&Why not now?")), Qt::Key_F8))
    , copy(make(page, "copyLeads", text(QT_TRANSLATE_NOOP("LeadActions", "&Copy leads")), QKeySequence::Copy))
    , exportChosen(make(page, "exportChosen",
                        text(QT_TRANSLATE_NOOP("LeadActions", "E&xport selected leads…")),
                        Qt::CTRL | Qt::Key_E))
    , exportAll(make(page, "exportAll", text(QT_TRANSLATE_NOOP("LeadActions", "Export all that &match…")),
                     Qt::CTRL | Qt::SHIFT | Qt::Key_E))
    , selectAll(make(page, "selectAll",
                     text(QT_TRANSLATE_NOOP("LeadActions", "Select &all that match the filter")),
                     QKeySequence::SelectAll))
    , selectOnScreen(make(page, "selectOnScreen",
                          text(QT_TRANSLATE_NOOP("LeadActions", "Select &only the rows on screen")),
                          Qt::CTRL | Qt::Key_D))
    , invert(make(page, "invertSelection", text(QT_TRANSLATE_NOOP("LeadActions", "&Invert selection")),
                  Qt::CTRL | Qt::Key_I))
    , clearSelection(make(page, "clearSelection", text(QT_TRANSLATE_NOOP("LeadActions", "C&lear selection")),
                          Qt::CTRL | Qt::SHIFT | Qt::Key_A))
    , schedule(make(page, "scheduleCalls", text(QT_TRANSLATE_NOOP("LeadActions", "&Schedule calls…")),
                    Qt::CTRL | Qt::Key_Return))
    , find(make(page, "findLeads", text(QT_TRANSLATE_NOOP("LeadActions", "&Find leads")), QKeySequence::Find))
    , clearFilter(make(page, "clearFilterAction", text(QT_TRANSLATE_NOOP("LeadActions", "Clear the f&ilter")),
                       Qt::CTRL | Qt::SHIFT | Qt::Key_F))
{
    schedule->setIcon(glyphIcon(Glyph::Calendar));
}

} // namespace callboard::ui
