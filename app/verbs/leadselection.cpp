// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/leadselection.h"

#include "app/await.h"
#include "app/verbs/verbarguments.h"
#include "core/services/leadservice.h"
#include "core/services/workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>

#include <cstdio>
#include <utility>

namespace callboard::app {

namespace {

/// Far more than a line with a UUID can need; a file of one endless line is refused, not read.
constexpr qint64 LongestLine = 1024;

Result<QList<QUuid>> readUuids(QIODevice &device, const QString &fileName)
{
    QList<QUuid> uuids;
    QSet<QUuid> seen;
    int line = 0;
    while (!device.atEnd()) {
        const QString text = QString::fromUtf8(device.readLine(LongestLine)).trimmed();
        ++line;
        if (text.isEmpty() || (line == 1 && text == QLatin1String("lead_uuid")))
            continue;
        const QUuid uuid = QUuid::fromString(text);
        if (uuid.isNull()) {
            return fail(
                Error{ErrorCode::InvalidArgument,
                      {text.left(40), QStringLiteral("lead_uuid")},
                      QCoreApplication::translate("CommandLine", "%1, line %2").arg(fileName).arg(line),
                      {}});
        }
        if (!seen.contains(uuid))
            uuids.append(uuid);
        seen.insert(uuid);
    }
    return uuids;
}

Result<QList<QUuid>> readUuids(const QString &fileName)
{
    QFile file(fileName);
    const bool isInput = fileName == QLatin1String("-");
    const bool open = isInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return fail(ErrorCode::FileUnreadable, {fileName, file.errorString()});
    return readUuids(file, fileName);
}

QString quotedList(const QStringList &words)
{
    constexpr qsizetype MostNamed = 30;
    const QString list = words.mid(0, MostNamed).join(QLatin1String(", "));
    return words.size() > MostNamed ? QString(list + u", …") : list;
}

Result<void> checkStatuses(const LeadCondition &condition)
{
    QStringList words;
    for (const LeadStatus status : allLeadStatuses())
        words << toWord(status);
    // A part of a word is no status of its own.
    if (condition.comparison == LeadCondition::Operator::Contains)
        return {};
    for (const QString &value : condition.values) {
        if (!words.contains(value))
            return fail(ErrorCode::InvalidArgument,
                        {QString(u"--where status: " + value), quotedList(words)});
    }
    return {};
}

} // namespace

Result<void> checkFilter(const LeadFilter &filter, services::Workspace &workspace)
{
    QStringList columns = {QStringLiteral("name"),   QStringLiteral("partner"),
                           QStringLiteral("status"), QStringLiteral("call_status"),
                           QStringLiteral("import"), QStringLiteral("last_four")};
    bool hasAttributes = false;
    for (const LeadCondition &condition : filter.conditions) {
        const QString column = condition.column.toLower();
        if (column == QLatin1String("status") || column == QLatin1String("call_status")) {
            if (const Result<void> checked = checkStatuses(condition); !checked)
                return checked;
        }
        if (columns.contains(column))
            continue;
        if (!std::exchange(hasAttributes, true)) {
            const Result<QStringList> names = await(services::LeadService(workspace).attributeNames());
            if (!names)
                return fail(names.error());
            columns += *names;
        }
        if (!columns.contains(condition.column, Qt::CaseInsensitive))
            return fail(ErrorCode::InvalidArgument,
                        {QString(u"--where " + condition.column), quotedList(columns)});
    }
    return {};
}

Result<LeadSelection> LeadSelection::fromOptions(const VerbCall &call)
{
    const bool all = call.options.isSet(QStringLiteral("all"));
    const bool where = call.options.isSet(QStringLiteral("where"));
    const bool uuids = call.options.isSet(QStringLiteral("uuids"));
    if (int{all} + int{where} + int{uuids} != 1)
        return fail(ErrorCode::InvalidArgument,
                    {QCoreApplication::translate("CommandLine", "The choice of leads"),
                     QCoreApplication::translate("CommandLine",
                                                 "--all, --where FILTER or --uuids FILE, one of them")});
    LeadSelection selection;
    if (uuids) {
        selection.m_byUuid = true;
        Result<QList<QUuid>> read = readUuids(call.options.value(QStringLiteral("uuids")));
        if (!read)
            return fail(read.error());
        selection.m_uuids = std::move(read).value();
        return selection;
    }
    Result<LeadFilter> filter = filterOptions(call);
    if (!filter)
        return fail(filter.error());
    selection.m_filter = std::move(filter).value();
    return selection;
}

Result<QList<LeadId>> LeadSelection::leads(services::Workspace &workspace) const
{
    const services::LeadService service(workspace);
    if (!m_byUuid) {
        if (const Result<void> checked = checkFilter(m_filter, workspace); !checked)
            return fail(checked.error());
        return await(service.ids(m_filter, LeadSort{}));
    }
    QList<LeadId> ids;
    ids.reserve(m_uuids.size());
    for (const QUuid &uuid : m_uuids) {
        const Result<Lead> lead = await(service.byUuid(uuid));
        if (!lead)
            return fail(lead.error());
        ids.append(lead->id);
    }
    return ids;
}

} // namespace callboard::app
