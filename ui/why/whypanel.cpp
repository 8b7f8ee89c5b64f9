// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/why/whypanel.h"

#include "core/services/workspace.h"
#include "ui/common/columnfit.h"
#include "ui/common/refresher.h"
#include "ui/common/rowtable.h"
#include "ui/common/statusbadge.h"
#include "ui/common/timetext.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"
#include "ui/why/whymodel.h"
#include "ui/why/whytext.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard::ui {

namespace {

constexpr std::chrono::seconds AskAgainAfter{3};

QList<plan::RuleVerdict> refusingFirst(QList<plan::RuleVerdict> rules)
{
    std::stable_sort(rules.begin(), rules.end(),
                     [](const auto &one, const auto &other) { return one.answer > other.answer; });
    return rules;
}

} // namespace

WhyPanel::WhyPanel(services::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_sentence(new QLabel)
    , m_campaign(new QComboBox)
    , m_turn(new TintedLabel(TintedLabel::Tint::Quiet))
    , m_model(new WhyModel(workspace.zone(), this))
    , m_table(new QTableView)
    , m_refresher(new Refresher(this, [this] { load(); }))
{
    setObjectName(QStringLiteral("whyPanel"));
    arrange();
    m_again.setInterval(AskAgainAfter);
    connect(&m_again, &QTimer::timeout, m_refresher, &Refresher::request);
    connect(m_campaign, &QComboBox::currentIndexChanged, this, &WhyPanel::showChosen);
    using services::Workspace;
    for (const auto changed : {&Workspace::leadListChanged, &Workspace::campaignsChanged,
                               &Workspace::attemptsChanged, &Workspace::accountsChanged})
        connect(&workspace, changed, m_refresher, &Refresher::request);
    connect(&workspace, &Workspace::leadsChanged, m_refresher, &Refresher::request);
    showCampaigns();
}

void WhyPanel::arrange()
{
    m_sentence->setObjectName(QStringLiteral("whySentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_campaign->setObjectName(QStringLiteral("whyCampaign"));
    m_campaign->setAccessibleName(tr("Campaign"));
    m_campaign->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_turn->setObjectName(QStringLiteral("whyTurn"));
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("whyRules"));
    m_table->setAccessibleName(tr("What the call is held against"));
    listRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(WhyModel::Says, new BadgeDelegate(m_table));
    new ColumnFit(m_table, {{30, 18}, {48, 18}, {60, 14}}, QStringLiteral("why"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, fontMetrics().height() / 3, 0, 0);
    column->addWidget(m_sentence);
    column->addWidget(m_campaign);
    column->addWidget(m_turn);
    column->addWidget(m_table, 1);
    column->addStretch();
}

void WhyPanel::showLead(LeadId lead)
{
    if (lead == m_lead)
        return;
    m_lead = lead;
    m_campaigns.clear();
    m_sentence->clear();
    showCampaigns();
    m_refresher->requestNow();
}

void WhyPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_refresher->requestNow();
    m_again.start();
}

void WhyPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_again.stop();
}

void WhyPanel::load()
{
    if (!m_lead.isValid()) {
        m_refresher->finished();
        return;
    }
    const services::WhyService service(m_workspace);
    whenDone(service.why(m_lead), this, [this, asked = m_lead](const Result<services::WhyAnswer> &answer) {
        m_refresher->finished();
        if (asked == m_lead)
            showAnswer(answer);
    });
}

void WhyPanel::showAnswer(const Result<services::WhyAnswer> &answer)
{
    m_campaigns = answer ? answer->campaigns : QList<services::WhyInCampaign>();
    showCampaigns();
    if (!answer)
        m_sentence->setText(operatorText(answer.error()));
    else if (m_campaigns.isEmpty())
        m_sentence->setText(nowhereText(*answer, m_workspace.zone()));
}

void WhyPanel::showCampaigns()
{
    if (!areListed()) {
        // The choice stays with the campaign, wherever the newer answer lists it.
        const QVariant chosen = m_campaign->currentData();
        const QSignalBlocker quiet(m_campaign);
        m_campaign->clear();
        for (const services::WhyInCampaign &each : std::as_const(m_campaigns))
            m_campaign->addItem(each.campaign.name, each.campaign.id.value());
        m_campaign->setCurrentIndex(m_campaigns.isEmpty() ? -1 : qMax(0, m_campaign->findData(chosen)));
    }
    for (QWidget *part : QList<QWidget *>{m_campaign, m_turn, m_table})
        part->setVisible(!m_campaigns.isEmpty());
    showChosen();
}

bool WhyPanel::areListed() const
{
    if (m_campaign->count() != m_campaigns.size())
        return false;
    for (int i = 0; i < m_campaign->count(); ++i) {
        const Campaign &campaign = m_campaigns.at(i).campaign;
        if (m_campaign->itemData(i) != campaign.id.value() || m_campaign->itemText(i) != campaign.name)
            return false;
    }
    return true;
}

void WhyPanel::showChosen()
{
    const int chosen = m_campaign->currentIndex();
    if (chosen < 0) {
        m_model->setRows({});
        return;
    }
    const services::WhyInCampaign &why = m_campaigns.at(chosen);
    m_sentence->setText(services::whyText(why, m_workspace.zone()));
    m_turn->setText(why.due ? tr("Its turn: %1").arg(instantText(*why.due, m_workspace.zone())) : QString());
    m_model->setRows(refusingFirst(why.eligibility.rules));
}

} // namespace callboard::ui
