// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/auditexport.h"

#include "core/intake/csvfilewriter.h"
#include "core/store/auditrepository.h"
#include "core/store/ledger.h"

namespace callboard::services {

namespace {

constexpr int ExportedAtOnce = 500;

QStringList headings()
{
    return {QStringLiteral("number"),      QStringLiteral("at"),          QStringLiteral("actor_kind"),
            QStringLiteral("actor"),       QStringLiteral("system_user"), QStringLiteral("act"),
            QStringLiteral("object_kind"), QStringLiteral("object"),      QStringLiteral("details"),
            QStringLiteral("previous"),    QStringLiteral("hash")};
}

QStringList cellsOf(const AuditEntry &entry)
{
    return {QString::number(entry.number),
            auditMomentText(entry.at, QTimeZone::utc()),
            entry.actorKind,
            entry.actorName,
            entry.systemUser,
            entry.act,
            entry.objectKind,
            entry.objectId,
            entry.details,
            QString::fromLatin1(entry.previous),
            QString::fromLatin1(entry.hash)};
}

bool fits(const AuditEntry &entry, const AuditFilter &filter)
{
    return (filter.objectKind.isEmpty() || entry.objectKind == filter.objectKind) &&
           (filter.objectId.isEmpty() || entry.objectId == filter.objectId);
}

} // namespace

QString auditMomentText(Instant at, const QTimeZone &zone)
{
    const QDateTime local = toDateTime(at, zone);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

Result<qint64> exportAuditRows(store::Ledger &ledger, const QString &fileName, const AuditFilter &filter,
                               JobControl &control)
{
    const Result<std::unique_ptr<intake::CsvFileWriter>> writer = intake::CsvFileWriter::create(fileName);
    if (!writer)
        return fail(writer.error());
    if (const Result<void> written = (*writer)->write(headings()); !written)
        return fail(written.error());
    qint64 rows = 0;
    qint64 after = 0;
    while (true) {
        if (control.cancelled)
            return fail(ErrorCode::Cancelled);
        const Result<QList<AuditEntry>> page =
            ledger
                .read([after](const store::Store &store) {
                    return store::AuditRepository(*store.database).following(after, ExportedAtOnce);
                })
                .result();
        if (!page)
            return fail(page.error());
        if (page->isEmpty())
            break;
        for (const AuditEntry &entry : *page) {
            if (!fits(entry, filter))
                continue;
            if (const Result<void> written = (*writer)->write(cellsOf(entry)); !written)
                return fail(written.error());
            ++rows;
        }
        after = page->constLast().number;
        control.done += page->size();
    }
    const Result<void> committed = (*writer)->commit();
    return committed ? Result<qint64>(rows) : Result<qint64>(fail(committed.error()));
}

} // namespace callboard::services
