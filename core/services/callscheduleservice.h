// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/services/callscheduleview.h"

#include <QUuid>

namespace callboard::services {

class Workspace;

/// What a call is about where nobody says so (S2-031).
[[nodiscard]] AgentBrief usualCallBrief();

/// One contact to be called at one time (S2-030).
struct CallScheduleWish
{
    QUuid contact;       ///< the lead's; null: whoever has the number
    QString number;      ///< as it was written; empty only beside a contact
    QString contactName; ///< of a lead that is made for a number that nobody has
    QString account;     ///< its name; empty: the one that a new schedule proposes
    QString agentId;     ///< empty: the account's
    AgentBrief brief = usualCallBrief();
    Instant at;
    bool autoTrigger = true;          ///< false: a draft, until it is executed
    std::optional<int> thresholdDays; ///< 1 to MostThresholdDays; nothing: the house's at that moment
};

/// What is to be changed; nothing where it is silent (S2-032).
struct CallScheduleEdit
{
    std::optional<Instant> at;
    std::optional<QString> agentId;
    std::optional<QString> topic;
    std::optional<QString> language;
    std::optional<bool> autoTrigger;
    std::optional<int> thresholdDays;
};

struct CallScheduleReceipt
{
    CampaignId id;
    bool isNew = false;   ///< false: it had been asked for before
    QStringList warnings; ///< sentences
};

/// What triggering by hand came to.
struct TriggerReceipt
{
    /// One that waits on, and why, as a sentence.
    struct Held
    {
        CampaignId id;
        QString why;
    };

    QList<CampaignId> triggered;
    QList<Held> held;
};

/// Calls to single contacts as other programs schedule them. Each is a campaign of one lead with one try, and
/// whatever is done here the services of campaigns do. All of it blocks: pool threads only.
class CallScheduleService
{
public:
    explicit CallScheduleService(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Newest first.
    [[nodiscard]] Result<QList<CallScheduleView>> all() const;
    /// Those whose time has come and that nobody has called yet, oldest first (S2-036).
    [[nodiscard]] Result<QList<CallScheduleView>> due() const;
    /// NotFound for a campaign that is no call schedule, or was taken from the list.
    [[nodiscard]] Result<CallScheduleView> one(CampaignId id) const;

    /// A wish that comes again is told of its first schedule: the contact and the time asked for tell it.
    /// AlreadyExists when that one asks for another call at that time, Refused as ScheduleService refuses,
    /// for a contact that is not to be called and for one that has another number; NotFound for a contact or
    /// an account that is none. A contact that was made for a refused wish does not stay.
    [[nodiscard]] Result<CallScheduleReceipt> add(const CallScheduleWish &wish) const;
    /// NotAllowed for one that is over, and for another time of one that has begun; else as a campaign's
    /// edit.
    [[nodiscard]] Result<void> edit(CampaignId id, const CallScheduleEdit &change) const;
    /// Cancels it where needed and takes it from the list. NotAllowed while the contact is being called.
    [[nodiscard]] Result<void> remove(CampaignId id) const;

    /// Its time is now, and its contact is called before all others. Refused with the rule's reason when no
    /// call may be placed at this moment; NotAllowed for one that is over, that is under way or that was
    /// executed before.
    [[nodiscard]] Result<void> execute(CampaignId id) const;
    /// The same of all that are due and call by themselves, but for those that an operator has paused.
    [[nodiscard]] Result<TriggerReceipt> triggerOverdue() const;

private:
    /// Refused when \a at is past.
    [[nodiscard]] Result<void> checkedTime(Instant at) const;
    [[nodiscard]] Result<std::optional<Lead>> knownContact(const CallScheduleWish &wish) const;
    [[nodiscard]] Result<CallScheduleReceipt> asBefore(const CallSchedule &known,
                                                       const CallScheduleWish &wish) const;
    [[nodiscard]] Result<Lead> newContact(const CallScheduleWish &wish) const;
    [[nodiscard]] Result<CallScheduleReceipt> place(const CallScheduleWish &wish, const Lead &contact,
                                                    const Account &account) const;
    [[nodiscard]] Result<void> editDraft(const CallScheduleView &before,
                                         const CallScheduleEdit &change) const;
    [[nodiscard]] Result<void> editCampaign(const CallScheduleView &before,
                                            const CallScheduleEdit &change) const;
    [[nodiscard]] Result<void> callNow(const CallScheduleView &schedule) const;

    Workspace &m_workspace;
};

} // namespace callboard::services
