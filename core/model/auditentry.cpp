// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/auditentry.h"

#include "core/base/words.h"

namespace callboard {

namespace {

constexpr WordTable<AuditAct, 37> Acts = {{
    {AuditAct::CampaignScheduled, QLatin1String("campaign.scheduled")},
    {AuditAct::CampaignEdited, QLatin1String("campaign.edited")},
    {AuditAct::CampaignPaused, QLatin1String("campaign.paused")},
    {AuditAct::CampaignResumed, QLatin1String("campaign.resumed")},
    {AuditAct::CampaignCancelled, QLatin1String("campaign.cancelled")},
    {AuditAct::CampaignGo, QLatin1String("campaign.go")},
    {AuditAct::CampaignMoved, QLatin1String("campaign.moved")},
    {AuditAct::CampaignDeleted, QLatin1String("campaign.deleted")},
    {AuditAct::BatchMoved, QLatin1String("batch.moved")},
    {AuditAct::BatchCancelled, QLatin1String("batch.cancelled")},
    {AuditAct::LeadCalledNext, QLatin1String("lead.called_next")},
    {AuditAct::LeadCalledNow, QLatin1String("lead.called_now")},
    {AuditAct::LeadTakenOut, QLatin1String("lead.taken_out")},
    {AuditAct::LeadDeleted, QLatin1String("lead.deleted")},
    {AuditAct::LeadPutBack, QLatin1String("lead.put_back")},
    {AuditAct::AttemptDecided, QLatin1String("attempt.decided")},
    {AuditAct::DoNotCallSet, QLatin1String("do_not_call.set")},
    {AuditAct::DoNotCallLifted, QLatin1String("do_not_call.lifted")},
    {AuditAct::RegisterRead, QLatin1String("register.read")},
    {AuditAct::RegisterRemoved, QLatin1String("register.removed")},
    {AuditAct::AccountAdded, QLatin1String("account.added")},
    {AuditAct::AccountChanged, QLatin1String("account.changed")},
    {AuditAct::AccountRemoved, QLatin1String("account.removed")},
    {AuditAct::AccountResumed, QLatin1String("account.resumed")},
    {AuditAct::LawWidened, QLatin1String("law.widened")},
    {AuditAct::RuleAdded, QLatin1String("rule.added")},
    {AuditAct::RuleChanged, QLatin1String("rule.changed")},
    {AuditAct::RuleStarted, QLatin1String("rule.started")},
    {AuditAct::RuleStopped, QLatin1String("rule.stopped")},
    {AuditAct::RuleDeleted, QLatin1String("rule.deleted")},
    {AuditAct::CallScheduleMade, QLatin1String("call_schedule.made")},
    {AuditAct::CallScheduleChanged, QLatin1String("call_schedule.changed")},
    {AuditAct::CallScheduleExecuted, QLatin1String("call_schedule.executed")},
    {AuditAct::CallScheduleDeleted, QLatin1String("call_schedule.deleted")},
    {AuditAct::SettingChanged, QLatin1String("setting.changed")},
    {AuditAct::ImportDone, QLatin1String("import.done")},
    {AuditAct::ImportUndone, QLatin1String("import.undone")},
}};

constexpr WordTable<AuditObjectKind, 8> ObjectKinds = {{
    {AuditObjectKind::Campaign, QLatin1String("campaign")},
    {AuditObjectKind::Lead, QLatin1String("lead")},
    {AuditObjectKind::Attempt, QLatin1String("attempt")},
    {AuditObjectKind::Account, QLatin1String("account")},
    {AuditObjectKind::Rule, QLatin1String("rule")},
    {AuditObjectKind::Setting, QLatin1String("setting")},
    {AuditObjectKind::Import, QLatin1String("import")},
    {AuditObjectKind::DoNotCall, QLatin1String("do_not_call")},
}};

} // namespace

QString toWord(AuditAct act)
{
    return wordIn(Acts, act);
}

std::optional<AuditAct> auditActFromWord(QStringView word)
{
    return valueIn(Acts, word);
}

QString toWord(AuditObjectKind kind)
{
    return wordIn(ObjectKinds, kind);
}

std::optional<AuditObjectKind> auditObjectKindFromWord(QStringView word)
{
    return valueIn(ObjectKinds, word);
}

} // namespace callboard
