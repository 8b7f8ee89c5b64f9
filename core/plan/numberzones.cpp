// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/numberzones.h"

#include "core/plan/planresources.h"
#include "core/plan/prefixtable.h"

namespace callboard::plan {

namespace {

PrefixTable builtIn(const QString &name)
{
    Result<PrefixTable> table = PrefixTable::fromText(planResource(QStringLiteral("zones/") + name), name);
    if (!table)
        qFatal("A table of numbers that is built into the program is damaged.");
    return std::move(table).value();
}

} // namespace

QList<QByteArray> zonesOf(const PhoneNumber &number)
{
    static const PrefixTable table = builtIn(QStringLiteral("numberzones.txt"));
    return table.valuesFor(number);
}

QByteArray usStateOf(const PhoneNumber &number)
{
    static const PrefixTable table = builtIn(QStringLiteral("usstates.txt"));
    const QList<QByteArray> state = table.valuesFor(number);
    return state.isEmpty() ? QByteArray() : state.constFirst();
}

} // namespace callboard::plan
