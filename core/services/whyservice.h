// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/campaign.h"
#include "core/model/lead.h"
#include "core/model/outcome.h"
#include "core/services/jobcontrol.h"
#include "core/services/leadblock.h"

#include <QFuture>

namespace callboard::services {

class Workspace;

/// The rules' word on a lead in one campaign in which it still has a place.
struct WhyInCampaign
{
    Campaign campaign;
    plan::Eligibility eligibility;
    std::optional<Instant> due; ///< its turn by plan, or the moment of its next try
};

/// answerText(), and where Callboard itself has paused the campaign, why. Of messages whose calls are paused
/// that those are.
[[nodiscard]] QString whyText(const WhyInCampaign &why, const QTimeZone &zone);

/// A call that is over, and in whose name it was.
struct LastCall
{
    QString campaign;
    Outcome outcome = Outcome::Completed;
    Instant at; ///< when it ended

    friend bool operator==(const LastCall &, const LastCall &) = default;
};

struct WhyAnswer
{
    Lead lead;
    QList<WhyInCampaign> campaigns;   ///< empty: it is scheduled nowhere
    std::optional<LastCall> lastCall; ///< of a lead that is scheduled nowhere, if it was called
};

/// How many of some leads would be held by a rule, for a schedule that is being prepared.
struct HeldLeads
{
    plan::Reason reason = plan::Reason::None;
    plan::Answer answer = plan::Answer::NotBefore;
    std::optional<Instant> notBefore; ///< the earliest of theirs
    QList<LeadId> leads;
};

/// Answers why a lead is not being called now, by the same facts and rules as the engine (decision 4).
class WhyService
{
public:
    explicit WhyService(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    [[nodiscard]] QFuture<Result<WhyAnswer>> why(LeadId lead) const;
    /// What would hold each of \a leads if \a campaign began at its start: the most first. Lines and the
    /// plan's own times are left out.
    [[nodiscard]] QFuture<Result<QList<HeldLeads>>> forecast(const Campaign &campaign,
                                                             const QList<LeadId> &leads) const;
    /// What keeps each of a page of leads from being called now, in their order.
    [[nodiscard]] QFuture<Result<QList<LeadBlock>>> blocks(const QList<LeadId> &leads) const;
    /// The same of every lead of the store: a job, Cancelled when \a control was. Must have ended before the
    /// workspace goes.
    [[nodiscard]] QFuture<Result<BlockSurvey>> survey(const JobControlPtr &control) const;

private:
    Workspace &m_workspace;
};

} // namespace callboard::services
