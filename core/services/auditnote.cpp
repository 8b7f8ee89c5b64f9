// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/auditnote.h"

#include "core/base/actor.h"
#include "core/dispatch/houserules.h"
#include "core/store/auditrepository.h"

#include <pwd.h>
#include <unistd.h>

#include <array>

namespace callboard::services {

namespace {

// An operator's note may be a page; a row stays readable.
constexpr qsizetype MostLetters = 2000;

/// Whose process this is. Empty when the system does not say.
QString systemUser()
{
    constexpr size_t RoomForNames = 16'384;
    std::array<char, RoomForNames> room = {};
    passwd entry = {};
    passwd *found = nullptr;
    const int failed = ::getpwuid_r(::geteuid(), &entry, room.data(), room.size(), &found);
    return failed == 0 && found ? QString::fromLocal8Bit(found->pw_name) : QString();
}

} // namespace

AuditObject::AuditObject(CampaignId campaign)
    : AuditObject(AuditObjectKind::Campaign, QString::number(campaign.value()))
{
}

AuditObject::AuditObject(LeadId lead)
    : AuditObject(AuditObjectKind::Lead, QString::number(lead.value()))
{
}

AuditObject::AuditObject(const AttemptId &attempt)
    : AuditObject(AuditObjectKind::Attempt, attempt.text())
{
}

AuditObject::AuditObject(AccountId account)
    : AuditObject(AuditObjectKind::Account, QString::number(account.value()))
{
}

AuditObject::AuditObject(StandingRuleId rule)
    : AuditObject(AuditObjectKind::Rule, QString::number(rule.value()))
{
}

AuditObject::AuditObject(ImportId import)
    : AuditObject(AuditObjectKind::Import, QString::number(import.value()))
{
}

Result<void> noteActs(store::Store &store, Instant now, const QList<AuditNote> &notes)
{
    if (notes.isEmpty())
        return {};
    const Actor &actor = currentActor();
    AuditEntry entry;
    entry.at = now;
    entry.actorKind = toWord(actor.kind);
    entry.actorName = actor.name;
    if (actor.kind == ActorKind::Operator) {
        const Result<dispatch::HouseRules> house = dispatch::readHouseRules(store);
        if (!house)
            return fail(house.error());
        entry.actorName = house->operatorName;
    }
    static const QString user = systemUser();
    entry.systemUser = user;
    store::AuditRepository trail(*store.database);
    for (const AuditNote &note : notes) {
        entry.act = toWord(note.act);
        entry.objectKind = toWord(note.object.kind);
        entry.objectId = note.object.id;
        entry.details = note.details.simplified().left(MostLetters);
        if (const Result<void> entered = trail.append(entry); !entered)
            return entered;
    }
    return {};
}

Result<void> noteAct(store::Store &store, Instant now, const AuditNote &note)
{
    return noteActs(store, now, {note});
}

} // namespace callboard::services
