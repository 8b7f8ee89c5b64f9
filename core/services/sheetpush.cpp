// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/sheetpush.h"

#include "core/intake/leadfield.h"
#include "core/services/sheetlead.h"
#include "core/services/sheetmarks.h"
#include "core/sync/sheets/threeway.h"

#include <algorithm>

namespace callboard::services {

using sync::Reached;
using sync::Trouble;

namespace {

constexpr int RowsAWrite = 200; ///< rows that one request writes
constexpr int MostChanges = 20'000;
constexpr int MostTries = 5;

/// A lead that was deleted meanwhile: what its row said must not come back.
Result<bool> isDeleted(const store::Store &store, const Lead &lead)
{
    const Result<LeadId> id = store.leads.idByUuid(lead.uuid);
    if (id)
        return false;
    return id.error().code == ErrorCode::NotFound ? Result<bool>(true) : Result<bool>(fail(id.error()));
}

} // namespace

Result<SheetSummary> SheetPush::run(bool looksForChanges)
{
    if (looksForChanges) {
        if (const Result<void> queued = queueChanges(); !queued)
            return fail(queued.error());
    }
    for (int failures = 0;;) {
        const int most = RowsAWrite + static_cast<int>(m_held.size());
        const auto next = [most](const store::Store &store) { return sheetsIn(store).queued(most); };
        Result<QStringList> uuids = m_ground.ledger.read(next).result();
        if (!uuids)
            return fail(uuids.error());
        uuids->removeIf([this](const QString &uuid) { return m_held.contains(uuid); });
        if (uuids->isEmpty())
            return finish();
        const Result<std::optional<Trouble>> trouble = pushSome(*uuids);
        if (!trouble)
            return fail(trouble.error());
        if (!*trouble) {
            failures = 0;
            continue;
        }
        if (**trouble == Trouble::GridChanged)
            m_sheet.reset();
        // The rows may have moved when it is tried again, so all of it is.
        const bool givesUp = !sync::mayPass(**trouble) || ++failures == MostTries;
        if (givesUp || !m_ground.client.restAfter(failures))
            return failure(m_ground, **trouble);
    }
}

Result<void> SheetPush::queueChanges()
{
    const Result<QStringList> changed =
        m_ground.ledger.read([](const store::Store &store) { return sheetsIn(store).outdated(MostChanges); })
            .result();
    if (!changed)
        return fail(changed.error());
    return writeInPieces(m_ground.ledger, *changed,
                         [now = m_ground.clock.now()](store::Store &store, const QString &uuid) {
                             return sheetsIn(store).enqueue(uuid, now);
                         });
}

Result<std::optional<Trouble>> SheetPush::pushSome(const QStringList &uuids)
{
    using Answer = Result<std::optional<Trouble>>;
    const Result<QList<Pending>> pending = pendingOf(uuids);
    if (!pending)
        return fail(pending.error());
    if (pending->isEmpty())
        return Answer(std::nullopt);
    if (!m_sheet) {
        const Reached<sync::Worksheet> sheet = m_ground.client.worksheet(LeadsWorksheet);
        if (!sheet)
            return Answer(sheet.trouble());
        m_sheet = *sheet;
    }
    const Reached<QList<Pending>> located = locate(*pending);
    if (!located)
        return Answer(located.trouble());
    QList<Pending> found = *located;
    if (const Result<void> believed = believeMarks(found); !believed)
        return fail(believed.error());
    hold(*pending);
    const auto isHeld = [this](const Pending &each) { return m_held.contains(each.row.leadUuid); };
    found.removeIf(isHeld);
    QSet<QString> there;
    QList<sync::CellWrite> cells;
    for (Pending &each : found) {
        compare(each);
        cells += each.cells;
        there.insert(each.row.leadUuid);
    }
    QList<Pending> gone = *pending;
    gone.removeIf([&](const Pending &each) { return there.contains(each.row.leadUuid) || isHeld(each); });
    if (const Result<void> forgotten = forgetGone(gone); !forgotten)
        return fail(forgotten.error());
    if (!cells.isEmpty()) {
        if (const Result<void> noted = noteSent(found); !noted)
            return fail(noted.error());
        const Reached<int> written = m_ground.client.write(*m_sheet, sync::runsOf(cells));
        ++m_summary.writes;
        if (!written)
            return Answer(written.trouble());
        if (*written != cells.size())
            return Answer(Trouble::Unreadable);
    }
    m_summary.written += static_cast<int>(std::count_if(
        found.cbegin(), found.cend(), [](const Pending &each) { return !each.cells.isEmpty(); }));
    if (const Result<void> confirmed = confirm(found); !confirmed)
        return fail(confirmed.error());
    return Answer(std::nullopt);
}

Result<QList<SheetPush::Pending>> SheetPush::pendingOf(const QStringList &uuids)
{
    const Result<QHash<QString, KnownLead>> known = knownLeads(m_ground.ledger, uuids);
    if (!known)
        return fail(known.error());
    QStringList unknown;
    QList<KnownLead> leads;
    for (const QString &uuid : uuids) {
        const auto found = known->constFind(uuid);
        if (found == known->cend() || found->row.rowHint == 0)
            unknown << uuid; // deleted here
        else
            leads << *found;
    }
    if (const Result<void> forgotten = forget(unknown); !forgotten)
        return fail(forgotten.error());
    return m_ground.ledger
        .read([leads, zone = m_ground.zone](const store::Store &store) -> Result<QList<Pending>> {
            QList<Pending> pending;
            for (const KnownLead &each : leads) {
                const Result<CallResults> results = callResults(store, each.lead.id, zone);
                if (!results)
                    return fail(results.error());
                pending << Pending{each, *results, {}, each.row, {}, {}, {}};
            }
            return pending;
        })
        .result();
}

bool SheetPush::isRowOf(const Pending &pending, const SheetLine &line) const
{
    if (!line.key.isEmpty())
        return line.key == pending.row.leadUuid;
    return !pending.row.hasKey && !line.isKeyUnusable && line.draft &&
           (line.draft->number == pending.known.lead.number ||
            line.draft->number.e164() == numberSeen(pending.row));
}

Reached<QList<SheetPush::Pending>> SheetPush::locate(QList<Pending> pending)
{
    const Reached<QList<Pending>> found = readRows(pending);
    if (!found || pending.isEmpty())
        return found;
    if (const std::optional<Trouble> trouble = findMoved(pending))
        return *trouble;
    // All of them once more: those that were found may have moved while the others were looked for.
    pending += *found;
    const Reached<QList<Pending>> again = readRows(pending);
    const bool hasMoved = std::any_of(pending.cbegin(), pending.cend(),
                                      [](const Pending &each) { return each.row.rowHint > 0; });
    return again && hasMoved ? Reached<QList<Pending>>(Trouble::GridChanged) : again;
}

/// Leaves in \a pending those whose row does not stand where it was seen.
Reached<QList<SheetPush::Pending>> SheetPush::readRows(QList<Pending> &pending)
{
    QList<int> numbers;
    for (const Pending &each : std::as_const(pending)) {
        if (each.row.rowHint > 1 && each.row.rowHint <= m_sheet->rows)
            numbers << each.row.rowHint;
    }
    // The headings each time: columns move, too.
    const QList<sync::RowSpan> spans = QList<sync::RowSpan>{{1, 1}} + sync::spansOf(numbers);
    const Reached<QList<QList<QStringList>>> blocks = rowsWithKeys(spans);
    if (!blocks)
        return blocks.trouble();
    QHash<int, QStringList> rows;
    for (qsizetype i = 1; i < spans.size(); ++i) {
        int row = spans.at(i).first;
        for (const QStringList &cells : blocks->at(i))
            rows.insert(row++, cells);
    }
    QList<Pending> found;
    QList<Pending> lost;
    for (Pending &each : pending) {
        each.line = m_table->read(each.row.rowHint, rows.value(each.row.rowHint));
        (isRowOf(each, each.line) ? found : lost) << each;
    }
    pending = lost;
    return found;
}

/// The rows, and behind them the column of the keys, which is asked for where it stood last.
Reached<QList<QList<QStringList>>> SheetPush::rowsWithKeys(const QList<sync::RowSpan> &spans)
{
    for (int tries = 0; tries < MostTries; ++tries) {
        const Reached<QList<QList<QStringList>>> blocks =
            m_ground.client.rowsOf(*m_sheet, spans, m_keyColumn);
        if (!blocks)
            return blocks;
        m_table = SheetTable::understand(blocks->constFirst().value(0), m_ground.region);
        if (!m_table)
            return Trouble::HeadingsMissing;
        if (m_table->keyColumn() == m_keyColumn) {
            noteKeys(blocks->constLast());
            return blocks;
        }
        m_keyColumn = m_table->keyColumn();
    }
    return Trouble::GridChanged;
}

void SheetPush::noteKeys(const QList<QStringList> &cells)
{
    m_rowsOfKeys.clear();
    for (qsizetype i = 1; i < cells.size(); ++i) {
        const QString key = SheetTable::keyIn(cells.at(i).value(0));
        if (!key.isEmpty())
            m_rowsOfKeys[key] << static_cast<int>(i) + 1;
    }
}

void SheetPush::hold(const QList<Pending> &pending)
{
    for (const Pending &each : pending) {
        const QList<int> rows = m_rowsOfKeys.value(each.row.leadUuid);
        if (rows.size() < 2)
            continue;
        m_held.insert(each.row.leadUuid);
        for (const int row : rows)
            m_summary.problems << doubledKeyProblem(row);
    }
}

std::optional<Trouble> SheetPush::findMoved(QList<Pending> &pending)
{
    const Reached<sync::WorksheetRows> found = m_ground.client.worksheetRows(LeadsWorksheet);
    if (!found)
        return found.trouble();
    m_sheet = found->sheet;
    const QList<QStringList> &rows = found->rows;
    m_table = SheetTable::understand(rows.value(0), m_ground.region);
    if (!m_table)
        return Trouble::HeadingsMissing;
    QHash<QString, int> byKey;
    QHash<QString, int> byNumber;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const SheetLine line = m_table->read(static_cast<int>(i) + 1, rows.at(i));
        if (!line.key.isEmpty())
            byKey.insert(line.key, line.row);
        else if (line.draft && !line.isKeyUnusable && !byNumber.contains(line.draft->number.e164()))
            byNumber.insert(line.draft->number.e164(), line.row); // the first of several, as a pull does
    }
    for (Pending &each : pending) {
        each.row.rowHint = byKey.value(each.row.leadUuid);
        if (each.row.rowHint > 0 || each.row.hasKey)
            continue;
        const int seen = byNumber.value(numberSeen(each.row));
        each.row.rowHint = seen > 0 ? seen : byNumber.value(each.known.lead.number.e164());
    }
    return std::nullopt;
}

