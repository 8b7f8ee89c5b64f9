// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/shortcutsdialog.h"

#include "ui/common/mnemonic.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QScrollBar>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

namespace callboard::ui {

namespace {

QTreeWidgetItem *addGroup(QTreeWidget *list, const QString &title)
{
    auto *group = new QTreeWidgetItem(list, {title});
    QFont bold = list->font();
    bold.setBold(true);
    group->setFont(0, bold);
    group->setFirstColumnSpanned(true);
    return group;
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
            addLine(group, withoutMnemonic(action->text()),
                    action->shortcut().toString(QKeySequence::NativeText));
    }
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menus, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto *list = new QTreeWidget(this);
    list->setAccessibleName(tr("Keyboard Shortcuts"));
    list->setHeaderLabels({tr("What"), tr("Keys")});
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    const QList<QAction *> tops = menus.actions();
    for (const QAction *top : tops) {
        QTreeWidgetItem *group = addGroup(list, withoutMnemonic(top->text()));
        addMenu(group, top->menu());
        if (group->childCount() == 0)
            delete group;
    }
    QTreeWidgetItem *table = addGroup(list, tr("In the list of leads"));
    addLine(table, tr("Tick or untick the highlighted rows"),
            QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText));
    addLine(table, tr("Highlight several rows"), tr("Shift and an arrow key"));
    addLine(table, tr("Tick a range of rows"), tr("Shift and a click on a tick"));
    list->expandAll();
    // Every text in full: what a shortcut does is the reason to look here.
    list->resizeColumnToContents(0);
    list->resizeColumnToContents(1);
    const int gap = fontMetrics().averageCharWidth() * 3;
    list->setColumnWidth(0, list->columnWidth(0) + gap);
    const int wide = list->columnWidth(0) + list->columnWidth(1) + gap + list->frameWidth() * 2 +
                     list->verticalScrollBar()->sizeHint().width();
    list->setMinimumWidth(wide);

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    int high = list->header()->sizeHint().height() + list->frameWidth() * 2;
    for (QTreeWidgetItemIterator it(list); *it != nullptr; ++it)
        high += list->visualItemRect(*it).height();
    list->setMinimumHeight(fontMetrics().height() * 12);
    const QSize room = screen()->availableSize() * 8 / 10;
    resize(sizeHint().width(), qMin(sizeHint().height() - list->sizeHint().height() + high, room.height()));
}

} // namespace callboard::ui
