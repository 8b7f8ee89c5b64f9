// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/schedulesummarypanel.h"

#include "core/model/channel.h"
#include "core/services/scheduleservice.h"
#include "ui/common/timetext.h"
#include "ui/common/tintedlabel.h"
#include "ui/schedule/figurelabels.h"

#include <QApplication>
#include <QFontMetrics>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace callboard::ui {

namespace {

QFormLayout *makeForm()
{
    auto *form = new QFormLayout;
    const QFontMetrics metrics(QApplication::font());
    form->setHorizontalSpacing(metrics.height());
    form->setVerticalSpacing(metrics.height() / 2);
    return form;
}

QString bindingText(const plan::ScheduleSummary &summary, const Account &account)
{
    switch (summary.binding) {
    case plan::BindingLimit::Parallel:
        return ScheduleSummaryPanel::tr("The rhythm that you chose");
    case plan::BindingLimit::Account:
        return ScheduleSummaryPanel::tr("The %n line(s) of the account %1", nullptr, account.lines)
            .arg(account.name);
    case plan::BindingLimit::System:
        return ScheduleSummaryPanel::tr("The limit of the whole system");
    case plan::BindingLimit::Operator:
        return ScheduleSummaryPanel::tr("The limit of one operator, while several are calling");
    }
    Q_UNREACHABLE();
}

bool isOfLines(plan::Warning warning)
{
    return warning == plan::Warning::ParallelAboveLines || warning == plan::Warning::NoHeadroom ||
           warning == plan::Warning::FastInterval;
}

} // namespace

ScheduleSummaryPanel::ScheduleSummaryPanel(const QTimeZone &zone, QWidget *parent)
    : QFrame(parent)
    , m_zone(zone)
    , m_form(makeForm())
    , m_leads(addFigure(*m_form, QStringLiteral("summaryLeads"), tr("Leads")))
    , m_batches(addFigure(*m_form, QStringLiteral("summaryBatches"), tr("Batches")))
    , m_perBatch(addFigure(*m_form, QStringLiteral("summaryPerBatch"), tr("Calls per batch")))
    , m_firstStart(addFigure(*m_form, QStringLiteral("summaryFirstStart"), tr("First call")))
    , m_lastStart(addFigure(*m_form, QStringLiteral("summaryLastStart"), tr("Last call")))
    , m_completion(addFigure(*m_form, QStringLiteral("summaryCompletion"), tr("Done about")))
    , m_live(addFigure(*m_form, QStringLiteral("summaryLive"), tr("Live at once")))
    , m_binding(addFigure(*m_form, QStringLiteral("summaryBinding"), tr("Limited by")))
    , m_followers(addFigure(*m_form, QStringLiteral("summaryFollowers"), tr("After the last miss")))
    , m_cost(addFigure(*m_form, QStringLiteral("summaryCost"), tr("Estimated cost")))
    , m_warnings(wrapping(new QLabel, QStringLiteral("summaryWarnings")))
    , m_refusal(new TintedLabel(TintedLabel::Tint::Error))
    , m_hint(new TintedLabel(TintedLabel::Tint::Quiet,
                             tr("People answer best from 10:00 to 13:00 and from 15:00 to 19:00.")))
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_refusal->setObjectName(QStringLiteral("summaryRefusal"));

    auto *column = new QVBoxLayout(this);
    column->addWidget(boldTitle(tr("Summary")));
    column->addLayout(m_form);
    showFollowers({});
    column->addWidget(m_refusal);
    column->addWidget(m_warnings);
    column->addStretch();
    column->addWidget(m_hint);
}

void ScheduleSummaryPanel::showSummary(const plan::ScheduleSummary &summary, const Account &account)
{
    const bool ofMessages = isMessage(channelOf(account.provider));
    showChannel(ofMessages);
    showShape(summary, account);
    showTimes(summary, ofMessages);
    showWarnings(summary, ofMessages);
}

