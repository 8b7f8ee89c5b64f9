// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/usstates.h"

#include "core/plan/numberzones.h"

#include <QMap>

#include <algorithm>

namespace callboard::plan {

namespace {

struct State
{
    const char *code;
    QLatin1String name; ///< letters alone, in lower case
};

constexpr State States[] = {
    {"AK", QLatin1String("alaska")},        {"AL", QLatin1String("alabama")},
    {"AR", QLatin1String("arkansas")},      {"AZ", QLatin1String("arizona")},
    {"CA", QLatin1String("california")},    {"CO", QLatin1String("colorado")},
    {"CT", QLatin1String("connecticut")},   {"DC", QLatin1String("districtofcolumbia")},
    {"DE", QLatin1String("delaware")},      {"FL", QLatin1String("florida")},
    {"GA", QLatin1String("georgia")},       {"HI", QLatin1String("hawaii")},
    {"IA", QLatin1String("iowa")},          {"ID", QLatin1String("idaho")},
    {"IL", QLatin1String("illinois")},      {"IN", QLatin1String("indiana")},
    {"KS", QLatin1String("kansas")},        {"KY", QLatin1String("kentucky")},
    {"LA", QLatin1String("louisiana")},     {"MA", QLatin1String("massachusetts")},
    {"MD", QLatin1String("maryland")},      {"ME", QLatin1String("maine")},
    {"MI", QLatin1String("michigan")},      {"MN", QLatin1String("minnesota")},
    {"MO", QLatin1String("missouri")},      {"MS", QLatin1String("mississippi")},
    {"MT", QLatin1String("montana")},       {"NC", QLatin1String("northcarolina")},
    {"ND", QLatin1String("northdakota")},   {"NE", QLatin1String("nebraska")},
    {"NH", QLatin1String("newhampshire")},  {"NJ", QLatin1String("newjersey")},
    {"NM", QLatin1String("newmexico")},     {"NV", QLatin1String("nevada")},
    {"NY", QLatin1String("newyork")},       {"OH", QLatin1String("ohio")},
    {"OK", QLatin1String("oklahoma")},      {"OR", QLatin1String("oregon")},
    {"PA", QLatin1String("pennsylvania")},  {"RI", QLatin1String("rhodeisland")},
    {"SC", QLatin1String("southcarolina")}, {"SD", QLatin1String("southdakota")},
    {"TN", QLatin1String("tennessee")},     {"TX", QLatin1String("texas")},
    {"UT", QLatin1String("utah")},          {"VA", QLatin1String("virginia")},
    {"VT", QLatin1String("vermont")},       {"WA", QLatin1String("washington")},
    {"WI", QLatin1String("wisconsin")},     {"WV", QLatin1String("westvirginia")},
    {"WY", QLatin1String("wyoming")},
};

QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar c : text) {
        if (c.isLetter())
            letters.append(c.toLower());
    }
    return letters;
}

/// Whatever area code there is, asked for a number of it.
QMap<QByteArray, QList<QByteArray>> readZones()
{
    QMap<QByteArray, QList<QByteArray>> zones;
    for (int area = 200; area < 1000; ++area) {
        const std::optional<PhoneNumber> number =
            PhoneNumber::fromE164(QStringLiteral("+1%15550100").arg(area));
        const QByteArray state = number ? usStateOf(*number) : QByteArray();
        if (state.isEmpty())
            continue;
        QList<QByteArray> &known = zones[state];
        const QList<QByteArray> here = zonesOf(*number);
        for (const QByteArray &zone : here) {
            if (!known.contains(zone))
                known.append(zone);
        }
    }
    for (QList<QByteArray> &known : zones)
        std::sort(known.begin(), known.end());
    return zones;
}

} // namespace

QByteArray usStateNamed(const QString &text)
{
    const QString letters = lettersOf(text);
    const auto *found = std::find_if(std::begin(States), std::end(States), [&](const State &state) {
        return letters == state.name || letters.compare(QLatin1String(state.code), Qt::CaseInsensitive) == 0;
    });
    return found == std::end(States) ? QByteArray() : QByteArray(found->code);
}

QList<QByteArray> zonesOfUsState(const QByteArray &code)
{
    static const QMap<QByteArray, QList<QByteArray>> zones = readZones();
    return zones.value(code);
}

} // namespace callboard::plan
