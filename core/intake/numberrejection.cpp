// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/numberrejection.h"

#include "core/base/words.h"

#include <QCoreApplication>

namespace callboard::intake {

namespace {

constexpr WordTable<NumberRejection, 12> RejectionWords = {{
    {NumberRejection::Empty, QLatin1String("empty")},
    {NumberRejection::NotANumber, QLatin1String("not_a_number")},
    {NumberRejection::TooShort, QLatin1String("too_short")},
    {NumberRejection::TooLong, QLatin1String("too_long")},
    {NumberRejection::Extension, QLatin1String("extension")},
    {NumberRejection::SeveralNumbers, QLatin1String("several_numbers")},
    {NumberRejection::DamagedBySpreadsheet, QLatin1String("damaged_by_spreadsheet")},
    {NumberRejection::UnknownCountry, QLatin1String("unknown_country")},
    {NumberRejection::Emergency, QLatin1String("emergency")},
    {NumberRejection::Premium, QLatin1String("premium")},
    {NumberRejection::NotPossible, QLatin1String("not_possible")},
    {NumberRejection::Invalid, QLatin1String("invalid")},
}};

} // namespace

QString toWord(NumberRejection rejection)
{
    return wordIn(RejectionWords, rejection);
}

std::optional<NumberRejection> numberRejectionFromWord(QStringView word)
{
    return valueIn(RejectionWords, word);
}

const QList<NumberRejection> &allNumberRejections()
{
    static const QList<NumberRejection> all = [] {
        QList<NumberRejection> values;
        for (const auto &[value, word] : RejectionWords)
            values.append(value);
        return values;
    }();
    return all;
}

QString rejectionText(NumberRejection rejection)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("Intake", source); };
    switch (rejection) {
    case NumberRejection::Empty:
        return text(QT_TRANSLATE_NOOP("Intake", "There is no phone number."));
    case NumberRejection::NotANumber:
        return text(QT_TRANSLATE_NOOP("Intake", "This is not a phone number."));
    case NumberRejection::TooShort:
        return text(QT_TRANSLATE_NOOP(
            "Intake",
            "The number is too short. Write it with its area code, or with + and the country code."));
    case NumberRejection::TooLong:
        return text(QT_TRANSLATE_NOOP("Intake", "The number has too many digits."));
    case NumberRejection::Extension:
        return text(
            QT_TRANSLATE_NOOP("Intake", "The number has an extension, which cannot be dialled. Remove it."));
    case NumberRejection::SeveralNumbers:
        return text(QT_TRANSLATE_NOOP(
            "Intake", "There are several numbers in one cell. Keep one of them in each row."));
    case NumberRejection::DamagedBySpreadsheet:
        return text(QT_TRANSLATE_NOOP(
            "Intake",
            "A spreadsheet program has shortened this number, and its last digits are lost. Format the "
            "column as text and enter the number again."));
    case NumberRejection::UnknownCountry:
        return text(QT_TRANSLATE_NOOP("Intake", "No country has the country code of this number."));
    case NumberRejection::Emergency:
        return text(QT_TRANSLATE_NOOP("Intake", "This is an emergency number. Callboard never calls it."));
    case NumberRejection::Premium:
        return text(
            QT_TRANSLATE_NOOP("Intake", "This is a premium-rate number, which would be charged to you."));
    case NumberRejection::NotPossible:
        return text(QT_TRANSLATE_NOOP(
            "Intake", "Numbers of this country do not have so many digits. Check the number."));
    case NumberRejection::Invalid:
        return text(QT_TRANSLATE_NOOP("Intake", "No such number exists in its country. Check the digits."));
    }
    Q_UNREACHABLE();
}

} // namespace callboard::intake
