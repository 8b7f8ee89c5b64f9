// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace callboard {

/// What can be done that decides about calls and messages. Each leaves a row in the audit trail.
enum class AuditAct {
    CampaignScheduled = 1,
    CampaignEdited,
    CampaignPaused,
    CampaignResumed,
    CampaignCancelled,
    CampaignGo, ///< those who waited for it may be called
    CampaignMoved,
    CampaignDeleted,
    BatchMoved,
    BatchCancelled,
    LeadCalledNext,
    LeadCalledNow,
    LeadTakenOut, ///< of the campaigns in which it waited
    LeadDeleted,
    LeadPutBack,
    AttemptDecided, ///< at the doubt desk
    DoNotCallSet,
    DoNotCallLifted,
    RegisterRead,
    RegisterRemoved,
    AccountAdded,
    AccountChanged,
    AccountRemoved,
    AccountResumed,
    LawWidened, ///< an account has a legal profile that allows more than the usual one
    RuleAdded,
    RuleChanged,
    RuleStarted,
    RuleStopped,
    RuleDeleted,
    CallScheduleMade,
    CallScheduleChanged,
    CallScheduleExecuted,
    CallScheduleDeleted,
    SettingChanged,
    ImportDone,
    ImportUndone,
};

/// "campaign.paused": as it is stored, and spoken of outside; never changed.
[[nodiscard]] QString toWord(AuditAct act);
[[nodiscard]] std::optional<AuditAct> auditActFromWord(QStringView word);

/// What an act was done to.
enum class AuditObjectKind { Campaign = 1, Lead, Attempt, Account, Rule, Setting, Import, DoNotCall };

[[nodiscard]] QString toWord(AuditObjectKind kind);
[[nodiscard]] std::optional<AuditObjectKind> auditObjectKindFromWord(QStringView word);

/// A row of the audit trail as it is stored. Words rather than values: a row that a newer program wrote is
/// still checked and shown.
struct AuditEntry
{
    qint64 number = 0; ///< from 1 without a gap
    Instant at = {};
    QString actorKind;  ///< toWord(ActorKind)
    QString actorName;  ///< the operator's, the token's or the rule's
    QString systemUser; ///< whose process wrote the row
    QString act;
    QString objectKind;
    QString objectId;
    QString details;       ///< plain words without names or numbers of leads
    QByteArray previous{}; ///< the hash of the row before; of the first: 64 zeros. Hexadecimal, as hash
    QByteArray hash{};     ///< SHA-256 over all of the above

    friend bool operator==(const AuditEntry &, const AuditEntry &) = default;
};

/// Which rows are asked for; empty where it does not matter.
struct AuditFilter
{
    QString objectKind = {};
    QString objectId = {};

    friend bool operator==(const AuditFilter &, const AuditFilter &) = default;
};

} // namespace callboard
