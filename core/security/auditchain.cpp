// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/auditchain.h"

#include <QCryptographicHash>

namespace callboard::security {

namespace {

constexpr qsizetype HashDigits = 64;

void addField(QCryptographicHash &hash, const QByteArray &field)
{
    hash.addData(QByteArray::number(field.size()));
    hash.addData(":");
    hash.addData(field);
}

} // namespace

QByteArray auditChainStart()
{
    return QByteArray(HashDigits, '0');
}

QByteArray auditHash(const QList<QByteArray> &fields, const QByteArray &previous)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addField(hash, previous);
    for (const QByteArray &field : fields)
        addField(hash, field);
    return hash.result().toHex();
}

std::optional<AuditBreak> AuditChain::follow(const AuditLink &link)
{
    const qint64 expected = m_count + 1;
    if (link.number > expected)
        return AuditBreak{expected, AuditBreak::Kind::Missing};
    if (link.number < expected)
        return AuditBreak{link.number, AuditBreak::Kind::Unlinked};
    if (auditHash(link.fields, link.previous) != link.hash)
        return AuditBreak{link.number, AuditBreak::Kind::Changed};
    if (link.previous != m_head)
        return AuditBreak{link.number, AuditBreak::Kind::Unlinked};
    m_count = link.number;
    m_head = link.hash;
    return std::nullopt;
}

} // namespace callboard::security
