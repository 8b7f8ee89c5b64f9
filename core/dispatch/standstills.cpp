// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/standstills.h"

#include <QStringList>

#include <algorithm>

namespace callboard::dispatch {

namespace {

constexpr QLatin1String StandstillsKey("engine.standstills");
constexpr int Parts = 4;

/// Nothing for what this program has not written.
std::optional<Standstill> standstillOf(const QString &text)
{
    const QStringList parts = text.split(u':');
    if (parts.size() != Parts)
        return std::nullopt;
    const int cause = parts.at(1).toInt();
    if (cause != int(Standstill::Cause::NoEngine) && cause != int(Standstill::Cause::Sleep))
        return std::nullopt;
    return Standstill{AccountId(parts.at(0).toLongLong()), Standstill::Cause(cause),
                      fromMSecsSinceEpoch(parts.at(2).toLongLong()),
                      fromMSecsSinceEpoch(parts.at(3).toLongLong())};
}

QString textOf(const Standstill &standstill)
{
    return QStringLiteral("%1:%2:%3:%4")
        .arg(standstill.account.value())
        .arg(int(standstill.cause))
        .arg(toMSecsSinceEpoch(standstill.from))
        .arg(toMSecsSinceEpoch(standstill.until));
}

} // namespace

Result<void> Standstills::begin()
{
    m_standstills.clear();
    const Result<std::optional<QString>> kept = m_store.settings.value(StandstillsKey);
    if (!kept)
        return fail(kept.error());
    const QStringList texts = kept->value_or(QString()).split(u' ', Qt::SkipEmptyParts);
    for (const QString &text : texts) {
        if (const std::optional<Standstill> standstill = standstillOf(text))
            m_standstills << *standstill;
    }
    return {};
}

Result<void> Standstills::add(const Standstill &standstill)
{
    // A start that the database was too busy for is repeated.
    const auto same = std::find_if(m_standstills.begin(), m_standstills.end(), [&](const Standstill &each) {
        return each.account == standstill.account && each.cause == standstill.cause &&
               each.from == standstill.from;
    });
    if (same != m_standstills.end())
        *same = standstill;
    else
        m_standstills << standstill;
    return keep();
}

Result<void> Standstills::remove(const Standstill &standstill)
{
    m_standstills.removeOne(standstill);
    return keep();
}

Result<void> Standstills::noteSet(milliseconds by)
{
    if (m_standstills.isEmpty())
        return {};
    for (Standstill &each : m_standstills) {
        each.until += by;
        if (each.cause == Standstill::Cause::Sleep)
            each.from += by;
    }
    return keep();
}

Result<void> Standstills::keep()
{
    QStringList texts;
    for (const Standstill &each : std::as_const(m_standstills))
        texts << textOf(each);
    return m_store.settings.setValue(StandstillsKey, texts.join(u' '));
}

} // namespace callboard::dispatch
