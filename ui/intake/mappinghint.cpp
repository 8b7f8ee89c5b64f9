// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intake/mappinghint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace callboard::ui {

MappingHint::MappingHint(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_other(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("mappingHint"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_other->setObjectName(QStringLiteral("otherMapping"));
    m_other->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_other);
    connect(m_other, &QPushButton::clicked, this, [this] { Q_EMIT chosen(m_otherMapping); });
    hide();
}

void MappingHint::showLayout(const intake::ImportLayout &layout)
{
    setVisible(layout.remembered.has_value());
    if (!layout.remembered)
        return;
    const bool isAsLastTime = layout.mapping == *layout.remembered;
    m_text->setText(isAsLastTime
                        ? tr("The columns are taken as last time for a file with these headings.")
                        : tr("Last time the columns of a file with these headings were taken otherwise."));
    m_other->setText(isAsLastTime ? tr("&Guess Anew") : tr("As &Last Time"));
    m_other->setAccessibleDescription(m_text->text());
    m_otherMapping = isAsLastTime ? layout.guessed : *layout.remembered;
}

} // namespace callboard::ui
