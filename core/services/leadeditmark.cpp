// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/leadeditmark.h"

#include "core/model/statusdetail.h"
#include "core/services/donotcallmarks.h"
#include "core/services/donotcallservice.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace callboard::services {

namespace {

constexpr QLatin1String ListedKey("listed");
constexpr QLatin1String SourceKey("source");
constexpr QLatin1String NoteKey("note");
constexpr QLatin1String AddedKey("added_at");
constexpr QLatin1String MarkedKey("marked_at");

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<std::optional<DoNotCallEntry>> houseEntry(store::Store &store, const PhoneNumber &number)
{
    const Result<std::optional<qint64>> id = store.doNotCall.houseEntryOf(number);
    if (!id)
        return fail(id.error());
    if (!*id)
        return std::optional<DoNotCallEntry>();
    const Result<DoNotCallEntry> entry = store.doNotCall.find(**id);
    return entry ? Result<std::optional<DoNotCallEntry>>(*entry) : fail(entry.error());
}

Result<std::optional<QString>> takeMark(store::Store &store, const QString &before, const PhoneNumber &number,
                                        Instant now)
{
    const Result<std::optional<DoNotCallEntry>> entry = houseEntry(store, number);
    if (!entry)
        return fail(entry.error());
    // Where the person stays barred, the house's own word about it stays as well, and nothing was done.
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    const Result<bool> allowed = allowNumber(store, number, now);
    if (!allowed)
        return fail(allowed.error());
    if (!*allowed)
        return std::optional<QString>();
    if (const Result<void> committed = transaction.commit(); !committed)
        return fail(committed.error());
    QJsonObject kept = objectOf(before);
    if (*entry) {
        kept.insert(SourceKey, (*entry)->source);
        kept.insert(NoteKey, (*entry)->note);
        kept.insert(AddedKey, QString::number(toMSecsSinceEpoch((*entry)->addedAt)));
    }
    return std::optional(textOf(kept));
}

Result<bool> markAgain(store::Store &store, const PhoneNumber &number, const QJsonObject &kept, Instant now)
{
    DoNotCallEntry entry;
    entry.number = number.e164();
    entry.source = kept.value(SourceKey).toString();
    entry.note = kept.value(NoteKey).toString();
    entry.addedAt =
        kept.contains(AddedKey) ? fromMSecsSinceEpoch(kept.value(AddedKey).toString().toLongLong()) : now;
    return relistNumber(store, entry, number, now);
}

/// What a lead shows that nobody is calling. One that was waiting or on the line when it was marked is shown
/// as any other that may be called again.
LeadFields atRest(LeadFields fields)
{
    const bool isResting = fields.status == LeadStatus::Completed || fields.status == LeadStatus::Missed ||
                           fields.status == LeadStatus::Failed;
    const std::optional<StatusDetail> detail = statusDetailFromWord(fields.statusDetail);
    if (!isResting)
        fields.status = LeadStatus::Pending;
    if (!isResting || (detail && detail->kind == StatusDetail::Kind::NextTry))
        fields.statusDetail.clear();
    return fields;
}

/// Whether the lead was touched after the edit had marked it. Somebody may have asked once more that it is
/// not called, of which a list that has its number already shows nothing.
bool isTouchedSince(const Lead &stored, const QJsonObject &kept)
{
    return kept.contains(MarkedKey) &&
           stored.updatedAt > fromMSecsSinceEpoch(kept.value(MarkedKey).toString().toLongLong());
}

Result<bool> unmark(store::Store &store, const LeadEdit &edit, const store::EditableLead &lead,
                    const Lead &stored, const QString &kept, Instant now)
{
    const QJsonObject parts = objectOf(kept);
    if (lead.fields.status != LeadStatus::DoNotCall || parts.contains(ListedKey) ||
        isTouchedSince(stored, parts))
        return false;
    const Result<bool> allowed = allowNumber(store, stored.number, now);
    if (!allowed || !*allowed)
        return allowed;
    const store::EditableLead pending{lead.id, edited({.kind = LeadEdit::Kind::AllowCalls}, lead.fields)};
    store::LeadEditRepository edits(*store.database, store.cipher);
    const Result<void> shown = edits.write(pending, atRest(withField(edit, lead.fields, kept)), now);
    return shown ? Result<bool>(true) : fail(shown.error());
}

} // namespace

Result<std::optional<QString>> changeMark(store::Store &store, const LeadEdit &edit,
                                          const store::EditableLead &lead, const PhoneNumber &number,
                                          Instant now)
{
    const QString before = fieldText(edit, lead.fields);
    if (edit.kind == LeadEdit::Kind::AllowCalls)
        return takeMark(store, before, number, now);
    const Result<bool> isNew = barNumber(store, number, now);
    if (!isNew)
        return fail(isNew.error());
    QJsonObject kept = objectOf(before);
    if (*isNew)
        kept.insert(MarkedKey, QString::number(toMSecsSinceEpoch(now)));
    else
        kept.insert(ListedKey, true);
    return std::optional(textOf(kept));
}

Result<bool> restoreMark(store::Store &store, const LeadEdit &edit, const store::EditableLead &lead,
                         const Lead &stored, const QString &kept, Instant now)
{
    return edit.kind == LeadEdit::Kind::AllowCalls ? markAgain(store, stored.number, objectOf(kept), now)
                                                   : unmark(store, edit, lead, stored, kept, now);
}

} // namespace callboard::services
