// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/accountnotes.h"

#include <QCoreApplication>

namespace callboard::services {

namespace {

QString noteText(const char *source)
{
    return QCoreApplication::translate("AuditDetails", source);
}

void compare(QStringList &changes, const char *what, const QString &before, const QString &after)
{
    if (before != after)
        changes << noteText(QT_TRANSLATE_NOOP("AuditDetails", "%1: %2, before: %3"))
                       .arg(noteText(what), after, before);
}

void compare(QStringList &changes, const char *what, int before, int after)
{
    compare(changes, what, QString::number(before), QString::number(after));
}

/// An address may carry the name of whoever signs in.
QString shown(const QUrl &address)
{
    return address.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
}

AuditNote widened(AccountId id, const Account &account)
{
    return {AuditAct::LawWidened, id,
            noteText(QT_TRANSLATE_NOOP("AuditDetails", "Legal profile %1: %2"))
                .arg(account.legalProfile, account.legalReason)};
}

} // namespace

QList<AuditNote> newAccountNotes(AccountId id, const Account &account)
{
    QList<AuditNote> notes = {
        {AuditAct::AccountAdded, id, account.name + QLatin1String(", ") + toWord(account.provider)}};
    if (account.legalReasonAt)
        notes << widened(id, account);
    return notes;
}

QList<AuditNote> changedAccountNotes(const Account &before, const Account &after, bool hasOtherKey)
{
    QStringList changes;
    compare(changes, QT_TRANSLATE_NOOP("AuditDetails", "name"), before.name, after.name);
    compare(changes, QT_TRANSLATE_NOOP("AuditDetails", "address"), shown(before.baseUrl),
            shown(after.baseUrl));
    compare(changes, QT_TRANSLATE_NOOP("AuditDetails", "lines"), before.lines, after.lines);
    compare(changes, QT_TRANSLATE_NOOP("AuditDetails", "calls a second"), before.callsPerSecond,
            after.callsPerSecond);
    compare(changes, QT_TRANSLATE_NOOP("AuditDetails", "calls a day"), before.callsPerDay, after.callsPerDay);
    compare(changes, QT_TRANSLATE_NOOP("AuditDetails", "recipients a day"), before.recipientsADay,
            after.recipientsADay);
    compare(changes, QT_TRANSLATE_NOOP("AuditDetails", "legal profile"), before.legalProfile,
            after.legalProfile);
    compare(changes, QT_TRANSLATE_NOOP("AuditDetails", "agent"), before.agentId, after.agentId);
    if (before.phoneNumberId != after.phoneNumberId || before.ownNumbers != after.ownNumbers)
        changes << noteText(QT_TRANSLATE_NOOP("AuditDetails", "other numbers of its own"));
    if (before.baseUrl.query() != after.baseUrl.query() || before.businessId != after.businessId)
        changes << noteText(QT_TRANSLATE_NOOP("AuditDetails", "other particulars of the sender"));
    if (hasOtherKey)
        changes << noteText(QT_TRANSLATE_NOOP("AuditDetails", "another key"));
    QList<AuditNote> notes = {{AuditAct::AccountChanged, after.id, changes.join(QLatin1String("; "))}};
    if (after.legalReasonAt && after.legalReasonAt != before.legalReasonAt)
        notes << widened(after.id, after);
    return notes;
}

} // namespace callboard::services
