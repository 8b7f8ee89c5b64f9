// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/backupverb.h"

#include "app/await.h"
#include "app/passphrase.h"
#include "app/profile.h"
#include "app/verboutput.h"
#include "app/verbs/backuppassphrase.h"
#include "core/services/backupservice.h"

namespace callboard::app {

Verb BackupVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("backup");
    verb.synopsis = QStringLiteral("FILE");
    verb.summary = tr("Writes everything but provider keys into FILE and reads it back to verify it.");
    verb.details = backupPassphraseHelp();
    verb.fewestWords = 1;
    verb.mostWords = 1;
    verb.run = &BackupVerb::run;
    return verb;
}

ExitStatus BackupVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    const Result<QByteArray> passphrase = backupPassphrase(PassphraseUse::New);
    if (!passphrase)
        return output.failed(passphrase.error());
    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    output.progress(tr("Backing up"));
    const Result<services::BackupReceipt> receipt =
        await(services::BackupService(*workspace).backUp(call.words.constFirst(), *passphrase),
              [&] { output.progress(tr("Backing up")); });
    if (!receipt)
        return output.failed(receipt.error());
    output.document(backupShape(*receipt));
    output.line(
        tr("Backed up to %1: %n lead(s)", nullptr, static_cast<int>(receipt->leads)).arg(receipt->fileName));
    output.line(tr("Attempts: %1, bytes: %2").arg(receipt->attempts).arg(receipt->bytes));
    return ExitStatus::Done;
}

} // namespace callboard::app
