// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/campaignchanges.h"

#include "core/services/attemptservice.h"
#include "core/services/ruletext.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::services {

namespace {

QString wordOf(const char *source)
{
    return QCoreApplication::translate("CampaignChanges", source);
}

QString orNothing(const QString &value)
{
    return value.isEmpty() ? wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "nothing")) : value;
}

QString numberText(int number)
{
    return number > 0 ? QString::number(number) : QString();
}

QString budgetText(const CampaignRules &rules)
{
    return rules.budget ? rules.budget->text() : QString();
}

QString misfireText(const CampaignRules &rules)
{
    switch (rules.misfire) {
    case Misfire::HoldAndAsk:
        return wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "waits for your word"));
    case Misfire::GoOn:
        return wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "goes on the next day"));
    case Misfire::Expire:
        return wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "calls at the appointed time only"));
    }
    Q_UNREACHABLE();
}

QString dailyLimitText(const CampaignRules &rules)
{
    return rules.dailyLimit == DailyLimitRule::Fail
               ? wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "the campaign fails"))
               : wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "the rest waits for the next day"));
}

QString gapText(const CampaignRules &rules)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(rules.contacts.gap).count();
    return minutes > 0 ? wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "%1 min")).arg(minutes) : QString();
}

QString capsText(const CampaignRules &rules)
{
    QStringList caps;
    for (const RollingCap &cap : rules.contacts.caps) {
        const auto hours = std::chrono::duration_cast<std::chrono::hours>(cap.period).count();
        caps << wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "%1 in %2 h")).arg(cap.contacts).arg(hours);
    }
    return caps.join(QStringLiteral(", "));
}

/// "30 min", "24 h", "90 s": the largest unit that holds it whole.
QString waitText(seconds wait)
{
    const auto count = wait.count();
    if (count % 3600 == 0 && count > 0)
        return wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "%1 h")).arg(count / 3600);
    if (count % 60 == 0)
        return wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "%1 min")).arg(count / 60);
    return wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "%1 s")).arg(count);
}

QString ladderText(const QList<seconds> &waits)
{
    QStringList words;
    for (const seconds wait : waits)
        words << waitText(wait);
    return words.join(QStringLiteral(", "));
}

/// The waits that outcomes have of their own: "busy 10 min".
QString ownWaitsText(const RetryPolicy &retry)
{
    QStringList words;
    for (auto it = retry.delaysOf.cbegin(); it != retry.delaysOf.cend(); ++it)
        words << outcomeText(it.key()) + u' ' + orNothing(ladderText(it.value()));
    return words.join(QStringLiteral("; "));
}

QString pacingText(Pacing pacing)
{
    return pacing == Pacing::Grid ? wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "on time, in a grid"))
                                  : wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "as lines become free"));
}

/// "image https://…"
QString mediaText(const MessageContent &message)
{
    switch (message.media) {
    case HeaderMedia::None:
        return {};
    case HeaderMedia::Image:
        return wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "picture %1")).arg(message.mediaUrl);
    case HeaderMedia::Video:
        return wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "video %1")).arg(message.mediaUrl);
    case HeaderMedia::Document:
        return wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "document %1")).arg(message.mediaUrl);
    }
    Q_UNREACHABLE();
}

qsizetype firstDifference(const QString &one, const QString &other)
{
    const auto place = std::mismatch(one.cbegin(), one.cend(), other.cbegin(), other.cend());
    return place.first - one.cbegin();
}

/// A few words of a long text, so that what differs there is seen.
QString around(const QString &text, qsizetype place)
{
    constexpr qsizetype Before = 20;
    constexpr qsizetype Most = 60;
    const qsizetype from = std::max<qsizetype>(0, place - Before);
    // Blanks count: they may be all that differs.
    const QString words = text.mid(from, Most);
    return (from > 0 ? QStringLiteral("…") : QString()) + words +
           (from + Most < text.size() ? QStringLiteral("…") : QString());
}

class ChangeList
{
public:
    void compare(const char *field, const QString &before, const QString &after)
    {
        if (before != after)
            m_sentences << wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "%1: %2 (so far %3)"))
                               .arg(wordOf(field), orNothing(after), orNothing(before));
    }
    /// The same of long texts, by a few words where they differ.
    void compareLong(const char *field, const QString &before, const QString &after)
    {
        const qsizetype place = firstDifference(before, after);
        compare(field, around(before, place), around(after, place));
    }
    [[nodiscard]] const QStringList &sentences() const { return m_sentences; }

private:
    QStringList m_sentences;
};

QString fieldsText(const MessageContent &message)
{
    return message.fields.join(QStringLiteral(" · "));
}

