// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace callboard::security {

/// One row as the chain sees it.
struct AuditLink
{
    qint64 number = 0;        ///< from 1 without a gap
    QList<QByteArray> fields; ///< what the row says, number and time included
    QByteArray previous;      ///< as it is stored, hexadecimal
    QByteArray hash;          ///< as it is stored, hexadecimal
};

/// Where a chain does not hold, and how.
struct AuditBreak
{
    enum class Kind {
        Changed = 1, ///< the row does not fit its own hash
        Unlinked,    ///< it fits, but does not follow the row before it: one of the two was put in or changed
        Missing,     ///< no row has this number, but later ones are there
    };

    qint64 number = 0; ///< the first one
    Kind kind = Kind::Changed;

    friend bool operator==(const AuditBreak &, const AuditBreak &) = default;
};

/// What stands before the first row: 64 zeros.
[[nodiscard]] QByteArray auditChainStart();

/// SHA-256 over \a previous and \a fields, hexadecimal. Each field is preceded by its length, so that nothing
/// can be moved from one into the next.
[[nodiscard]] QByteArray auditHash(const QList<QByteArray> &fields, const QByteArray &previous);

/// Walks a chain from its first row, in order, and keeps no more than the last hash. It proves that rows were
/// not changed, taken out, put in or moved among each other. It cannot see rows that were cut off the end,
/// nor a chain that was computed anew from some row on: for that a head must be known from elsewhere.
class AuditChain
{
public:
    /// What is wrong at \a link, or nothing. After a break nothing further is to be asked.
    [[nodiscard]] std::optional<AuditBreak> follow(const AuditLink &link);

    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] const QByteArray &head() const { return m_head; }

private:
    qint64 m_count = 0;
    QByteArray m_head = auditChainStart();
};

} // namespace callboard::security
