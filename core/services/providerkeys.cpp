// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/providerkeys.h"

#include "core/base/log.h"
#include "core/services/providerbook.h"
#include "core/store/ledger.h"

namespace callboard::services {

Result<void> learnProviderKeys(store::Ledger &ledger, ProviderBook &book)
{
    const Result<QList<Account>> accounts =
        ledger.read([](const store::Store &store) { return store.accounts.all(); }).result();
    if (!accounts)
        return fail(accounts.error());
    Result<void> all;
    for (const Account &account : *accounts) {
        if (book.hasLearnt(account))
            continue;
        // A keychain that does not answer makes that account unusable, not the program.
        const Result<void> one = book.learnSecret(account);
        if (one)
            continue;
        qCWarning(lcService) << "no secret for account" << account.id.value() << one.error().detail;
        if (one.error().code == ErrorCode::SecretUnanswered)
            all = one;
    }
    return all;
}

} // namespace callboard::services
