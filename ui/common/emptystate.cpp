// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/emptystate.h"

#include "ui/common/viewoverlay.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace callboard::ui {

EmptyState::EmptyState(QAbstractItemView *view)
    : QFrame(view->viewport())
    , m_view(view)
    , m_title(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("emptyState"));
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_title->setFont(large);
    for (QLabel *label : {m_title, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    m_button->hide();

    new ViewOverlay(this, view->viewport(), [view] { return view->viewport()->rect(); });
    connect(m_button, &QPushButton::clicked, this, &EmptyState::pressed);
    const QAbstractItemModel *model = view->model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyState::refresh);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyState::refresh);
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyState::refresh);
    refresh();
}

void EmptyState::say(const QString &title, const QString &hint, const QString &buttonText)
{
    m_title->setText(title);
    m_hint->setText(hint);
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
}

void EmptyState::setHeldBack(bool heldBack)
{
    m_heldBack = heldBack;
    refresh();
}

void EmptyState::refresh()
{
    setVisible(!m_heldBack && m_view->model()->rowCount(m_view->rootIndex()) == 0);
}

} // namespace callboard::ui
