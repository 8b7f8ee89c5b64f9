// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/passphraseseal.h"

#include "core/security/sodiumlibrary.h"

#include <QCoreApplication>
#include <QtEndian>

#include <sodium.h>

namespace callboard::security {

namespace {

constexpr char SealVersion = 1;
constexpr qsizetype MagicBytes = 8;
constexpr qsizetype OperationsAt = MagicBytes + 1;
constexpr qsizetype MemoryAt = OperationsAt + 8;
constexpr qsizetype SaltAt = MemoryAt + 8;
constexpr qsizetype HeaderBytes = SaltAt + crypto_pwhash_SALTBYTES;
constexpr qsizetype SealNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype SealTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype SealKeyBytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;

/// A damaged header must not make the program take all memory or compute for hours.
constexpr quint64 MostOperations = 32;
constexpr quint64 MostMemoryBytes = quint64(2) * 1024 * 1024 * 1024;

QByteArray magic(SealPurpose purpose)
{
    switch (purpose) {
    case SealPurpose::SecretsFile:
        return QByteArrayLiteral("CBSECRET");
    case SealPurpose::BackupKey:
        return QByteArrayLiteral("CBBACKUP");
    }
    Q_UNREACHABLE();
}

QByteArray littleEndian(quint64 number)
{
    QByteArray bytes(sizeof(number), Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

PassphraseCost costIn(const QByteArray &header)
{
    return {qFromLittleEndian<quint64>(header.constData() + OperationsAt),
            qFromLittleEndian<quint64>(header.constData() + MemoryAt)};
}

bool isBearable(PassphraseCost cost)
{
    return cost.operations >= crypto_pwhash_OPSLIMIT_MIN && cost.operations <= MostOperations &&
           cost.memoryBytes >= crypto_pwhash_MEMLIMIT_MIN && cost.memoryBytes <= MostMemoryBytes;
}

Result<QByteArray> headerOf(SealPurpose purpose, const QByteArray &sealed)
{
    const bool isOurs = sealed.size() >= HeaderBytes + SealNonceBytes + SealTagBytes &&
                        sealed.startsWith(magic(purpose)) && sealed.at(MagicBytes) == SealVersion;
    if (!isOurs || !isBearable(costIn(sealed)))
        return fail(ErrorCode::FileMalformed, {},
                    QStringLiteral("not sealed by a version that is known here"));
    return sealed.left(HeaderBytes);
}

} // namespace

PassphraseSeal::PassphraseSeal(QByteArray header, QByteArray key)
    : m_header(std::move(header))
    , m_key(std::move(key))
{
}

PassphraseSeal::~PassphraseSeal()
{
    wipe(m_key);
}

Result<PassphraseSeal> PassphraseSeal::create(SealPurpose purpose, const QByteArray &passphrase,
                                              PassphraseCost cost)
{
    if (QString::fromUtf8(passphrase).size() < ShortestPassphrase) {
        return fail(ErrorCode::InvalidArgument,
                    {QCoreApplication::translate("Secrets", "The passphrase"),
                     QCoreApplication::translate("Secrets", "at least %n character(s)", nullptr,
                                                 ShortestPassphrase)});
    }
    const QByteArray header = magic(purpose) + SealVersion + littleEndian(cost.operations) +
                              littleEndian(cost.memoryBytes) + randomBytes(crypto_pwhash_SALTBYTES);
    return fromHeader(header, passphrase);
}

Result<PassphraseSeal> PassphraseSeal::forSealed(SealPurpose purpose, const QByteArray &sealed,
                                                 const QByteArray &passphrase)
{
    const Result<QByteArray> header = headerOf(purpose, sealed);
    if (!header)
        return fail(header.error());
    return fromHeader(*header, passphrase);
}

Result<PassphraseSeal> PassphraseSeal::fromHeader(const QByteArray &header, const QByteArray &passphrase)
{
    requireSodium();
    const PassphraseCost cost = costIn(header);
    QByteArray key(SealKeyBytes, Qt::Uninitialized);
    const int failed = crypto_pwhash(bytesOf(key), size_t(key.size()), passphrase.constData(),
                                     size_t(passphrase.size()), bytesOf(header) + SaltAt, cost.operations,
                                     size_t(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0)
        return fail(ErrorCode::Unspecified, {}, QStringLiteral("not enough memory for Argon2id"));
    return PassphraseSeal(header, std::move(key));
}

QByteArray PassphraseSeal::seal(const QByteArray &plain) const
{
    const QByteArray nonce = randomBytes(SealNonceBytes);
    QByteArray cipher(plain.size() + SealTagBytes, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(cipher), nullptr, bytesOf(plain), size_t(plain.size()),
                                               bytesOf(m_header), size_t(m_header.size()), nullptr,
                                               bytesOf(nonce), bytesOf(m_key));
    return m_header + nonce + cipher;
}

Result<QByteArray> PassphraseSeal::open(const QByteArray &sealed) const
{
    if (sealed.size() < HeaderBytes + SealNonceBytes + SealTagBytes || !sealed.startsWith(m_header))
        return fail(ErrorCode::SecretWrong, {}, QStringLiteral("sealed under another salt"));
    const qsizetype cipherAt = HeaderBytes + SealNonceBytes;
    QByteArray plain(sealed.size() - cipherAt - SealTagBytes, Qt::Uninitialized);
    const int refused = crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytesOf(plain), nullptr, nullptr, bytesOf(sealed) + cipherAt, size_t(sealed.size() - cipherAt),
        bytesOf(m_header), size_t(m_header.size()), bytesOf(sealed) + HeaderBytes, bytesOf(m_key));
    if (refused != 0)
        return fail(ErrorCode::SecretWrong, {}, QStringLiteral("tag does not match"));
    return plain;
}

} // namespace callboard::security
