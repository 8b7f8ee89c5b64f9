// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/backuppassphrase.h"

#include "app/passphrase.h"

#include <QCoreApplication>

namespace callboard::app {

Result<QByteArray> backupPassphrase(PassphraseUse use)
{
    if (const std::optional<QByteArray> given = takeFromEnvironment("CALLBOARD_BACKUP_PASSPHRASE"))
        return *given;
    const std::optional<QByteArray> entered =
        askOnTerminal(QCoreApplication::translate("CommandLine", "Passphrase of the backup: "));
    if (!entered)
        return fail(ErrorCode::InvalidArgument,
                    {QCoreApplication::translate("CommandLine", "A backup without passphrase"),
                     QCoreApplication::translate(
                         "CommandLine", "one in CALLBOARD_BACKUP_PASSPHRASE or entered on the terminal")});
    if (use == PassphraseUse::New &&
        entered != askOnTerminal(QCoreApplication::translate("CommandLine", "The same once more: ")))
        return fail(ErrorCode::InvalidArgument,
                    {QCoreApplication::translate("CommandLine", "The second passphrase"),
                     QCoreApplication::translate("CommandLine", "the same as the first")});
    return *entered;
}

QString backupPassphraseHelp()
{
    return QCoreApplication::translate(
        "CommandLine",
        "A backup is locked by a passphrase, so that it opens on another machine and nowhere without "
        "it. It is read from the environment variable CALLBOARD_BACKUP_PASSPHRASE or asked for on "
        "the terminal.");
}

QJsonObject backupShape(const services::BackupReceipt &receipt)
{
    return {{QStringLiteral("success"), true},
            {QStringLiteral("file"), receipt.fileName},
            {QStringLiteral("bytes"), receipt.bytes},
            {QStringLiteral("leads"), receipt.leads},
            {QStringLiteral("attempts"), receipt.attempts}};
}

} // namespace callboard::app
