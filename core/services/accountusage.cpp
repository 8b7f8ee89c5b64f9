// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/accountusage.h"

#include "core/base/momenttext.h"
#include "core/dispatch/houserules.h"
#include "core/dispatch/sender.h"
#include "core/model/channel.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"
#include "core/store/recipienthistory.h"

#include <QCoreApplication>
#include <QLocale>

namespace callboard::services {

namespace {

struct UsageText
{
    Q_DECLARE_TR_FUNCTIONS(AccountUsage)
};

QStringList namesOf(const QList<AccountId> &ids, const QList<Account> &accounts,
                    const QList<AccountId> &butThese)
{
    QStringList names;
    for (const Account &account : accounts) {
        if (ids.contains(account.id) && !butThese.contains(account.id))
            names << account.name;
    }
    return names;
}

Result<AccountUsage> usageOf(const Account &account, const QList<Account> &all, const store::Store &store,
                             const dispatch::HouseRules &house, Instant now)
{
    const Result<dispatch::Sender> sender = dispatch::senderOf(account, store);
    if (!sender)
        return fail(sender.error());
    const Result<plan::DayCount> day = dispatch::todayOf(*sender, store, house, now);
    if (!day)
        return fail(day.error());
    const Channel channel = channelOf(account.provider);
    AccountUsage usage{.account = account.id,
                       .isForMessages = isMessage(channel),
                       .countsRecipients = channel == Channel::WhatsApp,
                       .today = day->used,
                       .todayLimit = day->limit,
                       .dayEnds = day->resets};
    usage.sameSender = namesOf(sender->accounts, all, {account.id});
    usage.samePeople = namesOf(sender->portfolio, all, sender->accounts);
    if (!usage.countsRecipients)
        return usage;
    const store::RecipientHistory history(*store.database, sender->portfolio);
    const Result<int> recipients = history.count(dispatch::recipientsSince(now));
    const Result<plan::RecipientCount> limited = dispatch::recipientsOf(*sender, store, now);
    if (!recipients || !limited)
        return fail(recipients ? limited.error() : recipients.error());
    usage.recipients = *recipients;
    usage.recipientLimit = limited->limit;
    usage.frees = limited->frees;
    return usage;
}

QString figure(int number)
{
    return QLocale().toString(number);
}

/// "12 of 1,000", or "12" without a limit.
QString ofLimit(int used, int limit)
{
    if (limit == 0)
        return figure(used);
    //: how many were used of how many may be
    return UsageText::tr("%1 of %2").arg(figure(used), figure(limit));
}

QString recipientSentence(const AccountUsage &usage, const QTimeZone &zone)
{
    const QString used = ofLimit(usage.recipients, usage.recipientLimit);
    const QString counted = UsageText::tr("People written to in the last 24 hours: %1.").arg(used);
    if (!usage.frees)
        return counted;
    //: %1 is a sentence, %2 a date and time with its zone
    return UsageText::tr("%1 Somebody new can be written to from %2.")
        .arg(counted, momentText(*usage.frees, zone));
}

} // namespace

QFuture<Result<QList<AccountUsage>>> accountUsage(const Workspace &workspace)
{
    return workspace.ledger().read(
        [now = workspace.clock().now()](const store::Store &store) -> Result<QList<AccountUsage>> {
            const Result<QList<Account>> accounts = store.accounts.all();
            const Result<dispatch::HouseRules> house = dispatch::readHouseRules(store);
            if (!accounts || !house)
                return fail(accounts ? house.error() : accounts.error());
            QList<AccountUsage> found;
            for (const Account &account : *accounts) {
                const Result<AccountUsage> usage = usageOf(account, *accounts, store, *house, now);
                if (!usage)
                    return fail(usage.error());
                found << *usage;
            }
            return found;
        });
}

QString usageText(const AccountUsage &usage)
{
    const QString today = ofLimit(usage.today, usage.todayLimit);
    if (!usage.countsRecipients)
        return today;
    //: %1 are messages, such as "12 of 1,000", and %2 people, such as "40 of 250"
    return UsageText::tr("%1, %2 people").arg(today, ofLimit(usage.recipients, usage.recipientLimit));
}

QString usageSentences(const AccountUsage &usage, const QTimeZone &zone)
{
    const QString today = ofLimit(usage.today, usage.todayLimit);
    QStringList sentences = {usage.isForMessages ? UsageText::tr("Messages of today: %1.").arg(today)
                                                 : UsageText::tr("Calls of today: %1.").arg(today)};
    if (usage.todayLimit > 0 && usage.today >= usage.todayLimit)
        sentences << UsageText::tr("The next day begins on %1.").arg(momentText(usage.dayEnds, zone));
    if (usage.countsRecipients)
        sentences << recipientSentence(usage, zone);
    const QString comma = UsageText::tr(", ", "between names");
    if (!usage.sameSender.isEmpty()) {
        sentences << UsageText::tr("Counted together with %1, which is the same sender.")
                         .arg(usage.sameSender.join(comma));
    }
    if (!usage.samePeople.isEmpty()) {
        sentences << UsageText::tr("The people are counted together with those of %1, of the same business.")
                         .arg(usage.samePeople.join(comma));
    }
    return sentences.join(u' ');
}

} // namespace callboard::services