/// "missed_call (en), by Messages"; empty where nothing is sent.
QString stepText(const Campaign &campaign, FallbackChannel channel, const QList<Account> &accounts)
{
    const auto step = campaign.fallbackSteps.constFind(channel);
    if (step == campaign.fallbackSteps.cend())
        return {};
    const auto sender = std::find_if(accounts.cbegin(), accounts.cend(),
                                     [&step](const Account &each) { return each.id == step->account; });
    const QString name = sender != accounts.cend() ? sender->name : QString::number(step->account.value());
    const QString words =
        channel == FallbackChannel::Email
            ? step->message.subject
            : step->message.templateName + QStringLiteral(" (") + step->message.language + u')';
    //: %1 is a template or the subject of a mail, %2 an account
    return wordOf(QT_TRANSLATE_NOOP("CampaignChanges", "%1, by %2")).arg(words, name);
}

/// What is sent after the last miss (S0-075).
void compareSteps(const Campaign &before, const Campaign &after, const QList<Account> &accounts,
                  ChangeList &list)
{
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "WhatsApp after the last miss"),
                 stepText(before, FallbackChannel::WhatsApp, accounts),
                 stepText(after, FallbackChannel::WhatsApp, accounts));
    const MessageContent said = before.fallbackSteps.value(FallbackChannel::WhatsApp).message;
    const MessageContent says = after.fallbackSteps.value(FallbackChannel::WhatsApp).message;
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Fields of that template"), fieldsText(said),
                 fieldsText(says));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Header of that template"), mediaText(said),
                 mediaText(says));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "E-mail after the last miss"),
                 stepText(before, FallbackChannel::Email, accounts),
                 stepText(after, FallbackChannel::Email, accounts));
    const MessageContent wrote = before.fallbackSteps.value(FallbackChannel::Email).message;
    const MessageContent writes = after.fallbackSteps.value(FallbackChannel::Email).message;
    list.compareLong(QT_TRANSLATE_NOOP("CampaignChanges", "Text of that mail"), wrote.text, writes.text);
    list.compareLong(QT_TRANSLATE_NOOP("CampaignChanges", "HTML of that mail"), wrote.html, writes.html);
}

} // namespace

QStringList campaignChanges(const Campaign &before, const Campaign &after, const QList<Account> &accounts)
{
    ChangeList list;
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Name"), before.name, after.name);
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Agent"), before.agentId, after.agentId);
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Caller's number"), before.phoneNumberId,
                 after.phoneNumberId);
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Topic"), before.brief.topic, after.brief.topic);
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Language"), before.brief.language,
                 after.brief.language);
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Template"), before.message.templateName,
                 after.message.templateName);
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Language of the template"), before.message.language,
                 after.message.language);
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Fields of the template"), fieldsText(before.message),
                 fieldsText(after.message));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Header of the template"), mediaText(before.message),
                 mediaText(after.message));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Subject of the mail"), before.message.subject,
                 after.message.subject);
    list.compareLong(QT_TRANSLATE_NOOP("CampaignChanges", "Text of the mail"), before.message.text,
                     after.message.text);
    list.compareLong(QT_TRANSLATE_NOOP("CampaignChanges", "HTML of the mail"), before.message.html,
                     after.message.html);
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Columns sent along"),
                 before.brief.columns.join(QStringLiteral(", ")),
                 after.brief.columns.join(QStringLiteral(", ")));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Calls at a time"), numberText(before.parallel),
                 numberText(after.parallel));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Between two batches"), waitText(before.interval),
                 waitText(after.interval));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Pacing"), pacingText(before.pacing),
                 pacingText(after.pacing));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Calling hours"), hoursText(before.policy.parts),
                 hoursText(after.policy.parts));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Purpose of the calls"),
                 categoryText(before.rules.category), categoryText(after.rules.category));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Gap between contacts"), gapText(before.rules),
                 gapText(after.rules));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Contacts to a number"), capsText(before.rules),
                 capsText(after.rules));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Order of leads"), orderText(before.rules.order),
                 orderText(after.rules.order));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Tries of a lead"),
                 numberText(before.rules.retry.maxAttempts), numberText(after.rules.retry.maxAttempts));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Waits after misses"),
                 ladderText(before.rules.retry.delays), ladderText(after.rules.retry.delays));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Waits of single outcomes"),
                 ownWaitsText(before.rules.retry), ownWaitsText(after.rules.retry));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Stops after completed leads"),
                 numberText(before.rules.goal), numberText(after.rules.goal));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "First leads, then a pause"),
                 numberText(before.rules.canary), numberText(after.rules.canary));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Budget"), budgetText(before.rules),
                 budgetText(after.rules));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "After the last miss"),
                 fallbackText(before.rules.fallback), fallbackText(after.rules.fallback));
    compareSteps(before, after, accounts, list);
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "What would slip to another day"),
                 misfireText(before.rules), misfireText(after.rules));
    list.compare(QT_TRANSLATE_NOOP("CampaignChanges", "Above the account's daily limit"),
                 dailyLimitText(before.rules), dailyLimitText(after.rules));
    return list.sentences();
}

} // namespace callboard::services
