// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/furnishing.h"

#include "core/providers/practiceline.h"
#include "core/store/househours.h"
#include "core/store/store.h"

#include <QCoreApplication>

namespace callboard::services {

namespace {

Account practiceAccount()
{
    Account account;
    account.name = QCoreApplication::translate("Workspace", "Practice line");
    account.provider = ProviderKind::Practice;
    account.lines = PracticeLines;
    account.agentId = providers::PracticeLine::agentId();
    account.phoneNumberId = providers::PracticeLine::phoneNumberId();
    return account;
}

} // namespace

Result<QList<Account>> furnish(store::Store &store)
{
    const QString done = QStringLiteral("profile.furnished");
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    const Result<std::optional<QString>> mark = store.settings.value(done);
    if (!mark)
        return fail(mark.error());
    if (!*mark) {
        const Result<AccountId> added = store.accounts.insert(practiceAccount());
        if (!added && added.error().code != ErrorCode::AlreadyExists)
            return fail(added.error());
        if (const Result<void> marked = store.settings.setValue(done, QStringLiteral("yes")); !marked)
            return fail(marked.error());
    }
    // Ledgers from before the house had hours of its own keep what their campaigns had.
    const Result<std::optional<QString>> hours = store.settings.value(store::HouseHoursKey);
    if (!hours)
        return fail(hours.error());
    if (!*hours) {
        const QString usual = hoursText(CallingPolicy().parts);
        if (const Result<void> set = store.settings.setValue(store::HouseHoursKey, usual); !set)
            return fail(set.error());
    }
    if (const Result<void> committed = transaction.commit(); !committed)
        return fail(committed.error());
    return store.accounts.all();
}

} // namespace callboard::services
