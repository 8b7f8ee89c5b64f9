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

} // namespace

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
    if (!m_byUuid)
        return await(service.ids(m_filter, LeadSort{}));
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
