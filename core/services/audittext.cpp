// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/audittext.h"

#include "core/base/actor.h"

#include <QCoreApplication>
#include <QLocale>

namespace callboard::services {

namespace {

struct AuditText
{
    Q_DECLARE_TR_FUNCTIONS(AuditText)
};

QString textOf(AuditAct act)
{
    switch (act) {
    case AuditAct::CampaignScheduled:
        return AuditText::tr("Campaign scheduled");
    case AuditAct::CampaignEdited:
        return AuditText::tr("Campaign edited");
    case AuditAct::CampaignPaused:
        return AuditText::tr("Campaign paused");
    case AuditAct::CampaignResumed:
        return AuditText::tr("Campaign resumed");
    case AuditAct::CampaignCancelled:
        return AuditText::tr("Campaign cancelled");
    case AuditAct::CampaignGo:
        return AuditText::tr("Go given to those who waited for it");
    case AuditAct::CampaignMoved:
        return AuditText::tr("Campaign moved");
    case AuditAct::CampaignDeleted:
        return AuditText::tr("Campaign deleted");
    case AuditAct::BatchMoved:
        return AuditText::tr("Batch moved");
    case AuditAct::BatchCancelled:
        return AuditText::tr("Batch cancelled");
    case AuditAct::LeadCalledNext:
        return AuditText::tr("Put first by hand");
    case AuditAct::LeadCalledNow:
        return AuditText::tr("Called by hand");
    case AuditAct::LeadTakenOut:
        return AuditText::tr("Taken out of a campaign");
    case AuditAct::LeadDeleted:
        return AuditText::tr("Lead deleted");
    case AuditAct::LeadPutBack:
        return AuditText::tr("Lead put back");
    case AuditAct::AttemptDecided:
        return AuditText::tr("Doubt decided");
    case AuditAct::DoNotCallSet:
        return AuditText::tr("Do not call: set");
    case AuditAct::DoNotCallLifted:
        return AuditText::tr("Do not call: lifted");
    case AuditAct::RegisterRead:
        return AuditText::tr("Do-not-call register read");
    case AuditAct::RegisterRemoved:
        return AuditText::tr("Do-not-call register removed");
    case AuditAct::AccountAdded:
        return AuditText::tr("Account added");
    case AuditAct::AccountChanged:
        return AuditText::tr("Account changed");
    case AuditAct::AccountRemoved:
        return AuditText::tr("Account removed");
    case AuditAct::AccountResumed:
        return AuditText::tr("Account resumed");
    case AuditAct::LawWidened:
        return AuditText::tr("Legal profile widened");
    case AuditAct::RuleAdded:
        return AuditText::tr("Rule added");
    case AuditAct::RuleChanged:
        return AuditText::tr("Rule changed");
    case AuditAct::RuleStarted:
        return AuditText::tr("Rule started");
    case AuditAct::RuleStopped:
        return AuditText::tr("Rule stopped");
    case AuditAct::RuleDeleted:
        return AuditText::tr("Rule deleted");
    case AuditAct::CallScheduleMade:
        return AuditText::tr("Call schedule made");
    case AuditAct::CallScheduleChanged:
        return AuditText::tr("Call schedule changed");
    case AuditAct::CallScheduleExecuted:
        return AuditText::tr("Call schedule executed");
    case AuditAct::CallScheduleDeleted:
        return AuditText::tr("Call schedule deleted");
    case AuditAct::SettingChanged:
        return AuditText::tr("Setting changed");
    case AuditAct::ImportDone:
        return AuditText::tr("Leads imported");
    case AuditAct::ImportUndone:
        return AuditText::tr("Import taken back");
    }
    Q_UNREACHABLE();
}

/// One of them, before its number or key.
QString textOf(AuditObjectKind kind)
{
    switch (kind) {
    case AuditObjectKind::Campaign:
        return AuditText::tr("Campaign %1");
    case AuditObjectKind::Lead:
        return AuditText::tr("Lead %1");
    case AuditObjectKind::Attempt:
        return AuditText::tr("Attempt %1");
    case AuditObjectKind::Account:
        return AuditText::tr("Account %1");
    case AuditObjectKind::Rule:
        return AuditText::tr("Rule %1");
    case AuditObjectKind::Setting:
        return AuditText::tr("Setting %1");
    case AuditObjectKind::Import:
        return AuditText::tr("Import %1");
    case AuditObjectKind::DoNotCall:
        return AuditText::tr("Do-not-call list %1");
    }
    Q_UNREACHABLE();
}

QString dayText(const AuditHead &head)
{
    //: a date, as QDate formats it
    return QLocale().toString(head.day, AuditText::tr("d MMM yyyy"));
}

QString breakText(const security::AuditBreak &broken)
{
    using Kind = security::AuditBreak::Kind;
    switch (broken.kind) {
    case Kind::Changed:
        return AuditText::tr("Row %1 was changed after it was written.").arg(broken.number);
    case Kind::Unlinked:
        if (broken.number <= 1)
            return AuditText::tr("Row %1 is not how a trail begins: it was changed or put in.")
                .arg(broken.number);
        return AuditText::tr("Row %1 does not follow row %2: one of the two was changed, put in or moved.")
            .arg(broken.number)
            .arg(broken.number - 1);
    case Kind::Missing:
        return AuditText::tr("Row %1 is missing: it was taken out.").arg(broken.number);
    }
    Q_UNREACHABLE();
}

QString unmetText(const AuditVerdict &verdict)
{
    const AuditHead &head = *verdict.unmet;
    if (!verdict.isCutOff()) {
        return AuditText::tr("Row %1 is not the one that was the last on %2: the trail was written anew "
                             "somewhere before its end.")
            .arg(head.number)
            .arg(dayText(head));
    }
    return AuditText::tr(
               "Rows %1 to %2 are missing at the end: on %3 row %2 was the last. They were cut off, "
               "or an older backup was restored.")
        .arg(verdict.rows + 1)
        .arg(head.number)
        .arg(dayText(head));
}

} // namespace

QString auditActText(const QString &act)
{
    const std::optional<AuditAct> known = auditActFromWord(act);
    return known ? textOf(*known) : act;
}

QString auditObjectText(const AuditEntry &entry)
{
    const std::optional<AuditObjectKind> kind = auditObjectKindFromWord(entry.objectKind);
    return kind ? textOf(*kind).arg(entry.objectId) : entry.objectKind + u' ' + entry.objectId;
}

QString auditObjectKindText(AuditObjectKind kind)
{
    switch (kind) {
    case AuditObjectKind::Campaign:
        return AuditText::tr("Campaigns");
    case AuditObjectKind::Lead:
        return AuditText::tr("Leads");
    case AuditObjectKind::Attempt:
        return AuditText::tr("Attempts");
    case AuditObjectKind::Account:
        return AuditText::tr("Accounts");
    case AuditObjectKind::Rule:
        return AuditText::tr("Rules");
    case AuditObjectKind::Setting:
        return AuditText::tr("Settings");
    case AuditObjectKind::Import:
        return AuditText::tr("Imports");
    case AuditObjectKind::DoNotCall:
        return AuditText::tr("Do-not-call list");
    }
    Q_UNREACHABLE();
}

QString auditActorText(const AuditEntry &entry)
{
    if (entry.actorKind == toWord(ActorKind::Api))
        return AuditText::tr("API, token %1").arg(entry.actorName);
    if (entry.actorKind == toWord(ActorKind::Rule))
        return AuditText::tr("Rule %1").arg(entry.actorName);
    if (entry.actorKind == toWord(ActorKind::Link))
        return AuditText::tr("Linked table, %1").arg(entry.actorName);
    if (entry.systemUser.isEmpty() || entry.systemUser == entry.actorName)
        return entry.actorName;
    return AuditText::tr("%1 (%2 at this computer)").arg(entry.actorName, entry.systemUser);
}

QString verdictText(const AuditVerdict &verdict)
{
    if (verdict.broken)
        return breakText(*verdict.broken);
    if (verdict.unmet)
        return unmetText(verdict);
    QStringList sentences = {
        AuditText::tr("%n row(s) stand as they were written.", nullptr, int(verdict.rows))};
    if (verdict.heads > 0)
        sentences << AuditText::tr("%n kept head(s) agree.", nullptr, verdict.heads);
    else
        sentences << AuditText::tr(
            "No head has been kept yet, so rows missing at the end could not be seen.");
    if (verdict.unreadableHeads > 0) {
        sentences << AuditText::tr("%n line(s) of audit-heads.txt cannot be read.", nullptr,
                                   verdict.unreadableHeads);
    }
    return sentences.join(u' ');
}

QString auditLimitsText()
{
    return AuditText::tr(
        "Each row carries the hash of the one before it, so a row that is changed, taken out, put in or "
        "moved is "
        "found. Rows cut off the end show only against a head kept in audit-heads.txt, once a day: what came "
        "after the last one can go without a trace. Whoever may write to your data folder can write both "
        "anew; "
        "keep copies of that file, or of an export, elsewhere.");
}

} // namespace callboard::services
