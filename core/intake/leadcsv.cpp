// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/leadcsv.h"

#include "core/intake/leadfield.h"

namespace callboard::intake {

QStringList leadCsvHeader(const QStringList &attributeNames)
{
    return standardHeader() + attributeNames;
}

const QStringList &callResultColumns()
{
    static const QStringList columns = {QStringLiteral("last_outcome"), QStringLiteral("last_call_at"),
                                        QStringLiteral("attempts"),     QStringLiteral("talk_seconds"),
                                        QStringLiteral("cost"),         QStringLiteral("summary")};
    return columns;
}

QStringList leadCsvCells(const Lead &lead, const QStringList &attributeNames)
{
    QStringList cells = {lead.uuid.isNull() ? QString() : lead.uuid.toString(QUuid::WithoutBraces),
                         lead.number.e164(),
                         lead.whatsappNumber ? lead.whatsappNumber->e164() : QString(),
                         lead.name,
                         lead.email,
                         lead.partner,
                         toWord(lead.status)};
    for (const QString &name : attributeNames)
        cells.append(attributeValue(lead.attributes, name));
    return cells;
}

} // namespace callboard::intake
