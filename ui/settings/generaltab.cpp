// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/generaltab.h"

#include "core/base/error.h"
#include "core/services/workspace.h"
#include "ui/common/focusscroll.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/wheelguard.h"
#include "ui/settings/loginstartbox.h"
#include "ui/settings/settingrows.h"
#include "ui/settings/settingtexts.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard::ui {

namespace {

constexpr int WidestCharacters = 150; ///< lines that are longer are hard to read

} // namespace

GeneralTab::GeneralTab(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_said(new TintedLabel(TintedLabel::Tint::Quiet,
                             tr("A change holds at once, in every window and command, unless it says "
                                "otherwise.")))
    , m_rows(new SettingRows(workspace, prompter, this))
{
    m_said->setObjectName(QStringLiteral("settingsSaid"));
    auto *scroll = new FocusScroll;
    scroll->setObjectName(QStringLiteral("settings"));
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(makeGroups());
    new WheelGuard(scroll->widget());

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_said);
    column->addWidget(scroll, 1);
    connect(m_rows, &SettingRows::unreadable, this,
            [this](const Error &error) { m_said->setText(operatorText(error)); });
}

// The command line may have changed something meanwhile.
void GeneralTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_rows->refresh();
}

QWidget *GeneralTab::makeGroups()
{
    auto *page = new QWidget;
    page->setMaximumWidth(fontMetrics().averageCharWidth() * WidestCharacters);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, fontMetrics().height() / 2, 0);
    for (const SettingGroup group :
         {SettingGroup::House, SettingGroup::Hours, SettingGroup::Limits, SettingGroup::Machine,
          SettingGroup::Placing, SettingGroup::Following, SettingGroup::Practice, SettingGroup::Other}) {
        if (QWidget *box = makeGroup(group))
            column->addWidget(box);
    }
    column->addStretch(1);
    // The groups have their fields under each other.
    int widest = 0;
    for (const QLabel *title : m_rows->titles())
        widest = std::max(widest, title->sizeHint().width());
    for (QLabel *title : m_rows->titles())
        title->setMinimumWidth(widest);
    return page;
}

QWidget *GeneralTab::makeGroup(SettingGroup group)
{
    auto *box = new QGroupBox(groupTitle(group));
    auto *form = new QFormLayout(box);
    form->setHorizontalSpacing(fontMetrics().height());
    m_rows->add(group, form);
    if (form->rowCount() == 0) {
        delete box;
        return nullptr;
    }
    if (group == SettingGroup::Machine) {
        const services::LoginStart start(QCoreApplication::applicationFilePath(), m_workspace.directory());
        form->addRow(new LoginStartBox(start, m_prompter));
    }
    if (const QString note = groupNote(group); !note.isEmpty())
        form->addRow(new TintedLabel(TintedLabel::Tint::Quiet, note));
    return box;
}

} // namespace callboard::ui
