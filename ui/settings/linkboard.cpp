// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/linkboard.h"

#include "core/services/workspace.h"
#include "ui/common/prompter.h"
#include "ui/common/refresher.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/wheelguard.h"
#include "ui/settings/conflictpanel.h"
#include "ui/settings/settingrows.h"
#include "ui/settings/settingtexts.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace callboard::ui {

namespace {

QLabel *readableLabel(const QString &objectName)
{
    auto *label = new TintedLabel(TintedLabel::Tint::Quiet);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

LinkBoard::LinkBoard(const Setup &setup, QWidget *page)
    : QObject(page)
    , m_prompter(setup.prompter)
    , m_group(setup.group)
    , m_page(page)
    , m_rows(new SettingRows(setup.workspace, setup.prompter, page))
    , m_state(readableLabel(setup.name + QLatin1String("State")))
    , m_said(readableLabel(setup.name + QLatin1String("Said")))
    , m_conflicts(setup.conflicts)
    , m_refresher(new Refresher(page, setup.onLoad))
{
    connect(m_conflicts, &ConflictPanel::begun, this, [this] { begin({}); });
    connect(m_conflicts, &ConflictPanel::decided, this, &LinkBoard::end);
    connect(&setup.workspace, &services::Workspace::leadListChanged, m_refresher, &Refresher::request);
    connect(m_rows, &SettingRows::unreadable, this, [this](const Error &error) { say(error); });
}

void LinkBoard::layOut(QLayout *buttons)
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setHorizontalSpacing(m_page->fontMetrics().height());
    m_rows->add(m_group, form);
    auto *column = new QVBoxLayout(m_page);
    column->addLayout(buttons);
    column->addWidget(m_state);
    column->addLayout(form);
    column->addWidget(m_conflicts, 1);
    column->addWidget(m_said);
    new WheelGuard(m_page);
}

void LinkBoard::refresh()
{
    m_rows->refresh();
    m_refresher->request();
}

void LinkBoard::setState(const QString &text)
{
    m_state->setText(text);
}

void LinkBoard::say(const QString &text)
{
    m_said->setText(text);
}

void LinkBoard::say(const Error &error)
{
    m_said->setText(operatorText(error));
}

void LinkBoard::showConflicts(const QFuture<Result<QList<services::ConflictRow>>> &conflicts)
{
    whenDone(conflicts, this, [this](const Result<QList<services::ConflictRow>> &rows) {
        m_refresher->finished();
        if (rows)
            m_conflicts->setRows(*rows);
        else
            say(rows.error());
    });
}

void LinkBoard::begin(const QString &doing)
{
    m_isBusy = true;
    say(doing);
    m_conflicts->setBusy(true);
    Q_EMIT busyChanged();
}

void LinkBoard::end(const QString &said)
{
    m_isBusy = false;
    say(said);
    m_conflicts->setBusy(false);
    Q_EMIT busyChanged();
    m_refresher->requestNow();
}

void LinkBoard::endInVain(const QString &title, const Error &error)
{
    end({});
    m_prompter.showError(m_page, title, error);
}

} // namespace callboard::ui