/// Not only with the next pull: until then the lead might be called.
Result<void> SheetPush::believeMarks(const QList<Pending> &found)
{
    QList<SheetLine> marked;
    for (const Pending &each : found) {
        if (!each.line.isMarked)
            continue;
        marked << each.line;
        if (!each.line.draft || each.line.draft->number == each.known.lead.number)
            continue;
        // One side's new number is not yet the other's: the mark is that of the row's lead all the same.
        SheetLine ofLead = each.line;
        ofLead.draft.reset();
        marked << ofLead;
    }
    const Result<QSet<QString>> taken = takeMarks(m_ground, marked);
    return taken ? Result<void>() : Result<void>(fail(taken.error()));
}

void SheetPush::compare(Pending &pending) const
{
    const SheetLine &line = pending.line;
    const SheetFields ours = fieldsOfLead(pending.known.lead, line.fields);
    const sync::Merge merge = sync::mergeSides({pending.row.base, ours, line.fields, pending.row.sent});
    pending.row.base = merge.base;
    pending.row.sent = merge.sent;
    for (const QString &field : merge.pushOurs) {
        const std::optional<int> column = m_table->columnOf(field);
        if (!column) // renamed or removed since the line was read
            continue;
        pending.pushed.insert(field, ours.value(field));
        pending.cells << sync::CellWrite{line.row, *column, ours.value(field)};
    }
    for (const QString &field : merge.conflicts)
        pending.conflicts.insert(field, line.fields.value(field));
    if (line.key.isEmpty())
        pending.cells << sync::CellWrite{line.row, m_table->keyColumn(), pending.row.leadUuid};
    for (auto it = pending.results.values.cbegin(); it != pending.results.values.cend(); ++it) {
        const std::optional<int> column = m_table->columnOf(it.key());
        if (column && line.cell(*column) != sync::cellText(*it))
            pending.cells << sync::CellWrite{line.row, *column, *it};
    }
}

