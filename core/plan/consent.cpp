// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/consent.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace callboard::plan {

namespace {

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression gap(QStringLiteral("[^\\w\\p{M}]+"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    return text.toLower().split(gap, Qt::SkipEmptyParts);
}

bool beginsWithDay(const QString &text)
{
    static const QRegularExpression day(
        QStringLiteral("^(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4})(?!\\d)"));
    return day.match(text).hasMatch();
}

} // namespace

bool isConsentGiven(const QString &words)
{
    static const QSet<QString> yes = {
        QStringLiteral("yes"),    QStringLiteral("y"),     QStringLiteral("true"),
        QStringLiteral("1"),      QStringLiteral("given"), QStringLiteral("granted"),
        QStringLiteral("agreed"), QStringLiteral("हाँ"),    QStringLiteral("हां")};
    // Written behind a yes or a day they take it back.
    static const QSet<QString> taken = {
        QStringLiteral("no"),       QStringLiteral("not"),     QStringLiteral("never"),
        QStringLiteral("none"),     QStringLiteral("unknown"), QStringLiteral("withdrawn"),
        QStringLiteral("revoked"),  QStringLiteral("refused"), QStringLiteral("expired"),
        QStringLiteral("declined"), QStringLiteral("pending"), QStringLiteral("asked"),
        QStringLiteral("stop"),     QStringLiteral("stopped"), QStringLiteral("out"),
        QStringLiteral("नहीं")};
    const QStringList all = wordsOf(words);
    if (all.isEmpty() ||
        std::any_of(all.cbegin(), all.cend(), [](const QString &word) { return taken.contains(word); }))
        return false;
    return yes.contains(all.constFirst()) || beginsWithDay(words.trimmed());
}

} // namespace callboard::plan
