// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/heldleadsbox.h"

#include "core/model/channel.h"
#include "core/services/workspace.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"
#include "ui/schedule/heldleadsdialog.h"
#include "ui/schedule/heldleadstext.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace callboard::ui {

namespace {

constexpr std::chrono::milliseconds ChangePause{400};

/// What no rule looks at, a name or a topic, must not ask anew with every letter.
Campaign asRulesSeeIt(const Campaign &whole)
{
    Campaign campaign;
    campaign.id = whole.id;
    campaign.account = whole.account;
    campaign.start = whole.start;
    campaign.policy = whole.policy;
    campaign.rules = whole.rules;
    return campaign;
}

} // namespace

HeldLeadsBox::HeldLeadsBox(services::Workspace &workspace, const QList<LeadId> &leads, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_sentence(new QLabel(tr("Looking at who can be called…")))
    , m_never(new TintedLabel(TintedLabel::Tint::Error))
    , m_notes(new QLabel)
    , m_limit(new TintedLabel(TintedLabel::Tint::Quiet))
    , m_show(new QPushButton(tr("S&how Leads")))
    , m_parts(new QMenu(m_show))
{
    m_sentence->setObjectName(QStringLiteral("heldSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    QSizePolicy kept = m_sentence->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_sentence->setSizePolicy(kept);
    m_never->setObjectName(QStringLiteral("neverCalled"));
    m_never->hide();
    m_notes->setObjectName(QStringLiteral("leadNotes"));
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setWordWrap(true);
    m_notes->hide();
    m_limit->setObjectName(QStringLiteral("heldLimit"));
    m_show->setObjectName(QStringLiteral("showHeld"));
    m_show->setAutoDefault(false);
    m_show->setMenu(m_parts);
    m_show->hide();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_sentence, 0, 0);
    grid->addWidget(m_show, 0, 1);
    grid->addWidget(m_never, 1, 0);
    grid->addWidget(m_notes, 2, 0);
    grid->addWidget(m_limit, 3, 0);

    m_delay.setSingleShot(true);
    m_delay.setInterval(ChangePause);
    connect(&m_delay, &QTimer::timeout, this, &HeldLeadsBox::ask);
    connect(&workspace, &services::Workspace::leadListChanged, &m_delay, qOverload<>(&QTimer::start));
    setLeads(leads);
}

void HeldLeadsBox::setLeads(const QList<LeadId> &leads)
{
    m_leads = leads.mid(0, MostLeads);
    m_all = leads.size();
    m_limit->setText(tr("Only the first %Ln of %L1 leads were looked at.", nullptr, MostLeads).arg(m_all));
    m_limit->setVisible(m_all > MostLeads);
    m_delay.start();
}

void HeldLeadsBox::follow(const services::ScheduleRequest &request, const Account &account)
{
    m_isOfMessages = isMessage(channelOf(account.provider));
    follow(services::ScheduleService(m_workspace).campaignFor(request, account));
}

void HeldLeadsBox::follow(const Campaign &whole)
{
    const Campaign campaign = asRulesSeeIt(whole);
    m_isOfMessages = m_isOfMessages || whole.isOfMessages();
    if (campaign == m_campaign)
        return;
    if (campaign.account != m_campaign.account)
        m_dayRoom.reset();
    m_campaign = campaign;
    // What was judged before does not hold for this one; answers that are still to come neither.
    m_hopeless.clear();
    m_heldParts.clear();
    ++m_asked;
    m_delay.start();
}

void HeldLeadsBox::setRefused(bool refused)
{
    m_isRefused = refused;
    showSentence();
}

void HeldLeadsBox::showSentence()
{
    m_sentence->setVisible(!m_isAllClear || (!m_isRefused && m_clashes.isEmpty()));
}

void HeldLeadsBox::ask()
{
    if (!m_campaign.account.isValid() || m_leads.isEmpty())
        return;
    const int asked = ++m_asked;
    const services::WhyService service(m_workspace);
    whenDone(service.forecast(m_campaign, m_leads), this,
             [this, asked](const Result<QList<services::HeldLeads>> &held) {
                 if (asked == m_asked)
                     showForecast(held);
             });
    const services::ScheduleService schedules(m_workspace);
    whenDone(schedules.clashes(m_campaign, m_leads), this,
             [this, asked](const Result<QList<services::HoursClash>> &clashes) {
                 if (asked == m_asked)
                     showClashes(clashes);
             });
    whenDone(schedules.outlook(m_campaign, m_leads), this,
             [this, asked](const Result<services::ScheduleOutlook> &outlook) {
                 if (asked == m_asked)
                     showOutlook(outlook.value_or(services::ScheduleOutlook()));
             });
}

void HeldLeadsBox::showOutlook(const services::ScheduleOutlook &outlook)
{
    m_known = outlook.notes;
    QStringList lines;
    for (const services::ScheduleNote &note : std::as_const(m_known))
        lines += tr("⚠ %1").arg(note.sentence);
    m_notes->setText(lines.join(QLatin1Char('\n')));
    m_notes->setVisible(!lines.isEmpty());
    showParts();
    if (m_dayRoom == outlook.dayRoom)
        return;
    m_dayRoom = outlook.dayRoom;
    Q_EMIT dayRoomFound();
}

void HeldLeadsBox::showClashes(const Result<QList<services::HoursClash>> &clashes)
{
    m_clashes = clashes.value_or(QList<services::HoursClash>());
    QStringList lines;
    for (const services::HoursClash &clash : std::as_const(m_clashes))
        lines += services::clashSentence(clash, m_leads.size());
    const bool isAll = m_clashes.size() == 1 && m_clashes.constFirst().leads.size() == m_all;
    m_hopeless = isAll ? services::clashSentence(m_clashes.constFirst().hours) : QString();
    m_never->setText(lines.join(QLatin1Char('\n')));
    m_never->setVisible(!lines.isEmpty());
    showSentence();
    showParts();
    Q_EMIT hoursJudged();
}

void HeldLeadsBox::showForecast(const Result<QList<services::HeldLeads>> &held)
{
    m_heldParts = held.value_or(QList<services::HeldLeads>());
    m_sentence->setText(held ? heldText(m_heldParts, static_cast<int>(m_leads.size()), m_campaign.start,
                                        m_workspace.clock().now(), m_workspace.zone(), m_isOfMessages)
                             : operatorText(held.error()));
    m_isAllClear = held && m_heldParts.isEmpty();
    showSentence();
    showParts();
    Q_EMIT heldFound();
}

int HeldLeadsBox::withoutAddress() const
{
    int leads = 0;
    for (const services::HeldLeads &each : m_heldParts) {
        if (each.reason == plan::Reason::NoAddress)
            leads += static_cast<int>(each.leads.size());
    }
    return leads;
}

void HeldLeadsBox::showParts()
{
    m_parts->clear();
    const auto add = [this](const QString &why, const QList<LeadId> &leads) {
        QAction *part = m_parts->addAction(why);
        connect(part, &QAction::triggered, this, [this, why, leads] { showLeads(why, leads); });
    };
    for (const services::HeldLeads &each : std::as_const(m_heldParts))
        add(heldPartText(each, m_workspace.clock().now(), m_workspace.zone()), each.leads);
    for (const services::HoursClash &clash : std::as_const(m_clashes))
        add(services::clashSentence(clash, m_leads.size()), clash.leads);
    for (const services::ScheduleNote &note : std::as_const(m_known)) {
        if (!note.leads.isEmpty())
            add(note.sentence, note.leads);
    }
    m_show->setVisible(!m_parts->isEmpty());
}

void HeldLeadsBox::showLeads(const QString &why, const QList<LeadId> &leads)
{
    auto *dialog = new HeldLeadsDialog(m_workspace, why, leads, this);
    dialog->open();
}

} // namespace callboard::ui
