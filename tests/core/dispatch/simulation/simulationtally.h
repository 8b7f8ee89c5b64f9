// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace callboard::test {

/// What really happened, to be told and to be asked whether it did.
class SimulationTally
{
public:
    void count(const char *what, qint64 times = 1) { m_counts[QString::fromLatin1(what)] += times; }
    void add(const SimulationTally &other)
    {
        for (auto it = other.m_counts.cbegin(); it != other.m_counts.cend(); ++it)
            m_counts[it.key()] += it.value();
    }
    [[nodiscard]] qint64 of(const char *what) const { return m_counts.value(QString::fromLatin1(what)); }
    [[nodiscard]] QString text() const
    {
        QStringList parts;
        for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
            parts << it.key() + QStringLiteral(": ") + QString::number(it.value());
        return parts.join(QStringLiteral("; "));
    }

private:
    QMap<QString, qint64> m_counts;
};

} // namespace callboard::test
