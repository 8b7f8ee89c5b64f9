// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/consent.h"

#include <QDate>
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

/// A day of this century: an export writes 0000-00-00 where there is none.
bool isDay(int year, int month, int day)
{
    constexpr int FirstYear = 2000;
    constexpr int LastYear = 2099;
    return year >= FirstYear && year <= LastYear && QDate::isValid(year, month, day);
}

bool beginsWithDay(const QString &text)
{
    static const QRegularExpression yearFirst(QStringLiteral("^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)"));
    static const QRegularExpression yearLast(
        QStringLiteral("^(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})(?!\\d)"));
    const auto number = [](const QRegularExpressionMatch &match, int part) {
        return match.captured(part).toInt();
    };
    if (const QRegularExpressionMatch match = yearFirst.match(text); match.hasMatch())
        return isDay(number(match, 1), number(match, 2), number(match, 3));
    const QRegularExpressionMatch match = yearLast.match(text);
    return match.hasMatch() && (isDay(number(match, 3), number(match, 2), number(match, 1)) ||
                                isDay(number(match, 3), number(match, 1), number(match, 2)));
}

/// How and where it was given; any other word may take it back.
bool isAboutTheGiving(const QString &word)
{
    static const QSet<QString> known = [] {
        const QStringList words =
            QStringLiteral(
                "by on at in via per from the a and to with phone call calls sms whatsapp email mail letter "
                "web "
                "website site online page form app portal shop store office branch counter event written "
                "writing signed verbal oral recorded contract checkbox double opt opted optin consent given "
                "granted agreed yes customer client marketing ai am pm ist utc")
                .split(u' ');
        return QSet<QString>(words.cbegin(), words.cend());
    }();
    const auto isDigit = [](QChar c) { return c.isDigit() || c == u't' || c == u'z'; }; // 2026-05-01T10:00Z
    return known.contains(word) || std::all_of(word.cbegin(), word.cend(), isDigit);
}

} // namespace

bool isConsentGiven(const QString &words)
{
    static const QSet<QString> alone = {QStringLiteral("y"), QStringLiteral("1"), QStringLiteral("true")};
    static const QSet<QString> yes = {QStringLiteral("yes"),     QStringLiteral("given"),
                                      QStringLiteral("granted"), QStringLiteral("agreed"),
                                      QStringLiteral("हाँ"),      QStringLiteral("हां")};
    const QStringList all = wordsOf(words);
    if (all.isEmpty())
        return false;
    if (all.size() == 1 && alone.contains(all.constFirst()))
        return true;
    const bool isYes = yes.contains(all.constFirst()) || beginsWithDay(words.trimmed());
    return isYes && std::all_of(all.cbegin() + 1, all.cend(), isAboutTheGiving);
}

} // namespace callboard::plan
