// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/exportservice.h"

#include "core/intake/csvfilewriter.h"
#include "core/intake/xlsxfilewriter.h"
#include "core/services/exportcolumns.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QFile>
#include <QSaveFile>
#include <QtConcurrentRun>

#include <algorithm>

namespace callboard::services {

namespace {

constexpr int LeadsAtOnce = 500;

Result<QStringList> resultCells(const store::Store &store, LeadId lead, const QTimeZone &zone)
{
    Result<QList<Attempt>> attempts = store.attempts.ofLead(lead);
    if (!attempts)
        return fail(attempts.error());
    // A message that was taken tells nothing of whether the person was reached.
    attempts->removeIf([](const Attempt &each) { return each.channel != Channel::Call; });
    if (attempts->isEmpty())
        return QStringList();
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

using Rows = QList<QStringList>;
using Writer = std::unique_ptr<intake::TableWriter>;

Result<Rows> readPage(const store::Store &store, const QList<LeadId> &ids, const ExportColumns &columns,
                      const QTimeZone &zone)
{
    const Result<QList<Lead>> leads = store.leads.leads(ids);
    if (!leads)
        return fail(leads.error());
    const bool asksForCalls = columns.tellOfCalls();
    Rows rows;
    for (const Lead &lead : *leads) {
        const Result<QStringList> results = asksForCalls ? resultCells(store, lead.id, zone) : QStringList();
        if (!results)
            return fail(results.error());
        rows.append(columns.cells(lead, *results, zone));
    }
    return rows;
}

template<typename Made>
Result<Writer> asWriter(Result<Made> made)
{
    return made ? Result<Writer>(*std::move(made)) : Result<Writer>(fail(made.error()));
}

Result<Writer> createWriter(const QString &fileName, ExportFormat format)
{
    return format == ExportFormat::Xlsx ? asWriter(intake::XlsxFileWriter::create(fileName))
                                        : asWriter(intake::CsvFileWriter::create(fileName));
}

Result<ExportColumns> chooseColumns(store::Ledger &ledger, const QStringList &words)
{
    const Result<QStringList> attributes =
        ledger.read([](const store::Store &store) { return store.leads.attributeNames(); }).result();
    return attributes ? ExportColumns::choose(words, *attributes)
                      : Result<ExportColumns>(fail(attributes.error()));
}

Result<void> writeRows(intake::TableWriter &writer, const Rows &rows)
{
    for (const QStringList &cells : rows) {
        if (const Result<void> written = writer.write(cells); !written)
            return written;
    }
    return {};
}

Result<qint64> writeLeads(store::Ledger &ledger, const QTimeZone &zone, const ExportWish &wish,
                          const ExportColumns &columns, intake::TableWriter &writer, JobControl &control)
{
    qint64 leads = 0;
    control.total = wish.leads.size();
    for (qsizetype at = 0; at < wish.leads.size(); at += LeadsAtOnce) {
        if (control.cancelled)
            return fail(ErrorCode::Cancelled);
        const auto read = [ids = wish.leads.mid(at, LeadsAtOnce), columns, zone](const store::Store &store) {
            return readPage(store, ids, columns, zone);
        };
        const Result<Rows> rows = ledger.read(read).result();
        if (!rows)
            return fail(rows.error());
        if (const Result<void> written = writeRows(writer, *rows); !written)
            return fail(written.error());
        leads += rows->size();
        control.done = std::min(at + LeadsAtOnce, wish.leads.size());
    }
    return leads;
}

Result<ExportReceipt> exportNow(store::Ledger &ledger, const QTimeZone &zone, const ExportWish &wish,
                                const JobControlPtr &control)
{
    const Result<ExportColumns> columns = chooseColumns(ledger, wish.columns);
    if (!columns)
        return fail(columns.error());
    const Result<Writer> writer = createWriter(wish.fileName, wish.format);
    if (!writer)
        return fail(writer.error());
    if (const Result<void> head = (*writer)->write(columns->header()); !head)
        return fail(head.error());
    const Result<qint64> leads = writeLeads(ledger, zone, wish, *columns, **writer, *control);
    if (!leads)
        return fail(leads.error());
    if (const Result<void> packed = (*writer)->pack(); !packed)
        return fail(packed.error());
    if (control->cancelled)
        return fail(ErrorCode::Cancelled);
    if (const Result<void> committed = (*writer)->commit(); !committed)
        return fail(committed.error());
    return ExportReceipt{wish.fileName, *leads, (*writer)->sheets(), (*writer)->cutTexts()};
}

} // namespace

ExportFormat exportFormatOf(const QString &fileName)
{
    return fileName.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive) ? ExportFormat::Xlsx
                                                                          : ExportFormat::Csv;
}

ExportService::ExportService(Workspace &workspace)
    : m_workspace(workspace)
{
}

QFuture<Result<ExportReceipt>> ExportService::exportLeads(const ExportWish &wish,
                                                          const JobControlPtr &control) const
{
    return QtConcurrent::run([ledger = &m_workspace.ledger(), zone = m_workspace.zone(), wish, control] {
        return exportNow(*ledger, zone, wish, control);
    });
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
