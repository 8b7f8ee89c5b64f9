// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/auditheads.h"

#include "core/security/auditchain.h"
#include "core/security/privatefile.h"
#include "core/store/auditrepository.h"
#include "core/store/store.h"

#include <QDir>

#include <optional>

namespace callboard::services {

namespace {

std::optional<AuditHead> headFrom(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3)
        return std::nullopt;
    AuditHead head;
    bool isNumber = false;
    head.day = QDate::fromString(QString::fromLatin1(words.at(0)), Qt::ISODate);
    head.number = words.at(1).toLongLong(&isNumber);
    head.hash = words.at(2);
    const bool isHead = head.day.isValid() && isNumber && head.number > 0 &&
                        head.hash.size() == security::auditChainStart().size();
    return isHead ? std::optional(head) : std::nullopt;
}

} // namespace

QString auditHeadsFile(const QString &directory)
{
    return QDir(directory).filePath(QStringLiteral("audit-heads.txt"));
}

Result<AuditHeads> readAuditHeads(const QString &directory)
{
    const Result<std::optional<QByteArray>> content =
        security::readPrivateFile(auditHeadsFile(directory), security::OthersMayRead::No);
    if (!content)
        return fail(content.error());
    AuditHeads known;
    const QList<QByteArray> lines = content->value_or(QByteArray()).split('\n');
    for (const QByteArray &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        if (const std::optional<AuditHead> head = headFrom(line))
            known.heads << *head;
        else
            ++known.unreadable;
    }
    return known;
}

Result<bool> keepAuditHead(const store::Store &store, const QString &directory, Instant now)
{
    const Result<std::optional<AuditEntry>> last = store::AuditRepository(*store.database).head();
    if (!last)
        return fail(last.error());
    if (!*last)
        return false;
    const Result<AuditHeads> known = readAuditHeads(directory);
    if (!known)
        return fail(known.error());
    const QDate today = toDateTime(now, QTimeZone::utc()).date();
    const bool isKept = !known->heads.isEmpty() && (known->heads.constLast().day == today ||
                                                    known->heads.constLast().hash == (*last)->hash);
    if (isKept)
        return false;
    const QByteArray line = today.toString(Qt::ISODate).toLatin1() + ' ' +
                            QByteArray::number((*last)->number) + ' ' + (*last)->hash;
    const Result<void> kept = security::appendPrivateLine(auditHeadsFile(directory), line);
    return kept ? Result<bool>(true) : Result<bool>(fail(kept.error()));
}

} // namespace callboard::services
