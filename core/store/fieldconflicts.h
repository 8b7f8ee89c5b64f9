// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/sheetfields.h"
#include "core/security/columncipher.h"

#include <QList>
#include <QSet>
#include <QStringList>
#include <QVariantList>

namespace callboard::store {

class Database;

/// Turns what the outside says of a lead into ciphertext that is bound to the lead, and back.
class FieldSeal
{
public:
    /// \a origin: who says it, "sheet" for example. One origin's word is never read as another's.
    FieldSeal(const security::ColumnCipher &cipher, QLatin1String origin)
        : m_cipher(cipher)
        , m_origin(origin)
    {
    }

    [[nodiscard]] QByteArray seal(const QString &leadUuid, const SheetFields &fields) const;
    /// Empty where the lead was deleted since.
    [[nodiscard]] Result<SheetFields> open(const QString &leadUuid, const QByteArray &sealed) const;

private:
    [[nodiscard]] QString nameFor(const QString &leadUuid) const;

    const security::ColumnCipher &m_cipher;
    QLatin1String m_origin;
};

/// A field of a lead that was changed both here and outside.
struct FieldConflict
{
    qint64 id = 0;
    QString leadUuid;
    QString field;
    QString theirs;
    Instant seenAt;
};

/// What waits for a person's word, in a table of its own for each origin.
class FieldConflicts
{
public:
    FieldConflicts(Database &database, const FieldSeal &seal, QLatin1String table)
        : m_database(database)
        , m_seal(seal)
        , m_table(table)
    {
    }

    /// Oldest first.
    [[nodiscard]] Result<QList<FieldConflict>> all() const;
    [[nodiscard]] Result<int> count() const;
    /// Those of \a leadUuids that have one.
    [[nodiscard]] Result<QSet<QString>> leadsAmong(const QStringList &leadUuids) const;
    [[nodiscard]] Result<FieldConflict> find(qint64 id) const;
    /// The lead's conflicts are these fields and no others.
    [[nodiscard]] Result<void> set(const QString &leadUuid, const SheetFields &theirs, Instant now);
    [[nodiscard]] Result<void> remove(qint64 id);

private:
    [[nodiscard]] Result<QList<FieldConflict>> list(const QString &where, const QVariantList &values) const;
    [[nodiscard]] QString statement(const char *text) const;

    Database &m_database;
    FieldSeal m_seal;
    QLatin1String m_table;
};

} // namespace callboard::store