void ScheduleSummaryPanel::showChannel(bool ofMessages)
{
    const auto rename = [this](QLabel *value, const QString &title) {
        qobject_cast<QLabel *>(m_form->labelForField(value))->setText(title);
    };
    rename(m_perBatch, ofMessages ? tr("Messages per batch") : tr("Calls per batch"));
    rename(m_firstStart, ofMessages ? tr("First message") : tr("First call"));
    rename(m_lastStart, ofMessages ? tr("Last message") : tr("Last call"));
    m_form->setRowVisible(m_live, !ofMessages);
    m_form->setRowVisible(m_binding, !ofMessages);
    m_hint->setVisible(!ofMessages);
}

void ScheduleSummaryPanel::showRefusal(const QString &sentence)
{
    m_refusal->setText(sentence.isEmpty() ? QString() : tr("✕ %1").arg(sentence));
    m_refusal->setVisible(!sentence.isEmpty());
}

void ScheduleSummaryPanel::showFollowers(const QString &who)
{
    m_followers->setText(who);
    m_form->setRowVisible(m_followers, !who.isEmpty());
}

void ScheduleSummaryPanel::showShape(const plan::ScheduleSummary &summary, const Account &account)
{
    m_leads->setText(locale().toString(summary.leads));
    m_batches->setText(locale().toString(summary.batches));
    const bool isEven = summary.lastBatch == summary.perBatch;
    m_perBatch->setText(isEven ? locale().toString(summary.perBatch)
                               : tr("%1, the last one %2").arg(summary.perBatch).arg(summary.lastBatch));
    m_live->setText(
        tr("%1 at the peak; the account has %n line(s)", nullptr, account.lines).arg(summary.peakLive));
    m_binding->setText(bindingText(summary, account));
    const Channel channel = channelOf(account.provider);
    if (channel == Channel::Email)
        m_cost->setText(account.isPractice() ? tr("Nothing: practice")
                                             : tr("Nothing but what the mail server's owner charges"));
    else if (isMessage(channel))
        m_cost->setText(account.isPractice() ? tr("Nothing: practice")
                                             : tr("What the sender pays WhatsApp; it is not known here"));
    else if (account.isPractice())
        m_cost->setText(tr("Nothing: practice (a real account about %1)").arg(summary.cost.text()));
    else if (summary.warnings.contains(plan::Warning::BudgetBinds))
        m_cost->setText(tr("About %1, the budget").arg(summary.cost.text()));
    else
        m_cost->setText(tr("About %1").arg(summary.cost.text()));
}

// What is refused has no times: an old or an empty one would be believed.
void ScheduleSummaryPanel::showTimes(const plan::ScheduleSummary &summary, bool ofMessages)
{
    if (summary.refusal != plan::Refusal::None) {
        for (QLabel *label : {m_firstStart, m_lastStart, m_completion})
            label->setText(tr("–"));
        return;
    }
    m_firstStart->setText(startText(summary.firstStart, m_zone));
    const QString last = startText(summary.lastStart, m_zone);
    const std::optional<Instant> retriesUntil = ofMessages ? std::nullopt : summary.retriesUntil;
    m_lastStart->setText(retriesUntil ? tr("%1, in the first round").arg(last) : last);
    const auto whole = std::chrono::duration_cast<seconds>(summary.completion - summary.firstStart);
    const QString done =
        tr("%1 (%2 after the first)").arg(instantText(summary.completion, m_zone), durationText(whole));
    m_completion->setText(retriesUntil ? tr("First round: %1; retries until %2 at the latest")
                                             .arg(done, instantText(*retriesUntil, m_zone))
                                       : done);
}

void ScheduleSummaryPanel::showWarnings(const plan::ScheduleSummary &summary, bool ofMessages)
{
    QStringList lines;
    for (const plan::Warning warning : summary.warnings) {
        if (ofMessages && isOfLines(warning))
            continue;
        lines += tr("⚠ %1").arg(services::ScheduleService::sentence(warning, summary, m_zone));
    }
    m_warnings->setText(lines.join(QLatin1Char('\n')));
    m_warnings->setVisible(!lines.isEmpty());
}

} // namespace callboard::ui
