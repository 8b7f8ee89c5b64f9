// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/conflictoutput.h"

#include "app/texttable.h"
#include "app/verboutput.h"
#include "core/services/commandtext.h"
#include "core/services/sheetlead.h"

#include <QJsonArray>

namespace callboard::app {

namespace {

QJsonObject conflictShape(const services::ConflictRow &row, const QTimeZone &zone)
{
    return {{QStringLiteral("id"), row.id},         {QStringLiteral("lead_uuid"), row.leadUuid},
            {QStringLiteral("field"), row.field},   {QStringLiteral("ours"), row.ours},
            {QStringLiteral("theirs"), row.theirs}, {QStringLiteral("seen_at"), toIsoText(row.seenAt, zone)}};
}

} // namespace

ConflictOutput::ConflictOutput(const VerbCall &call, const QString &verb)
    : m_call(call)
    , m_command(services::commandText(call.common.profile, verb + QStringLiteral(" conflicts")))
{
}

Result<QList<qint64>> ConflictOutput::ids() const
{
    QList<qint64> ids;
    const QStringList words = m_call.words.mid(1);
    for (const QString &word : words) {
        bool isNumber = false;
        ids << word.toLongLong(&isNumber);
        if (!isNumber)
            return fail(ErrorCode::InvalidArgument, {word, tr("an ID, as \"%1\" lists it").arg(m_command)});
    }
    return ids;
}

void ConflictOutput::tellCount(int count) const
{
    if (count > 0)
        m_call.output.line(
            tr("%n field(s) were changed on both sides: see \"%1\".", nullptr, count).arg(m_command));
}

ExitStatus ConflictOutput::tellRows(const Result<QList<services::ConflictRow>> &rows, const Titles &titles,
                                    const QTimeZone &zone) const
{
    VerbOutput &output = m_call.output;
    if (!rows)
        return output.failed(rows.error());
    QJsonArray shapes;
    TextTable table;
    for (const QString &title : {tr("ID"), tr("Lead"), titles.field, tr("Callboard has"), titles.theirs})
        table.addColumn(title);
    for (const services::ConflictRow &row : *rows) {
        shapes.append(conflictShape(row, zone));
        table.addRow(
            {QString::number(row.id), row.leadName, services::fieldTitle(row.field), row.ours, row.theirs});
    }
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("conflicts"), shapes}});
    if (table.isEmpty())
        output.line(tr("Nothing was changed on both sides."));
    else
        output.table(table);
    return ExitStatus::Done;
}

ExitStatus ConflictOutput::tellDecided(const Result<services::ConflictReceipt> &receipt) const
{
    VerbOutput &output = m_call.output;
    if (!receipt)
        return output.failed(receipt.error());
    const QString decided = tr("%n field(s) decided.", nullptr, receipt->decided);
    if (!receipt->refused.isEmpty()) {
        output.note(decided);
        return output.failed(receipt->refused.constFirst());
    }
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("decided"), receipt->decided}});
    output.line(decided);
    return ExitStatus::Done;
}

} // namespace callboard::app
