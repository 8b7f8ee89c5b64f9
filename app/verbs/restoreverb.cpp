// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/restoreverb.h"

#include "app/profile.h"
#include "app/verboutput.h"
#include "app/verbs/backuppassphrase.h"
#include "core/services/backupservice.h"
#include "core/services/unlockedprofile.h"

namespace callboard::app {

Verb RestoreVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("restore");
    verb.synopsis = QStringLiteral("FILE");
    verb.summary = tr("Puts the backup in FILE into the profile; what was there is kept beside it.");
    verb.details = backupPassphraseHelp();
    verb.fewestWords = 1;
    verb.mostWords = 1;
    // What is in the profile is moved aside, a log that is being written included.
    verb.usesProfile = false;
    verb.run = &RestoreVerb::run;
    return verb;
}

ExitStatus RestoreVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    const Result<QByteArray> passphrase = backupPassphrase(PassphraseUse::Existing);
    if (!passphrase)
        return output.failed(passphrase.error());
    services::WorkspaceSetup setup = profileSetup(call);
    if (services::UnlockedProfile::needsPassphrase(setup))
        setup.passphrase = askForProfilePassphrase();
    const Result<services::BackupReceipt> receipt =
        services::BackupService::restore(setup, call.words.constFirst(), *passphrase);
    if (!receipt)
        return output.failed(receipt.error());
    output.document(backupShape(*receipt));
    output.line(
        tr("Restored %n lead(s) from %1.", nullptr, static_cast<int>(receipt->leads)).arg(receipt->fileName));
    output.line(tr("Attempts: %1").arg(receipt->attempts));
    return ExitStatus::Done;
}

} // namespace callboard::app
