// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leaddetails.h"

#include "core/services/attemptservice.h"
#include "core/services/workspace.h"
#include "ui/common/statusbadge.h"
#include "ui/common/timetext.h"
#include "ui/common/tintedlabel.h"
#include "ui/leads/leadcolumns.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace callboard::ui {

LeadDetails::LeadDetails(services::Workspace &workspace, QWidget *calls, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_title(new QLabel(this))
    , m_status(new StatusBadge(this))
    , m_hint(new QLabel(tr("Choose a lead to see its details and its calls."), this))
    , m_callNext(new QPushButton(tr("Call Next…"), this))
    , m_edit(new QPushButton(tr("Edit…"), this))
    , m_parts(new QSplitter(Qt::Vertical, this))
    , m_place(new QScrollArea(this))
    , m_calls(calls)
{
    setObjectName(QStringLiteral("leadDetails"));
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_callNext->setObjectName(QStringLiteral("callLeadNext"));
    m_callNext->setToolTip(tr("Has this lead called before all others of its campaign."));
    m_edit->setObjectName(QStringLiteral("editLead"));
    for (QPushButton *button : {m_callNext, m_edit})
        button->setAutoDefault(false);

    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_callNext, 0, Qt::AlignTop);
    top->addWidget(m_edit, 0, Qt::AlignTop);
    m_place->setFrameShape(QFrame::NoFrame);
    m_place->setWidgetResizable(true);
    m_place->viewport()->setAutoFillBackground(false);
    m_parts->addWidget(m_place);
    if (m_calls != nullptr)
        m_parts->addWidget(m_calls);
    m_parts->setStretchFactor(m_parts->count() - 1, 1);
    m_parts->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(fontMetrics().height() / 2, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_status);
    layout->addWidget(m_parts, 1);
    layout->addWidget(m_hint, 1);
    connect(m_callNext, &QPushButton::clicked, this, &LeadDetails::callNextRequested);
    connect(m_edit, &QPushButton::clicked, this, &LeadDetails::editRequested);
    showNothing();
}

void LeadDetails::showLead(const Lead &lead)
{
    if (m_lead == lead)
        return;
    m_lead = lead;
    m_title->setText(lead.name.isEmpty() ? lead.number.e164() : lead.name);
    m_status->showState(badgeLook(lead.status), services::leadStatusText(lead.status));
    rebuildFields(lead);
    m_hint->hide();
    m_callNext->show();
    m_edit->show();
    m_status->setVisible(true);
    m_parts->show();
}

void LeadDetails::showNothing()
{
    m_lead.reset();
    m_title->clear();
    m_hint->show();
    m_callNext->hide();
    m_edit->hide();
    m_status->setVisible(false);
    m_parts->hide();
}

void LeadDetails::rebuildFields(const Lead &lead)
{
    auto *fields = new QWidget;
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, fontMetrics().height() / 2);
    form->setVerticalSpacing(fontMetrics().height() / 4);
    form->setHorizontalSpacing(fontMetrics().height());
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    QStringList names;
    for (const auto &[name, value] : lead.attributes)
        names.append(name);
    for (const LeadColumn column :
         {LeadColumn::Number, LeadColumn::Next, LeadColumn::Partner, LeadColumn::Email, LeadColumn::Whatsapp,
          LeadColumn::Added, LeadColumn::Updated}) {
        const int number = static_cast<int>(column);
        addRow(form, columnTitle(number, names), columnText(number, lead, names, m_workspace.zone()));
    }
    for (const auto &[name, value] : lead.attributes)
        addRow(form, name, value);
    fields->setAutoFillBackground(false);
    m_place->setWidget(fields);
}

void LeadDetails::addRow(QFormLayout *form, const QString &label, const QString &text)
{
    if (text.isEmpty())
        return;
    auto *value = new QLabel(text, form->parentWidget());
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *name = new TintedLabel(TintedLabel::Tint::Quiet, label, form->parentWidget());
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(false);
    form->addRow(name, value);
}

} // namespace callboard::ui