Result<void> SheetPush::forget(const QStringList &uuids)
{
    return writeInPieces(m_ground.ledger, uuids, [](store::Store &store, const QString &uuid) {
        return sheetsIn(store).dequeue(uuid);
    });
}

Result<void> SheetPush::forgetGone(const QList<Pending> &pending)
{
    m_summary.gone += static_cast<int>(pending.size());
    return writeInPieces(m_ground.ledger, pending,
                         [](store::Store &store, const Pending &each) -> Result<void> {
                             store::SheetRepository sheets = sheetsIn(store);
                             if (const Result<void> noted = sheets.noteGone(each.row.leadUuid); !noted)
                                 return noted;
                             return sheets.dequeue(each.row.leadUuid);
                         });
}

/// Before it leaves: when no answer comes, what the sheet then says is known for our own word.
Result<void> SheetPush::noteSent(const QList<Pending> &pending)
{
    return writeInPieces(m_ground.ledger, pending,
                         [](store::Store &store, const Pending &each) -> Result<void> {
                             const Result<bool> deleted = isDeleted(store, each.known.lead);
                             if (!deleted)
                                 return fail(deleted.error());
                             if (*deleted || each.pushed.isEmpty())
                                 return {};
                             store::SheetRow row = each.row;
                             row.leadSeenAt = each.known.row.leadSeenAt;
                             row.resultAttempt = each.known.row.resultAttempt;
                             row.sent = each.pushed;
                             return sheetsIn(store).keepRow(row);
                         });
}

