// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/shortcutsdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace callboard::ui {

namespace {

// A mnemonic's ampersand is for menus.
QString plain(QString text)
{
    return text.remove(QLatin1Char('&'));
}

void addLine(QTreeWidgetItem *group, const QString &what, const QString &keys)
{
    new QTreeWidgetItem(group, {what, keys});
}

void addMenu(QTreeWidgetItem *group, const QMenu *menu)
{
    const QList<QAction *> actions = menu->actions();
    for (const QAction *action : actions) {
        if (action->menu() != nullptr)
            addMenu(group, action->menu());
        else if (!action->shortcut().isEmpty())
            addLine(group, plain(action->text()), action->shortcut().toString(QKeySequence::NativeText));
    }
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menus, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *list = new QTreeWidget(this);
    list->setAccessibleName(tr("Keyboard shortcuts"));
    list->setHeaderLabels({tr("What"), tr("Keys")});
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    const QList<QAction *> tops = menus.actions();
    for (const QAction *top : tops) {
        auto *group = new QTreeWidgetItem(list, {plain(top->text())});
        addMenu(group, top->menu());
        if (group->childCount() == 0)
            delete group;
    }
    auto *table = new QTreeWidgetItem(list, {tr("In the list of leads")});
    addLine(table, tr("Tick or untick the highlighted rows"),
            QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText));
    addLine(table, tr("Highlight several rows"), tr("Shift and an arrow key"));
    addLine(table, tr("Tick a range of rows"), tr("Shift and a click on a tick"));
    list->expandAll();
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 64, fontMetrics().height() * 32);
}

} // namespace callboard::ui
