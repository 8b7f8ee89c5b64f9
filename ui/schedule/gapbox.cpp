// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/gapbox.h"

#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"
#include "ui/schedule/heldleadsdialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace callboard::ui {

namespace {

constexpr std::chrono::milliseconds Pause{250};

} // namespace

GapBox::GapBox(services::Workspace &workspace, std::function<services::ScheduleRequest()> request,
               QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_schedules(workspace)
    , m_request(std::move(request))
    , m_sentence(new TintedLabel(TintedLabel::Tint::Quiet))
    , m_show(new QPushButton(tr("Show Them…")))
    , m_leaveOut(new QPushButton(tr("Leave These Out")))
{
    setObjectName(QStringLiteral("gapBox"));
    arrange();
    m_delay.setSingleShot(true);
    m_delay.setInterval(Pause);
    connect(&m_delay, &QTimer::timeout, this, &GapBox::ask);
    connect(m_show, &QPushButton::clicked, this, &GapBox::showThem);
    connect(m_leaveOut, &QPushButton::clicked, this, [this] { Q_EMIT leftOut(m_gaps); });
    hide();
}

void GapBox::arrange()
{
    m_sentence->setObjectName(QStringLiteral("gapSentence"));
    m_sentence->setWordWrap(true);
    m_show->setObjectName(QStringLiteral("showGaps"));
    m_leaveOut->setObjectName(QStringLiteral("leaveGapsOut"));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_show, m_leaveOut}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_sentence);
    column->addLayout(buttons);
}

void GapBox::askSoon()
{
    m_delay.start();
}

void GapBox::clear()
{
    m_delay.stop();
    ++m_asked;
    m_gaps.clear();
    hide();
}

void GapBox::keepAll()
{
    m_keepsAll = true;
    m_leaveOut->hide();
}

QString GapBox::refusal() const
{
    return m_gaps.isEmpty() ? QString() : m_sentence->text();
}

void GapBox::ask()
{
    const services::ScheduleRequest request = m_request();
    const int asked = ++m_asked;
    whenDone(m_schedules.leadsWithGaps(request), this,
             [this, asked, count = request.leads.size()](const Result<QList<LeadId>> &gaps) {
                 if (asked == m_asked)
                     take(gaps.value_or(QList<LeadId>()), count);
             });
}

void GapBox::take(const QList<LeadId> &gaps, qsizetype asked)
{
    const bool isOther = m_gaps != gaps;
    m_gaps = gaps;
    const auto count = static_cast<int>(gaps.size());
    const bool isAll = gaps.size() == asked;
    m_sentence->setText(
        isAll ? tr("None of the leads has a value for every placeholder of the message.")
              : tr("%Ln lead(s) have no value for a placeholder of the message.", nullptr, count));
    m_leaveOut->setVisible(!isAll && !m_keepsAll);
    setVisible(count > 0);
    if (isOther)
        Q_EMIT answered();
}

void GapBox::showThem()
{
    (new HeldLeadsDialog(m_workspace, m_sentence->text(), m_gaps, this))->open();
}

} // namespace callboard::ui
