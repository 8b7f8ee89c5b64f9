// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/passphrasefilesecretstore.h"

#include "core/security/privatefile.h"
#include "core/security/sodiumlibrary.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLockFile>

namespace callboard::security {

namespace {

constexpr int LockPatienceMSecs = 5000;

/// The file's bytes; NotFound when there is none.
Result<QByteArray> contentOf(const QString &path)
{
    const Result<std::optional<QByteArray>> content = readPrivateFile(path, OthersMayRead::Yes);
    if (!content)
        return fail(content.error());
    if (!*content)
        return fail(ErrorCode::NotFound, {path});
    return **content;
}

} // namespace

PassphraseFileSecretStore::PassphraseFileSecretStore(QString path, PassphraseSeal seal)
    : m_path(std::move(path))
    , m_seal(std::move(seal))
{
}

Result<std::unique_ptr<PassphraseFileSecretStore>>
PassphraseFileSecretStore::create(const QString &path, const QByteArray &passphrase, PassphraseCost cost)
{
    if (QFileInfo::exists(path))
        return fail(ErrorCode::AlreadyExists, {path});
    Result<PassphraseSeal> seal = PassphraseSeal::create(SealPurpose::SecretsFile, passphrase, cost);
    if (!seal)
        return fail(seal.error());
    const Result<void> written = writePrivateFile(path, seal->seal(toBytes({})));
    if (!written)
        return fail(written.error());
    return std::unique_ptr<PassphraseFileSecretStore>(new PassphraseFileSecretStore(path, *std::move(seal)));
}

Result<std::unique_ptr<PassphraseFileSecretStore>>
PassphraseFileSecretStore::open(const QString &path, const QByteArray &passphrase)
{
    const Result<QByteArray> sealed = contentOf(path);
    if (!sealed)
        return fail(sealed.error());
    Result<PassphraseSeal> seal = PassphraseSeal::forSealed(SealPurpose::SecretsFile, *sealed, passphrase);
    if (!seal) {
        Error error = seal.error();
        if (error.code == ErrorCode::FileMalformed)
            error.arguments = {
                path, QCoreApplication::translate("Secrets", "it holds no secrets that this program wrote")};
        return fail(error);
    }
    std::unique_ptr<PassphraseFileSecretStore> store(new PassphraseFileSecretStore(path, *std::move(seal)));
    const Result<SecretMap> secrets = store->load();
    if (!secrets)
        return fail(secrets.error());
    return store;
}

Result<SecretMap> PassphraseFileSecretStore::load() const
{
    const Result<QByteArray> sealed = contentOf(m_path);
    if (!sealed)
        return fail(sealed.error());
    Result<QByteArray> plain = m_seal.open(*sealed);
    if (!plain)
        return fail(plain.error());
    Result<SecretMap> secrets = secretMapFromBytes(*plain, m_path);
    wipe(*plain);
    return secrets;
}

Result<void> PassphraseFileSecretStore::change(const std::function<void(SecretMap &)> &edit)
{
    const std::scoped_lock lock(m_mutex);
    QLockFile fileLock(m_path + QLatin1String(".lock"));
    if (!fileLock.tryLock(LockPatienceMSecs))
        return fail(ErrorCode::Busy, {m_path});
    Result<SecretMap> secrets = load();
    if (!secrets)
        return fail(secrets.error());
    edit(*secrets);
    QByteArray plain = toBytes(*secrets);
    const QByteArray sealed = m_seal.seal(plain);
    wipe(plain);
    return writePrivateFile(m_path, sealed);
}

Result<std::optional<QByteArray>> PassphraseFileSecretStore::read(const QString &name)
{
    const Result<SecretMap> secrets = load();
    if (!secrets)
        return fail(secrets.error());
    const auto found = secrets->constFind(name);
    return found == secrets->cend() ? std::optional<QByteArray>() : std::optional<QByteArray>(*found);
}

Result<void> PassphraseFileSecretStore::write(const QString &name, const QByteArray &secret)
{
    return change([&name, &secret](SecretMap &secrets) { secrets.insert(name, secret); });
}

Result<void> PassphraseFileSecretStore::remove(const QString &name)
{
    return change([&name](SecretMap &secrets) { secrets.remove(name); });
}

QString PassphraseFileSecretStore::description() const
{
    return QCoreApplication::translate("Secrets", "a file in the profile, closed by a passphrase");
}

} // namespace callboard::security
