// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/workbook/xmlpart.h"

#include "core/intake/workbook/sheetrow.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace callboard::intake {

bool readElement(QXmlStreamReader &xml)
{
    const QXmlStreamReader::TokenType token = xml.readNext();
    if (token == QXmlStreamReader::DTD)
        xml.raiseError(QCoreApplication::translate("Intake", "it declares a document type"));
    return token == QXmlStreamReader::StartElement;
}

Result<void> checked(const QXmlStreamReader &xml, const QString &file)
{
    if (!xml.hasError())
        return {};
    return damagedPart(file, xml.errorString(),
                       QCoreApplication::translate("Intake", "line %1, column %2")
                           .arg(xml.lineNumber())
                           .arg(xml.columnNumber()));
}

} // namespace callboard::intake
