// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/columncipher.h"

#include "core/security/sodiumlibrary.h"

#include <sodium.h>

#include <array>
#include <cstring>

namespace callboard::security {

namespace {

constexpr qsizetype NonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype TagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(ColumnCipher::KeyBytes == crypto_kdf_KEYBYTES);
static_assert(ColumnCipher::KeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

/// Stored data depends on these numbers.
enum class Subkey { Columns = 1, BlindIndexes = 2 };

QByteArray subkey(const QByteArray &masterKey, Subkey which)
{
    QByteArray key(ColumnCipher::KeyBytes, Qt::Uninitialized);
    crypto_kdf_derive_from_key(bytesOf(key), size_t(key.size()), uint64_t(which), "callbord",
                               bytesOf(masterKey));
    return key;
}

/// Nonces drawn a thousand at a time: one system call each would be half of the cost of encrypting a number.
class NonceSupply
{
public:
    const unsigned char *next()
    {
        if (m_used == Count) {
            randombytes_buf(m_nonces.data(), m_nonces.size());
            m_used = 0;
        }
        return m_nonces.data() + NonceBytes * m_used++;
    }

private:
    static constexpr qsizetype Count = 1000;
    std::array<unsigned char, size_t(Count *NonceBytes)> m_nonces;
    qsizetype m_used = Count;
};

QByteArray associatedData(Column column, const QString &rowKey)
{
    return QByteArray(1, char(column)) + rowKey.toUtf8();
}

} // namespace

ColumnCipher::ColumnCipher(const QByteArray &masterKey)
{
    requireSodium();
    if (masterKey.size() != KeyBytes)
        qFatal("a master key has %d bytes", KeyBytes);
    m_columnKey = subkey(masterKey, Subkey::Columns);
    m_indexKey = subkey(masterKey, Subkey::BlindIndexes);
}

ColumnCipher::~ColumnCipher()
{
    wipe(m_columnKey);
    wipe(m_indexKey);
}

QByteArray ColumnCipher::createMasterKey()
{
    return randomBytes(KeyBytes);
}

QByteArray ColumnCipher::encrypt(Column column, const QString &rowKey, const QString &plain) const
{
    static thread_local NonceSupply nonces;
    const unsigned char *nonce = nonces.next();
    const QByteArray text = plain.toUtf8();
    const QByteArray context = associatedData(column, rowKey);
    QByteArray cipher(NonceBytes + text.size() + TagBytes, Qt::Uninitialized);
    std::memcpy(cipher.data(), nonce, size_t(NonceBytes));
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(cipher) + NonceBytes, nullptr, bytesOf(text),
                                               size_t(text.size()), bytesOf(context), size_t(context.size()),
                                               nullptr, nonce, bytesOf(m_columnKey));
    return cipher;
}

Result<QString> ColumnCipher::decrypt(Column column, const QString &rowKey, const QByteArray &cipher) const
{
    if (cipher.size() < NonceBytes + TagBytes)
        return fail(ErrorCode::CipherDamaged, {}, QStringLiteral("shorter than nonce and tag"));
    const QByteArray context = associatedData(column, rowKey);
    QByteArray text(cipher.size() - NonceBytes - TagBytes, Qt::Uninitialized);
    const int refused = crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytesOf(text), nullptr, nullptr, bytesOf(cipher) + NonceBytes, size_t(cipher.size() - NonceBytes),
        bytesOf(context), size_t(context.size()), bytesOf(cipher), bytesOf(m_columnKey));
    if (refused != 0)
        return fail(ErrorCode::CipherDamaged, {}, QStringLiteral("tag does not match"));
    return QString::fromUtf8(text);
}

QByteArray ColumnCipher::blindIndex(Domain domain, const QString &text) const
{
    std::array<unsigned char, crypto_generichash_blake2b_PERSONALBYTES> personal = {'c', 'a', 'l', 'l', 'b',
                                                                                    'o', 'a', 'r', 'd'};
    personal.back() = static_cast<unsigned char>(domain);
    const QByteArray bytes = text.toUtf8();
    QByteArray index(BlindIndexBytes, Qt::Uninitialized);
    crypto_generichash_blake2b_salt_personal(bytesOf(index), size_t(index.size()), bytesOf(bytes),
                                             size_t(bytes.size()), bytesOf(m_indexKey),
                                             size_t(m_indexKey.size()), nullptr, personal.data());
    return index;
}

} // namespace callboard::security
