// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/exportservice.h"

#include "core/intake/csvfilewriter.h"
#include "core/intake/leadcsv.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QFile>
#include <QSaveFile>
#include <QtConcurrentRun>

#include <algorithm>

namespace callboard::services {

namespace {

constexpr int LeadsAtOnce = 500;

const QStringList &resultColumns()
{
    static const QStringList columns = {QStringLiteral("last_outcome"), QStringLiteral("last_call_at"),
                                        QStringLiteral("attempts"),     QStringLiteral("talk_seconds"),
                                        QStringLiteral("cost"),         QStringLiteral("summary")};
    return columns;
}

Result<QStringList> resultCells(const store::Store &store, LeadId lead, const QTimeZone &zone)
{
    Result<QList<Attempt>> attempts = store.attempts.ofLead(lead);
    if (!attempts)
        return fail(attempts.error());
    // A message that was taken tells nothing of whether the person was reached.
    attempts->removeIf([](const Attempt &each) { return each.channel != Channel::Call; });
    if (attempts->isEmpty())
        return QStringList(resultColumns().size());
    const Attempt &latest = attempts->constFirst();
    const Result<CallRecord> record = store.attempts.record(latest.id);
    if (!record)
        return fail(record.error());
    const QString unanswered = latest.state == AttemptState::Expired ? toWord(latest.state) : QString();
    return QStringList{latest.outcome ? toWord(*latest.outcome) : unanswered,
                       latest.intentAt ? toIsoText(*latest.intentAt, zone) : QString(),
                       QString::number(attempts->size()),
                       latest.record.talkTime ? QString::number(latest.record.talkTime->count()) : QString(),
                       latest.record.cost ? latest.record.cost->text() : QString(),
                       record->summary};
}

struct ExportPage
{
    QList<QStringList> rows;
};

Result<ExportPage> readPage(const store::Store &store, const QList<LeadId> &ids,
                            const QStringList &attributes, const QTimeZone &zone)
{
    const Result<QList<Lead>> leads = store.leads.leads(ids);
    if (!leads)
        return fail(leads.error());
    ExportPage page;
    for (const Lead &lead : *leads) {
        const Result<QStringList> results = resultCells(store, lead.id, zone);
        if (!results)
            return fail(results.error());
        page.rows << intake::leadCsvCells(lead, attributes) + *results;
    }
    return page;
}

Result<ExportReceipt> exportNow(store::Ledger &ledger, const QTimeZone &zone, const QList<LeadId> &ids,
                                const QString &fileName, const JobControlPtr &control)
{
    const Result<QStringList> attributes =
        ledger.read([](const store::Store &store) { return store.leads.attributeNames(); }).result();
    if (!attributes)
        return fail(attributes.error());
    Result<std::unique_ptr<intake::CsvFileWriter>> writer = intake::CsvFileWriter::create(fileName);
    if (!writer)
        return fail(writer.error());
    if (const Result<void> head = (*writer)->write(intake::leadCsvHeader(*attributes) + resultColumns());
        !head)
        return fail(head.error());
    ExportReceipt receipt{fileName, 0};
    control->total = ids.size();
    for (qsizetype at = 0; at < ids.size(); at += LeadsAtOnce) {
        if (control->cancelled)
            return fail(ErrorCode::Cancelled);
        const Result<ExportPage> page =
            ledger
                .read([chunk = ids.mid(at, LeadsAtOnce), attributes = *attributes,
                       zone](const store::Store &store) { return readPage(store, chunk, attributes, zone); })
                .result();
        if (!page)
            return fail(page.error());
        for (const QStringList &cells : page->rows) {
            if (const Result<void> written = (*writer)->write(cells); !written)
                return fail(written.error());
        }
        receipt.leads += page->rows.size();
        control->done = std::min(at + LeadsAtOnce, ids.size());
    }
    if (const Result<void> committed = (*writer)->commit(); !committed)
        return fail(committed.error());
    return receipt;
}

} // namespace

ExportService::ExportService(Workspace &workspace)
    : m_workspace(workspace)
{
}

QFuture<Result<ExportReceipt>> ExportService::exportLeads(const QList<LeadId> &ids, const QString &fileName,
                                                          const JobControlPtr &control) const
{
    return QtConcurrent::run([ledger = &m_workspace.ledger(), zone = m_workspace.zone(), ids, fileName,
                              control] { return exportNow(*ledger, zone, ids, fileName, control); });
}

Result<void> ExportService::saveTemplate(Template which, const QString &fileName)
{
    const QString name = which == Template::Basic ? QStringLiteral("call-campaign-basic-template.csv")
                                                  : QStringLiteral("call-campaign-advanced-template.csv");
    QFile source(QStringLiteral(":/callboard/templates/") + name);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {name, source.errorString()});
    const QByteArray bytes = source.readAll();
    QSaveFile target(fileName);
    // commit() of Qt 6.4 does not notice a short write; flush() does.
    const bool isWritten = target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() &&
                           target.flush() && target.commit();
    if (!isWritten)
        return fail(ErrorCode::FileUnwritable, {fileName, target.errorString()});
    return {};
}

} // namespace callboard::services
