// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadblocks.h"

#include "core/services/whyservice.h"
#include "core/services/workspace.h"
#include "ui/common/whendone.h"

#include <utility>

namespace callboard::ui {

namespace {

constexpr int MostKnown = 2000;
// More than any screen has rows; a fast scroll asks for many that nobody will see.
constexpr int MostWanted = 256;
constexpr milliseconds ChangeDelay{500};
constexpr milliseconds Minute{60'000};

} // namespace

LeadBlocks::LeadBlocks(services::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_known(MostKnown)
{
    m_ask.setSingleShot(true);
    m_ask.setInterval(0);
    m_change.setSingleShot(true);
    m_change.setInterval(ChangeDelay);
    m_minute.setSingleShot(true);
    m_minute.setTimerType(Qt::PreciseTimer);
    connect(&m_ask, &QTimer::timeout, this, &LeadBlocks::ask);
    connect(&m_change, &QTimer::timeout, this, &LeadBlocks::grow);
    connect(&m_minute, &QTimer::timeout, this, &LeadBlocks::grow);
    const auto changes = [this] {
        if (!m_known.isEmpty() && !m_change.isActive())
            m_change.start();
    };
    using services::Workspace;
    for (const auto changed : {&Workspace::leadListChanged, &Workspace::campaignsChanged,
                               &Workspace::attemptsChanged, &Workspace::accountsChanged})
        connect(&workspace, changed, this, changes);
    connect(&workspace, &Workspace::leadsChanged, this, changes);
}

const services::LeadBlock *LeadBlocks::find(LeadId lead)
{
    const Known *known = m_known.object(lead.value());
    if (known == nullptr || known->age != m_age)
        want(lead);
    return known != nullptr ? &known->block : nullptr;
}

void LeadBlocks::want(LeadId lead)
{
    if (m_wanted.contains(lead))
        return;
    m_wanted.append(lead);
    if (m_wanted.size() > MostWanted)
        m_wanted.removeFirst();
    if (!m_asking && !m_ask.isActive())
        m_ask.start();
}

void LeadBlocks::ask()
{
    if (m_wanted.isEmpty())
        return;
    m_asking = true;
    const QList<LeadId> asked = m_wanted;
    whenDone(services::WhyService(m_workspace).blocks(asked), this,
             [this, asked, age = m_age](const Result<QList<services::LeadBlock>> &blocks) {
                 m_asking = false;
                 take(asked, age, blocks.value_or({}));
             });
}

// What was asked for while the answer was on its way is taken out only now, so that no lead is asked for
// twice.
void LeadBlocks::take(const QList<LeadId> &asked, quint64 age, const QList<services::LeadBlock> &blocks)
{
    m_wanted.removeIf([&asked](LeadId lead) { return asked.contains(lead); });
    QList<LeadId> leads;
    for (const services::LeadBlock &block : blocks) {
        m_known.insert(block.lead.value(), new Known{block, age});
        leads.append(block.lead);
    }
    growWithTheMinute();
    if (!m_wanted.isEmpty())
        m_ask.start();
    if (!leads.isEmpty())
        Q_EMIT arrived(leads);
}

void LeadBlocks::grow()
{
    ++m_age;
    Q_EMIT aged();
}

// Nothing is looked at again once nobody looks: a timer runs only after an answer.
void LeadBlocks::growWithTheMinute()
{
    if (m_minute.isActive())
        return;
    const milliseconds now = m_workspace.clock().now().time_since_epoch();
    m_minute.start(Minute - now % Minute);
}

} // namespace callboard::ui
