// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/sheetpull.h"

#include "core/services/newcomers.h"
#include "core/services/sheetlead.h"
#include "core/services/sheetmarks.h"
#include "core/sync/sheets/threeway.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

namespace callboard::services {

namespace {

constexpr qsizetype LinesAtOnce = 200;

bool isBlank(const QStringList &cells)
{
    return std::all_of(cells.cbegin(), cells.cend(),
                       [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

} // namespace

Result<SheetSummary> SheetPull::run()
{
    if (const Result<void> read = readLines(); !read)
        return fail(read.error());
    const Result<QSet<QString>> marked = takeMarks(m_ground, m_marked);
    if (!marked)
        return fail(marked.error());
    m_updated = *marked;
    QList<SheetLine> fresh;
    if (const Result<void> matched = matchKeyed(fresh); !matched)
        return fail(matched.error());
    if (!fresh.isEmpty()) {
        if (const Result<void> taken = takeFresh(fresh); !taken)
            return fail(taken.error());
    }
    for (qsizetype at = 0; at < m_matches.size(); at += LinesAtOnce) {
        if (const Result<void> settled = settle(m_matches.mid(at, LinesAtOnce)); !settled)
            return fail(settled.error());
    }
    if (const Result<void> noted = noteGoneRows(); !noted)
        return fail(noted.error());
    return finish();
}

void SheetPull::note(const SheetLine &line, const char *problem)
{
    m_summary.problems << SheetProblem{line.row, QCoreApplication::translate("SheetPull", problem)};
}

Result<void> SheetPull::readLines()
{
    const sync::Reached<sync::WorksheetRows> sheet = m_ground.client.worksheetRows(LeadsWorksheet);
    if (!sheet)
        return failure(m_ground, sheet.trouble());
    const std::optional<SheetTable> table = SheetTable::understand(sheet->rows.value(0), m_ground.region);
    if (!table)
        return failure(m_ground, sync::Trouble::HeadingsMissing);
    sortLines(sheet->rows, *table);
    const Result<QList<store::SheetConflict>> conflicts =
        m_ground.ledger.read([](const store::Store &store) { return sheetsIn(store).conflicts(); }).result();
    if (!conflicts)
        return fail(conflicts.error());
    for (const store::SheetConflict &conflict : *conflicts)
        m_inConflict.insert(conflict.leadUuid);
    return {};
}

/// A key or number that stands in two rows says of none of them whose it is.
void SheetPull::sortLines(const QList<QStringList> &rows, const SheetTable &table)
{
    QList<SheetLine> lines;
    QHash<QString, int> keys;
    QSet<PhoneNumber> numbers; // of rows with a key
    for (qsizetype i = 1; i < rows.size(); ++i) {
        if (isBlank(rows.at(i)))
            continue;
        lines << table.read(static_cast<int>(i) + 1, rows.at(i));
        const SheetLine &line = lines.constLast();
        if (line.isMarked)
            m_marked << line;
        if (line.key.isEmpty())
            continue;
        ++keys[line.key];
        m_keys.insert(line.key);
        if (line.draft)
            numbers.insert(line.draft->number);
    }
    m_summary.rows = static_cast<int>(lines.size());
    for (const SheetLine &line : std::as_const(lines)) {
        if (line.isKeyUnusable)
            note(line, QT_TRANSLATE_NOOP("SheetPull", "Its lead_uuid is none. Empty the cell, and the row "
                                                      "gets one."));
        else if (keys.value(line.key) > 1)
            m_summary.problems << doubledKeyProblem(line.row);
        else if (!line.draft)
            m_summary.problems << SheetProblem{line.row, line.rejection};
        else if (line.key.isEmpty() && numbers.contains(line.draft->number))
            note(line, QT_TRANSLATE_NOOP("SheetPull", "Its number stands in another row, too."));
        else
            m_lines << line;
        if (line.key.isEmpty() && line.draft)
            numbers.insert(line.draft->number);
    }
}

Result<void> SheetPull::matchKeyed(QList<SheetLine> &fresh)
{
    QStringList keys;
    for (const SheetLine &line : std::as_const(m_lines)) {
        if (!line.key.isEmpty())
            keys << line.key;
    }
    QSet<QString> leads;
    QSet<QString> rows;
    for (qsizetype at = 0; at < keys.size(); at += LinesAtOnce) {
        const QStringList some = keys.mid(at, LinesAtOnce);
        const Result<QHash<QString, KnownLead>> known = knownLeads(m_ground.ledger, some);
        if (!known)
            return fail(known.error());
        for (auto it = known->cbegin(); it != known->cend(); ++it)
            leads.insert(it.key());
        const Result<QList<store::SheetRow>> before =
            m_ground.ledger.read([some](const store::Store &store) { return sheetsIn(store).rows(some); })
                .result();
        if (!before)
            return fail(before.error());
        for (const store::SheetRow &row : *before)
            rows.insert(row.leadUuid);
    }
    for (const SheetLine &line : std::as_const(m_lines)) {
        if (leads.contains(line.key))
            m_matches << Match{line, line.key};
        else if (rows.contains(line.key))
            note(line, QT_TRANSLATE_NOOP("SheetPull", "Its lead was deleted in Callboard. Delete the row, or "
                                                      "empty its lead_uuid to take it in once more."));
        else
            fresh << line;
    }
    return {};
}

/// Rows of leads whose number changed here before the key was written into them: they still have the old one.
Result<void> SheetPull::matchAwaited(QList<SheetLine> &fresh)
{
    const auto read = [](const store::Store &store) -> Result<QHash<QString, QString>> {
        const Result<QList<store::SheetRow>> rows = sheetsIn(store).rowsWithoutKey();
        if (!rows)
            return fail(rows.error());
        QHash<QString, QString> awaited;
        for (const store::SheetRow &row : *rows) {
            const std::optional<PhoneNumber> number = PhoneNumber::fromE164(numberSeen(row));
            if (!number)
                continue;
            const Result<std::optional<LeadId>> owner = store.leads.idByNumber(*number);
            if (!owner)
                return fail(owner.error());
            if (!*owner)
                awaited.insert(number->e164(), row.leadUuid);
        }
        return awaited;
    };
    const Result<QHash<QString, QString>> awaited = m_ground.ledger.read(read).result();
    if (!awaited)
        return fail(awaited.error());
    fresh.removeIf([this, &awaited](const SheetLine &line) {
        const QString uuid = line.key.isEmpty() ? awaited->value(line.draft->number.e164()) : QString();
        if (uuid.isEmpty() || m_keys.contains(uuid))
            return false;
        m_keys.insert(uuid);
        m_matches << Match{line, uuid};
        return true;
    });
    return {};
}

Result<void> SheetPull::takeFresh(QList<SheetLine> fresh)
{
    if (const Result<void> matched = matchAwaited(fresh); !matched)
        return matched;
    QList<intake::LeadDraft> drafts;
    for (const SheetLine &line : std::as_const(fresh))
        drafts << *line.draft;
    const Result<int> taken = takeInNewcomers(m_ground.ledger, m_ground.clock, m_ground.profileDirectory,
                                              QStringLiteral("Google Sheets"), drafts);
    if (!taken)
        return fail(taken.error());
    m_summary.fresh = *taken;
    for (qsizetype at = 0; at < fresh.size(); at += LinesAtOnce) {
        if (const Result<void> matched = matchFresh(fresh.mid(at, LinesAtOnce)); !matched)
            return matched;
    }
    return {};
}

Result<void> SheetPull::matchFresh(const QList<SheetLine> &lines)
{
    QList<PhoneNumber> numbers;
    for (const SheetLine &line : lines)
        numbers << line.draft->number;
    const Result<QStringList> uuids =
        m_ground.ledger
            .read([numbers](const store::Store &store) -> Result<QStringList> {
                QStringList found;
                for (const PhoneNumber &number : numbers) {
                    const Result<std::optional<LeadId>> id = store.leads.idByNumber(number);
                    if (!id)
                        return fail(id.error());
                    const Result<Lead> lead = *id ? store.leads.find(**id) : Result<Lead>(fail({}));
                    found << (lead ? lead->uuid.toString(QUuid::WithoutBraces) : QString());
                }
                return found;
            })
            .result();
    if (!uuids)
        return fail(uuids.error());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const SheetLine &line = lines.at(i);
        const QString &uuid = uuids->at(i);
        if (uuid.isEmpty())
            continue; // deleted by somebody since it came in
        if ((line.key.isEmpty() && m_keys.contains(uuid)) || (!line.key.isEmpty() && line.key != uuid)) {
            note(line, QT_TRANSLATE_NOOP("SheetPull", "Its number belongs to another lead."));
            continue;
        }
        m_keys.insert(uuid);
        m_matches << Match{line, uuid};
    }
    return {};
}

std::optional<SheetPull::Settling> SheetPull::settlingOf(const Match &match, const KnownLead &known) const
{
    // A row without a key is a new one where the lead's had one: what that one said is not its base.
    const bool isNewRow = match.line.key.isEmpty() && known.row.hasKey;
    const sync::Merge merge = sync::mergeSides(
        {isNewRow ? SheetFields() : known.row.base, fieldsOfLead(known.lead, match.line.fields),
         match.line.fields, isNewRow ? SheetFields() : known.row.sent});
    Settling settling{match, known, known.row, {}, {}, false};
    settling.row.rowHint = match.line.row;
    settling.row.hasKey = !match.line.key.isEmpty();
    settling.row.isGone = false;
    settling.row.base = merge.base;
    settling.row.sent = merge.sent;
    for (const QString &field : merge.takeTheirs)
        settling.take.insert(field, match.line.fields.value(field));
    for (const QString &field : merge.conflicts)
        settling.conflicts.insert(field, match.line.fields.value(field));
    settling.queue = !merge.pushOurs.isEmpty() || !settling.row.hasKey;
    if (!settling.queue && settling.take.isEmpty())
        settling.row.leadSeenAt = known.lead.updatedAt;
    const store::SheetRow &before = known.row;
    const bool isAsBefore =
        before.rowHint == settling.row.rowHint && before.hasKey == settling.row.hasKey && !before.isGone &&
        before.base == settling.row.base && before.sent == settling.row.sent &&
        before.leadSeenAt == settling.row.leadSeenAt && settling.take.isEmpty() &&
        settling.conflicts.isEmpty() && !settling.queue && !m_inConflict.contains(match.uuid);
    return isAsBefore ? std::nullopt : std::optional(settling);
}

Result<void> SheetPull::settle(const QList<Match> &matches)
{
    QStringList uuids;
    for (const Match &match : matches)
        uuids << match.uuid;
    const Result<QHash<QString, KnownLead>> known = knownLeads(m_ground.ledger, uuids);
    if (!known)
        return fail(known.error());
    QList<Settling> settlings;
    for (const Match &match : matches) {
        const auto found = known->constFind(match.uuid);
        if (found == known->cend())
            continue;
        if (const std::optional<Settling> settling = settlingOf(match, *found))
            settlings << *settling;
    }
    return keep(settlings);
}

Result<void> SheetPull::keep(const QList<Settling> &settlings)
{
    /// Filled on the ledger's thread, read when it is through.
    struct Told
    {
        QSet<QString> updated;
        QList<SheetProblem> problems;
    };
    const auto told = std::make_shared<Told>();
    const auto keepOne = [told, now = m_ground.clock.now()](store::Store &store,
                                                            const Settling &settling) -> Result<void> {
        const Result<Lead> lead = store.leads.find(settling.known.lead.id);
        // Deleted or changed since it was compared: the next pull compares anew.
        if (!lead || lead->updatedAt != settling.known.lead.updatedAt)
            return {};
        store::SheetRow row = settling.row;
        if (!settling.take.isEmpty()) {
            const Result<Instant> taken = takeFields(store, *lead, settling.take, now);
            if (!taken && taken.error().code != ErrorCode::Refused)
                return fail(taken.error());
            const bool isMarkedNow = settling.match.line.isMarked && lead->status != LeadStatus::DoNotCall;
            if (taken || isMarkedNow)
                told->updated.insert(settling.match.uuid);
            if (taken) {
                row.base.insert(settling.take);
                if (!settling.queue)
                    row.leadSeenAt = *taken;
            } else {
                told->problems << SheetProblem{row.rowHint, operatorText(taken.error())};
            }
        }
        store::SheetRepository sheets = sheetsIn(store);
        if (const Result<void> kept = sheets.keepRow(row); !kept)
            return kept;
        if (const Result<void> set = sheets.setConflicts(row.leadUuid, settling.conflicts, now); !set)
            return set;
        return settling.queue ? sheets.enqueue(row.leadUuid, now) : Result<void>();
    };
    const Result<void> kept = writeInPieces(m_ground.ledger, settlings, keepOne);
    m_updated.unite(told->updated);
    m_summary.problems += told->problems;
    return kept;
}

Result<void> SheetPull::noteGoneRows()
{
    const Result<QStringList> before =
        m_ground.ledger.read([](const store::Store &store) { return sheetsIn(store).allRows(); }).result();
    if (!before)
        return fail(before.error());
    QStringList gone;
    for (const QString &uuid : *before) {
        if (!m_keys.contains(uuid))
            gone << uuid;
    }
    m_summary.gone = static_cast<int>(gone.size());
    return writeInPieces(m_ground.ledger, gone, [](store::Store &store, const QString &uuid) -> Result<void> {
        store::SheetRepository sheets = sheetsIn(store);
        if (const Result<void> left = sheets.dequeue(uuid); !left)
            return left;
        return sheets.noteGone(uuid);
    });
}

Result<SheetSummary> SheetPull::finish()
{
    const auto end = [now = m_ground.clock.now()](store::Store &store) -> Result<int> {
        store::SheetRepository sheets = sheetsIn(store);
        if (const Result<void> noted = sheets.notePulled(now); !noted)
            return fail(noted.error());
        return sheets.countConflicts();
    };
    const Result<int> conflicts = m_ground.ledger.write(end).result();
    if (!conflicts)
        return fail(conflicts.error());
    m_summary.conflicts = *conflicts;
    m_summary.updated = static_cast<int>(m_updated.size());
    std::sort(m_summary.problems.begin(), m_summary.problems.end(),
              [](const SheetProblem &a, const SheetProblem &b) { return a.row < b.row; });
    if (m_summary.fresh + m_summary.updated > 0) {
        Q_EMIT m_ground.ledger.changes().leadListChanged();
        Q_EMIT m_ground.ledger.changes().workChanged();
    }
    return m_summary;
}

} // namespace callboard::services
