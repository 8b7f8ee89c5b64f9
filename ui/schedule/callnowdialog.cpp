// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/callnowdialog.h"

#include "core/services/leadservice.h"
#include "core/services/reasontext.h"
#include "core/services/workspace.h"
#include "ui/common/focusscroll.h"
#include "ui/common/prompter.h"
#include "ui/common/readingorder.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/wheelguard.h"
#include "ui/common/whendone.h"
#include "ui/schedule/briefeditor.h"
#include "ui/schedule/routeeditor.h"
#include "ui/schedule/topicpreview.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard::ui {

namespace {

constexpr std::chrono::seconds JudgedAgain{5};

} // namespace

CallNowDialog::CallNowDialog(services::Workspace &workspace, Prompter &prompter, LeadId lead, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_service(workspace)
    , m_lead(lead)
    , m_route(new RouteEditor(workspace, RouteEditor::Offer::CallsAlone))
    , m_brief(new BriefEditor)
    , m_preview(new TopicPreview(
          workspace, *m_brief, [this] { return request(); }, this))
    , m_takeOut(new QCheckBox)
    , m_heading(new QLabel)
    , m_cost(new TintedLabel(TintedLabel::Tint::Quiet))
    , m_word(new TintedLabel(TintedLabel::Tint::Error))
    , m_call(new QPushButton(tr("&Call Now")))
{
    setWindowTitle(tr("Call Now"));
    setObjectName(QStringLiteral("callNowDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    arrange();
    connect(m_route, &RouteEditor::routeEdited, this, &CallNowDialog::judge);
    connect(m_preview, &TopicPreview::answered, this, &CallNowDialog::refresh);
    connect(m_call, &QPushButton::clicked, this, &CallNowDialog::place);
    connect(&m_clock, &QTimer::timeout, this, &CallNowDialog::judge);
    m_clock.start(JudgedAgain);
    readLead();
    refresh();
}

void CallNowDialog::arrange()
{
    m_heading->setObjectName(QStringLiteral("callNowHeading"));
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_takeOut->setObjectName(QStringLiteral("takeOut"));
    m_takeOut->hide();
    m_cost->setObjectName(QStringLiteral("callNowCost"));
    m_word->setObjectName(QStringLiteral("callNowWord"));
    m_call->setObjectName(QStringLiteral("callNow"));
    auto *form = new QWidget;
    auto *fields = new QVBoxLayout(form);
    fields->addWidget(m_route);
    fields->addWidget(m_brief);
    fields->addWidget(m_takeOut);
    fields->addStretch();
    new WheelGuard(form);
    auto *scroll = new FocusScroll;
    scroll->setWidget(form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_call, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_heading);
    column->addWidget(scroll, 1);
    column->addWidget(m_cost);
    column->addWidget(m_word);
    column->addWidget(buttons);
    tabAsRead(*buttons);
    m_call->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &CallNowDialog::reject);
    const QSize wanted(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 40);
    resize(wanted.boundedTo(screen()->availableSize() * 9 / 10));
}

void CallNowDialog::reject()
{
    // What is being placed cannot be called back from here, and must be told.
    if (!m_busy)
        QDialog::reject();
}

void CallNowDialog::readLead()
{
    const services::LeadService leads(m_workspace);
    whenDone(leads.attributeNames(), this, [this](const Result<QStringList> &names) {
        if (names)
            m_brief->offerAttributes(*names);
    });
    whenDone(services::WhyService(m_workspace).why(m_lead), this,
             [this](const Result<services::WhyAnswer> &answer) {
                 if (answer)
                     takeLead(*answer);
                 else
                     m_word->setText(operatorText(answer.error()));
             });
}

void CallNowDialog::takeLead(const services::WhyAnswer &answer)
{
    m_who = answer.lead.name.isEmpty() ? answer.lead.number.e164() : answer.lead.name;
    m_heading->setText(tr("%1 is called by itself, once, as soon as a line is free.").arg(m_who));
    QList<Campaign> calling;
    for (const services::WhyInCampaign &each : answer.campaigns) {
        if (!each.campaign.isOfMessages())
            calling << each.campaign;
    }
    if (calling.isEmpty())
        return;
    // It begins as the campaign would call.
    const Campaign &first = calling.constFirst();
    m_route->propose(first.account, first.agentId, first.phoneNumberId);
    m_brief->setBrief(first.brief);
    m_takeOut->setText(calling.size() == 1
                           ? tr("&Take it out of %1, which would call it again").arg(first.name)
                           : tr("&Take it out of the %n campaigns that would call it again", nullptr,
                                static_cast<int>(calling.size())));
    m_takeOut->setChecked(true);
    m_takeOut->show();
}

services::HandCall CallNowDialog::call() const
{
    services::HandCall call;
    call.lead = m_lead;
    if (const std::optional<Account> account = m_route->account())
        call.account = account->id;
    call.agentId = m_route->agentId();
    call.phoneNumberId = m_route->phoneNumberId();
    call.brief = m_brief->brief();
    call.takeOut = m_takeOut->isChecked();
    return call;
}

services::ScheduleRequest CallNowDialog::request() const
{
    services::ScheduleRequest request;
    request.leads = {m_lead};
    request.brief = m_brief->brief();
    return request;
}

void CallNowDialog::judge()
{
    const std::optional<Account> account = m_route->account();
    if (!account) {
        m_mayCall = false;
        refresh();
        return;
    }
    m_cost->setText(account->isPractice()
                        ? tr("This is the practice line: no telephone rings, and nothing is charged.")
                        : tr("This is a real call with the account %1: a telephone rings, and it costs what "
                             "a call costs.")
                              .arg(account->name));
    const int asked = ++m_asked;
    whenDone(m_service.judge(call()), this, [this, asked](const Result<plan::Eligibility> &word) {
        if (asked == m_asked)
            showWord(word);
    });
}

void CallNowDialog::showWord(const Result<plan::Eligibility> &word)
{
    m_mayCall = word && word->answer == plan::Answer::CallNow;
    m_word->setText(!word       ? operatorText(word.error())
                    : m_mayCall ? QString()
                                : services::answerText(*word, m_workspace.zone()));
    refresh();
}

void CallNowDialog::refresh()
{
    if (m_mayCall)
        m_word->setText(m_preview->unresolved());
    m_word->setVisible(!m_word->text().isEmpty());
    m_call->setEnabled(m_mayCall && m_preview->unresolved().isEmpty() && !m_busy);
}

void CallNowDialog::place()
{
    m_busy = true;
    refresh();
    whenDone(m_service.callNow(call()), this, [this](const Result<CampaignId> &campaign) {
        m_busy = false;
        refresh();
        if (!campaign) {
            m_prompter.showError(this, tr("The call was not placed"), campaign.error());
            return;
        }
        Q_EMIT placed(tr("%1 is being called, in a campaign of its own.").arg(m_who));
        accept();
    });
}

} // namespace callboard::ui