Result<void> SheetPush::confirm(const QList<Pending> &pending)
{
    const auto confirmOne = [now = m_ground.clock.now()](store::Store &store,
                                                         const Pending &each) -> Result<void> {
        const Result<bool> deleted = isDeleted(store, each.known.lead);
        if (!deleted)
            return fail(deleted.error());
        if (*deleted)
            return {};
        store::SheetRow row = each.row;
        row.rowHint = each.line.row;
        row.hasKey = true;
        row.isGone = false;
        row.base.insert(each.pushed);
        row.sent.clear();
        row.leadSeenAt = each.known.lead.updatedAt;
        row.resultAttempt = each.results.attempt;
        store::SheetRepository sheets = sheetsIn(store);
        if (const Result<void> kept = sheets.keepRow(row); !kept)
            return kept;
        if (const Result<void> set = sheets.setConflicts(row.leadUuid, each.conflicts, now); !set)
            return set;
        return sheets.dequeue(row.leadUuid);
    };
    return writeInPieces(m_ground.ledger, pending, confirmOne);
}

Result<SheetSummary> SheetPush::finish()
{
    const auto end = [now = m_ground.clock.now(),
                      hasAsked = m_sheet.has_value()](store::Store &store) -> Result<std::pair<int, int>> {
        store::SheetRepository sheets = sheetsIn(store);
        if (hasAsked) {
            if (const Result<void> noted = sheets.notePushed(now); !noted)
                return fail(noted.error());
        }
        const Result<int> conflicts = sheets.countConflicts();
        const Result<int> queued = sheets.countQueued();
        if (!conflicts || !queued)
            return fail(conflicts ? queued.error() : conflicts.error());
        return std::pair(*conflicts, *queued);
    };
    const Result<std::pair<int, int>> counts = m_ground.ledger.write(end).result();
    if (!counts)
        return fail(counts.error());
    m_summary.conflicts = counts->first;
    m_summary.queued = counts->second;
    return m_summary;
}

} // namespace callboard::services
