// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/attempt.h"
#include "core/model/donotcall.h"
#include "core/plan/eligibility.h"

#include <QFuture>
#include <QTimeZone>

namespace callboard::services {

class Workspace;

/// An attempt with the names that a person needs beside it.
struct AttemptRow
{
    Attempt attempt;
    QString leadName;
    QString leadLastFour;
    QString campaignName;
    bool practice = false;
};

/// What the operator may decide about an attempt without proof (dialling safety, section 7), and about an
/// appointment that was missed (ruling 7).
enum class DoubtDecision {
    CheckAgain = 1,
    TreatAsCalled, ///< the default, chosen by itself after 24 h
    Release,       ///< accepts a possible second call; needs a reason
    CallAfterAll,  ///< an appointment that was missed: the lead is called now
    Leave,         ///< the same: the lead stays uncalled
};

class AttemptService
{
public:
    explicit AttemptService(Workspace &workspace);

    /// Latest first. Records (transcripts) are left out; ask for one with record().
    [[nodiscard]] QFuture<Result<QList<AttemptRow>>> ofCampaign(CampaignId campaign, int limit) const;
    [[nodiscard]] QFuture<Result<QList<AttemptRow>>> ofLead(LeadId lead) const;
    [[nodiscard]] QFuture<Result<QList<AttemptRow>>> latest(int limit) const;
    [[nodiscard]] QFuture<Result<CallRecord>> record(const AttemptId &id) const;

    /// Attempts that wait for a person.
    [[nodiscard]] QFuture<Result<QList<AttemptRow>>> parked() const;
    /// Beside an engine that runs elsewhere, or without one, as well. NotAllowed for a release without
    /// reason, and when the attempt does not wait for a decision any more; NotFound for an unknown one.
    [[nodiscard]] QFuture<Result<void>> decide(const AttemptId &id, DoubtDecision decision,
                                               const QString &why);

private:
    Workspace &m_workspace;
};

/// "Answered, 2 min 10 s", "No answer": for table cells. Translated.
[[nodiscard]] QString outcomeText(Outcome outcome);
[[nodiscard]] QString deliveryText(Delivery delivery);
[[nodiscard]] QString attemptStateText(AttemptState state);
/// How far it got: of a message that was taken its delivery, else the outcome once there is one, else the
/// state.
[[nodiscard]] QString resultText(const Attempt &attempt);
[[nodiscard]] QString leadStatusText(LeadStatus status);
/// "Next try Sat 21 Nov, 10:34 IST", "Fallback waiting"; a word that is none of StatusDetail's as it is.
[[nodiscard]] QString statusDetailText(const QString &word, const QTimeZone &zone);
[[nodiscard]] QString doNotCallListText(DoNotCallList list);
[[nodiscard]] QString campaignStateText(CampaignState state);
[[nodiscard]] QString batchStateText(BatchState state);
/// A sentence for an attempt's reason code, or the code itself when it is the provider's own word.
[[nodiscard]] QString attemptReasonText(const QString &reason);

} // namespace callboard::services
