// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/settingsservice.h"

#include "core/services/auditnote.h"
#include "core/services/settingtable.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>

namespace callboard::services {

namespace {

QString allKeys()
{
    QStringList keys;
    for (const SettingDefinition &definition : settingTable())
        keys << definition.key;
    return keys.join(QStringLiteral(", "));
}

Failure unknownKey(const QString &key)
{
    return fail(ErrorCode::InvalidArgument, {key, allKeys()});
}

Result<SettingRow> rowOf(const store::Store &store, const SettingDefinition &definition)
{
    const Result<QString> value = readSetting(store.settings, definition.key);
    if (!value)
        return fail(value.error());
    return SettingRow{definition.key, *value, definition.allowed, *value == definition.defaultValue};
}

/// Together, or neither: the value, and the row that tells of it.
Result<void> writeSetting(store::Store &store, const QString &key, const QString &value, Instant now)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun;
    const Result<QString> before = readSetting(store.settings, key);
    if (!before)
        return fail(before.error());
    if (*before != value) {
        const QString details =
            QCoreApplication::translate("AuditDetails", "%1, before: %2").arg(value, *before);
        const AuditNote note{AuditAct::SettingChanged, {AuditObjectKind::Setting, key}, details};
        if (const Result<void> noted = noteAct(store, now, note); !noted)
            return noted;
    }
    if (const Result<void> stored = store.settings.setValue(key, value); !stored)
        return stored;
    return transaction.commit();
}

} // namespace

SettingsService::SettingsService(Workspace &workspace)
    : m_workspace(workspace)
{
}

QFuture<Result<QList<SettingRow>>> SettingsService::all() const
{
    return m_workspace.ledger().read([](const store::Store &store) -> Result<QList<SettingRow>> {
        QList<SettingRow> rows;
        for (const SettingDefinition &definition : settingTable()) {
            const Result<SettingRow> row = rowOf(store, definition);
            if (!row)
                return fail(row.error());
            rows << *row;
        }
        return rows;
    });
}

QFuture<Result<SettingRow>> SettingsService::one(const QString &key) const
{
    return m_workspace.ledger().read([key](const store::Store &store) -> Result<SettingRow> {
        const SettingDefinition *definition = settingDefinition(key);
        return definition ? rowOf(store, *definition) : Result<SettingRow>(unknownKey(key));
    });
}

QFuture<Result<void>> SettingsService::change(const QString &key, const QString &value, bool testTiming)
{
    return m_workspace.ledger().write([workspace = &m_workspace, key, value,
                                       testTiming](store::Store &store) -> Result<void> {
        const SettingDefinition *definition = settingDefinition(key);
        if (!definition)
            return unknownKey(key);
        if (testTiming) {
            const Result<bool> harmless = allOnLoopback(store);
            if (!harmless)
                return fail(harmless.error());
            if (!*harmless) {
                return fail(ErrorCode::NotAllowed,
                            {QCoreApplication::translate(
                                "SettingsService", "test timing is for profiles whose every account is on "
                                                   "this machine")});
            }
        }
        if (!definition->accepts(value, testTiming))
            return fail(ErrorCode::InvalidArgument, {value, definition->allowed});
        const Result<void> stored = writeSetting(store, key, value, workspace->clock().now());
        if (stored)
            QMetaObject::invokeMethod(workspace, &Workspace::settingsChanged, Qt::QueuedConnection);
        return stored;
    });
}

} // namespace callboard::services
