// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/secretshome.h"

#include "core/base/words.h"
#include "core/security/privatefile.h"

#include <QCoreApplication>
#include <QUuid>

namespace callboard::security {

namespace {

constexpr WordTable<SecretsHome, 3> Words = {{
    {SecretsHome::Keychain, QLatin1String("keychain")},
    {SecretsHome::PassphraseFile, QLatin1String("passphrase")},
    {SecretsHome::KeyFile, QLatin1String("keyfile")},
}};

} // namespace

QString toWord(SecretsHome home)
{
    return wordIn(Words, home);
}

std::optional<SecretsHome> secretsHomeFromWord(QStringView word)
{
    return valueIn(Words, word);
}

QString homeRecordPath(const QString &profileDirectory)
{
    return profileDirectory + QLatin1String("/secrets.home");
}

QString passphraseFilePath(const QString &profileDirectory)
{
    return profileDirectory + QLatin1String("/secrets.vault");
}

QString keyFilePath(const QString &profileDirectory)
{
    return profileDirectory + QLatin1String("/practice.key");
}

Result<std::optional<HomeRecord>> readHomeRecord(const QString &profileDirectory)
{
    const QString path = homeRecordPath(profileDirectory);
    const Result<std::optional<QByteArray>> content = readPrivateFile(path, OthersMayRead::Yes);
    if (!content)
        return fail(content.error());
    if (!*content)
        return std::optional<HomeRecord>();
    const QStringList lines = QString::fromUtf8(**content).split(QLatin1Char('\n'));
    const std::optional<SecretsHome> home = secretsHomeFromWord(lines.value(0));
    if (!home || QUuid::fromString(lines.value(1)).isNull()) {
        return fail(
            ErrorCode::FileMalformed,
            {path, QCoreApplication::translate("Secrets", "it does not say where this profile keeps its "
                                                          "keys")});
    }
    return std::optional<HomeRecord>({*home, lines.value(1)});
}

Result<void> writeHomeRecord(const QString &profileDirectory, const HomeRecord &record)
{
    const QString text = toWord(record.home) + QLatin1Char('\n') + record.profileId + QLatin1Char('\n');
    return writePrivateFile(homeRecordPath(profileDirectory), text.toUtf8());
}

} // namespace callboard::security
