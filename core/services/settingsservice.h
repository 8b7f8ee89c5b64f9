// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/diallingperiods.h"

#include <QFuture>
#include <QList>

namespace callboard::services {

class Workspace;

/// One setting as `settings` lists it.
struct SettingRow
{
    QString key;
    QString value;
    QString allowed; ///< for people: "5-60 (seconds)", "capped or grid"
    bool isDefault = true;
};

/// The typed table of everything that can be set; kept in the store, so that every verb and window sees the
/// same. Unknown keys and bad values are refused with the allowed ones.
class SettingsService
{
public:
    explicit SettingsService(Workspace &workspace);

    [[nodiscard]] QFuture<Result<QList<SettingRow>>> all() const;
    [[nodiscard]] QFuture<Result<SettingRow>> one(const QString &key) const;
    /// \a testTiming lets periods go below their minimum; accepted only while every account's base URL is on
    /// the loopback (ruling 16).
    [[nodiscard]] QFuture<Result<void>> change(const QString &key, const QString &value, bool testTiming);

private:
    Workspace &m_workspace;
};

} // namespace callboard::services
