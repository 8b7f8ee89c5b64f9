// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>
#include <QUuid>

#include <compare>

namespace callboard {

/// A row's key that cannot be mistaken for another table's. Zero means "not stored yet".
template<typename Tag>
class RowId
{
public:
    constexpr RowId() = default;
    constexpr explicit RowId(qint64 value)
        : m_value(value)
    {
    }

    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool isValid() const { return m_value > 0; }

    friend constexpr auto operator<=>(const RowId &, const RowId &) = default;
    friend size_t qHash(RowId id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using LeadId = RowId<struct LeadTag>;
using ImportId = RowId<struct ImportTag>;
using CampaignId = RowId<struct CampaignTag>;
using AccountId = RowId<struct AccountTag>;

/// The id that a provider echoes: a version 4 UUID in its 36-character form, so that it fits Vapi's limit
/// of 40.
class AttemptId
{
public:
    AttemptId() = default;
    explicit AttemptId(const QUuid &uuid)
        : m_uuid(uuid)
    {
    }

    [[nodiscard]] static AttemptId create() { return AttemptId(QUuid::createUuid()); }
    /// An invalid id unless \a text is a UUID with or without braces.
    [[nodiscard]] static AttemptId fromText(const QString &text)
    {
        return AttemptId(QUuid::fromString(text));
    }

    [[nodiscard]] bool isValid() const { return !m_uuid.isNull(); }
    [[nodiscard]] QString text() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const AttemptId &, const AttemptId &) = default;
    friend bool operator<(const AttemptId &a, const AttemptId &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const AttemptId &id, size_t seed = 0) { return ::qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

} // namespace callboard

Q_DECLARE_METATYPE(callboard::LeadId)
Q_DECLARE_METATYPE(callboard::ImportId)
Q_DECLARE_METATYPE(callboard::CampaignId)
Q_DECLARE_METATYPE(callboard::AccountId)
Q_DECLARE_METATYPE(callboard::AttemptId)
