// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/listedline.h"

#include "core/intake/numbernormaliser.h"
#include "core/store/donotcallrepository.h"

#include <QRegularExpression>

#include <algorithm>

namespace callboard::services {

namespace {

bool isPrefix(const QString &text)
{
    const QStringView digits = QStringView(text).chopped(1);
    return text.endsWith(u'*') && digits.startsWith(u'+') &&
           digits.size() >= store::DoNotCallRepository::ShortestPrefix &&
           digits.size() <= store::DoNotCallRepository::LongestPrefix &&
           std::all_of(digits.begin() + 1, digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QStringList cellsOf(const QString &line)
{
    static const QRegularExpression separators(QStringLiteral("[,;\\t\"]"));
    QStringList cells = line.split(separators, Qt::SkipEmptyParts);
    for (QString &cell : cells)
        cell = cell.trimmed();
    return cells;
}

ListedLine readListedLine(const QString &line, const intake::NumberNormaliser &normaliser)
{
    ListedLine read;
    read.isText = std::any_of(line.cbegin(), line.cend(), [](QChar c) { return c.isLetter(); });
    const QStringList cells = cellsOf(line);
    for (const QString &text : cells) {
        if (isPrefix(text))
            return {.number = {}, .prefix = text.chopped(1), .problem = {}, .isText = read.isText};
        const intake::NormalisedNumber number = normaliser.normalise(text);
        if (const auto *found = std::get_if<PhoneNumber>(&number))
            return {.number = found->e164(), .prefix = {}, .problem = {}, .isText = read.isText};
        if (read.problem.isEmpty())
            read.problem = intake::rejectionText(std::get<intake::NumberRejection>(number));
    }
    return read;
}

} // namespace callboard::services
