// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/restorenotes.h"

namespace callboard::store {

namespace {

const QLatin1String TakenAt("backup.taken_at");
const QLatin1String Prefix("restore.");
const QLatin1String CallsSince("restore.calls_since");
const QLatin1String RestoredAt("restore.restored_at");
const QLatin1String Looked("restore.looked_through.");
const QLatin1String Entered("restore.entered.");
const QLatin1String Strangers("restore.strangers.");
const QLatin1String Holder("restore.campaign.");

QString keyOf(QLatin1String kind, AccountId account)
{
    return kind + QString::number(account.value());
}

} // namespace

Result<std::optional<qint64>> RestoreNotes::number(const QString &key) const
{
    const Result<std::optional<QString>> text = m_settings.value(key);
    if (!text)
        return fail(text.error());
    return *text ? std::optional((*text)->toLongLong()) : std::nullopt;
}

Result<void> RestoreNotesWriter::setNumber(const QString &key, qint64 number)
{
    return m_settings.setValue(key, QString::number(number));
}

Result<void> RestoreNotesWriter::setTakenAt(Instant at)
{
    return setNumber(TakenAt, toMSecsSinceEpoch(at));
}

Result<std::optional<Instant>> RestoreNotes::takenAt() const
{
    const Result<std::optional<qint64>> at = number(TakenAt);
    if (!at)
        return fail(at.error());
    return *at ? std::optional(fromMSecsSinceEpoch(**at)) : std::nullopt;
}

Result<void> RestoreNotesWriter::begin(const RestoreNote &note)
{
    const Result<QMap<QString, QString>> earlier = m_settings.values(Prefix);
    if (!earlier)
        return fail(earlier.error());
    for (auto it = earlier->keyBegin(); it != earlier->keyEnd(); ++it) {
        if (const Result<void> gone = m_settings.remove(*it); !gone)
            return gone;
    }
    const Result<void> since = setNumber(CallsSince, toMSecsSinceEpoch(note.callsSince));
    return since ? setNumber(RestoredAt, toMSecsSinceEpoch(note.restoredAt)) : since;
}

Result<std::optional<RestoreNote>> RestoreNotes::note() const
{
    const Result<std::optional<qint64>> since = number(CallsSince);
    const Result<std::optional<qint64>> restored = number(RestoredAt);
    if (!since || !restored)
        return fail(since ? restored.error() : since.error());
    if (!*since || !*restored)
        return std::optional<RestoreNote>();
    return std::optional(RestoreNote{fromMSecsSinceEpoch(**since), fromMSecsSinceEpoch(**restored)});
}

Result<bool> RestoreNotes::isLookedThrough(AccountId account) const
{
    const Result<std::optional<qint64>> mark = number(keyOf(Looked, account));
    return mark ? Result<bool>(mark->has_value()) : fail(mark.error());
}

Result<void> RestoreNotesWriter::setLookedThrough(AccountId account)
{
    return setNumber(keyOf(Looked, account), 1);
}

Result<RestoreFindings> RestoreNotes::findings(AccountId account) const
{
    const Result<std::optional<qint64>> entered = number(keyOf(Entered, account));
    const Result<std::optional<qint64>> strangers = number(keyOf(Strangers, account));
    if (!entered || !strangers)
        return fail(entered ? strangers.error() : entered.error());
    return RestoreFindings{int(entered->value_or(0)), int(strangers->value_or(0))};
}

Result<void> RestoreNotesWriter::setFindings(AccountId account, const RestoreFindings &findings)
{
    const Result<void> entered = setNumber(keyOf(Entered, account), findings.entered);
    return entered ? setNumber(keyOf(Strangers, account), findings.strangers) : entered;
}

Result<RestoreFindings> RestoreNotes::findings() const
{
    const Result<QMap<QString, QString>> entered = m_settings.values(Entered);
    const Result<QMap<QString, QString>> strangers = m_settings.values(Strangers);
    if (!entered || !strangers)
        return fail(entered ? strangers.error() : entered.error());
    RestoreFindings sum;
    for (const QString &count : *entered)
        sum.entered += count.toInt();
    for (const QString &count : *strangers)
        sum.strangers += count.toInt();
    return sum;
}

Result<std::optional<CampaignId>> RestoreNotes::holder(AccountId account) const
{
    const Result<std::optional<qint64>> id = number(keyOf(Holder, account));
    if (!id)
        return fail(id.error());
    return *id ? std::optional(CampaignId(**id)) : std::nullopt;
}

Result<void> RestoreNotesWriter::setHolder(AccountId account, CampaignId campaign)
{
    return setNumber(keyOf(Holder, account), campaign.value());
}

} // namespace callboard::store
