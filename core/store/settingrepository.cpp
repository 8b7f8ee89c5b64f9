// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/settingrepository.h"

#include "core/store/database.h"

namespace callboard::store {

Result<std::optional<QString>> SettingRepository::value(const QString &key) const
{
    std::optional<QString> found;
    const Result<void> done = m_database.select(QStringLiteral("select value from setting where key = ?"),
                                                {key}, [&](const Row &row) { found = row.text(0); });
    if (!done)
        return fail(done.error());
    return found;
}

Result<QMap<QString, QString>> SettingRepository::values(const QString &prefix) const
{
    QMap<QString, QString> found;
    const Result<void> done = m_database.select(
        QStringLiteral("select key, value from setting where substr(key, 1, ?) = ?"), {prefix.size(), prefix},
        [&](const Row &row) { found.insert(row.text(0), row.text(1)); });
    if (!done)
        return fail(done.error());
    return found;
}

Result<void> SettingRepository::setValue(const QString &key, const QString &value)
{
    const Result<int> done = m_database.execute(
        QStringLiteral(
            "insert into setting (key, value) values (?, ?) on conflict (key) do update set value = "
            "excluded.value"),
        {key, value});
    if (!done)
        return fail(done.error());
    return {};
}

Result<void> SettingRepository::remove(const QString &key)
{
    const Result<int> done = m_database.execute(QStringLiteral("delete from setting where key = ?"), {key});
    if (!done)
        return fail(done.error());
    return {};
}

} // namespace callboard::store
