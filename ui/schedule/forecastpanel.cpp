// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/forecastpanel.h"

#include "core/services/forecastreport.h"
#include "core/services/workspace.h"
#include "ui/common/timetext.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"
#include "ui/schedule/figurelabels.h"
#include "ui/schedule/forecastchart.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace callboard::ui {

namespace {

constexpr std::chrono::milliseconds QuietBeforeAsking{500};

Campaign asForecastsSeeIt(const Campaign &whole)
{
    Campaign campaign;
    campaign.account = whole.account;
    campaign.start = std::chrono::floor<std::chrono::minutes>(whole.start);
    campaign.parallel = whole.parallel;
    campaign.interval = whole.interval;
    campaign.pacing = whole.pacing;
    campaign.policy = whole.policy;
    campaign.rules = whole.rules;
    return campaign;
}

} // namespace

ForecastPanel::ForecastPanel(services::Workspace &workspace, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_state(wrapping(new TintedLabel(TintedLabel::Tint::Quiet), QStringLiteral("forecastState")))
    , m_figures(new QWidget)
    , m_form(new QFormLayout)
    , m_end(addFigure(*m_form, QStringLiteral("forecastEnd"), tr("Done")))
    , m_cost(addFigure(*m_form, QStringLiteral("forecastCost"), tr("Cost")))
    , m_answered(addFigure(*m_form, QStringLiteral("forecastAnswered"), tr("Leads that answer")))
    , m_calls(addFigure(*m_form, QStringLiteral("forecastCalls"), tr("Calls in all")))
    , m_holds(addFigure(*m_form, QStringLiteral("forecastHolds"), tr("Waits for")))
    , m_chart(new ForecastChart(workspace.zone()))
    , m_chosen(wrapping(new TintedLabel(TintedLabel::Tint::Quiet), QStringLiteral("forecastChosen")))
    , m_stops(wrapping(new QLabel, QStringLiteral("forecastStops")))
    , m_basis(wrapping(new TintedLabel(TintedLabel::Tint::Quiet), QStringLiteral("forecastBasis")))
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_chart->setObjectName(QStringLiteral("forecastChart"));
    m_form->setHorizontalSpacing(fontMetrics().height());
    auto *figures = new QVBoxLayout(m_figures);
    figures->setContentsMargins(0, 0, 0, 0);
    figures->addLayout(m_form);
    figures->addWidget(m_chart);
    figures->addWidget(m_chosen);
    figures->addWidget(m_stops);
    figures->addWidget(m_basis);
    auto *column = new QVBoxLayout(this);
    column->addWidget(boldTitle(tr("Forecast")));
    column->addWidget(m_state);
    column->addWidget(m_figures);

    m_delay.setSingleShot(true);
    m_delay.setInterval(QuietBeforeAsking);
    connect(&m_delay, &QTimer::timeout, this, &ForecastPanel::ask);
    connect(m_chart, &ForecastChart::chosenChanged, m_chosen,
            [this] { m_chosen->setText(m_chart->chosenText()); });
    clear();
}

ForecastPanel::~ForecastPanel()
{
    m_answer.cancel();
}

void ForecastPanel::follow(const services::ScheduleRequest &request, const Account &account,
                           const std::optional<plan::DayRoom> &dayRoom)
{
    const services::ScheduleService schedules(m_workspace);
    const Question question{asForecastsSeeIt(schedules.campaignFor(request, account)), account, dayRoom};
    m_request = request;
    if (m_question == question)
        return;
    m_question = question;
    giveUp();
    m_state->setText(tr("Looking ahead…"));
    m_state->show();
    m_figures->setEnabled(false);
    m_delay.start();
}

void ForecastPanel::clear()
{
    m_question.reset();
    giveUp();
    m_delay.stop();
    m_figures->hide();
    m_state->setText(tr("There is nothing to look ahead to yet."));
    m_state->show();
}

void ForecastPanel::giveUp()
{
    ++m_asked;
    m_answer.cancel();
}

void ForecastPanel::ask()
{
    if (!m_question)
        return;
    const int asked = ++m_asked;
    const services::ForecastService service(m_workspace);
    m_answer = service.forecast(m_request, m_question->account, m_question->dayRoom);
    whenDone(m_answer, this, [this, asked](const Result<services::ScheduleForecast> &forecast) {
        if (asked == m_asked)
            showForecast(forecast);
    });
}

void ForecastPanel::showForecast(const Result<services::ScheduleForecast> &forecast)
{
    const bool isAnybodyCalled = forecast && forecast->forecast.calls.high > 0;
    m_figures->setVisible(isAnybodyCalled);
    m_figures->setEnabled(isAnybodyCalled);
    m_state->setVisible(!isAnybodyCalled);
    if (isAnybodyCalled)
        showFigures(*forecast);
    else
        m_state->setText(forecast ? tr("Nobody would be called.") : operatorText(forecast.error()));
}

void ForecastPanel::showFigures(const services::ScheduleForecast &forecast)
{
    const auto moment = [zone = m_workspace.zone()](Instant at) { return instantText(at, zone); };
    const services::ForecastReport report = services::forecastReport(forecast, moment);
    m_end->setText(report.end);
    m_cost->setText(report.cost);
    m_answered->setText(report.answered);
    m_calls->setText(report.calls);
    m_holds->setText(report.holds);
    m_chart->setForecast(forecast.forecast.buckets, forecast.forecast.lines);
    m_stops->setText(tr("⚠ %1").arg(report.stops));
    m_stops->setVisible(!report.stops.isEmpty());
    const QString runs =
        tr("Of %n simulated campaign(s), 8 in 10 stay within these ranges.", nullptr, forecast.forecast.runs);
    //: two sentences: how many campaigns were simulated, and from what
    m_basis->setText(tr("%1 %2").arg(runs, report.basis));
}

} // namespace callboard::ui
