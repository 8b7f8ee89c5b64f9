// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/testcallbox.h"

#include "ui/common/tintedlabel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace callboard::ui {

TestCallBox::TestCallBox(QWidget *parent)
    : QGroupBox(tr("Hear it first"), parent)
    , m_number(new QLineEdit)
    , m_call(new QPushButton(tr("Call Me No&w")))
    , m_answer(new TintedLabel(TintedLabel::Tint::Quiet))
{
    m_number->setObjectName(QStringLiteral("testNumber"));
    m_number->setPlaceholderText(QStringLiteral("+91 98765 43210"));
    m_call->setObjectName(QStringLiteral("testCall"));
    m_call->setAutoDefault(false);
    m_answer->setObjectName(QStringLiteral("testAnswer"));

    auto *row = new QHBoxLayout;
    row->addWidget(m_number, 1);
    row->addWidget(m_call);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Your own number"), row);
    qobject_cast<QLabel *>(form->labelForField(row))->setBuddy(m_number);
    form->addRow(m_answer);

    connect(m_number, &QLineEdit::textChanged, this, &TestCallBox::refreshButton);
    connect(m_call, &QPushButton::clicked, this, [this] { Q_EMIT callRequested(m_number->text()); });
    refreshButton();
}

void TestCallBox::setPractice(bool practice)
{
    if (m_practice == practice)
        return;
    m_practice = practice;
    m_answer->setText(practice ? tr("On the practice line no telephone rings; the simulator answers.")
                               : tr("This is a real call and costs what a call costs."));
}

void TestCallBox::setPossible(bool possible)
{
    m_possible = possible;
    refreshButton();
}

void TestCallBox::showAnswer(const QString &sentence)
{
    m_answer->setText(sentence);
}

void TestCallBox::refreshButton()
{
    m_call->setEnabled(m_possible && !m_number->text().trimmed().isEmpty());
}

} // namespace callboard::ui
