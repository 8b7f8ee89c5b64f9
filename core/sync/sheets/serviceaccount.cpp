// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/serviceaccount.h"

#include "core/http/json.h"
#include "core/sync/sheets/signinaddress.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <memory>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

namespace callboard::sync {

namespace {

constexpr qint64 TokenSeconds = 3600; // the most that Google allows

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

/// A key under a passphrase has none here, and must not make libcrypto ask for it on a terminal.
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

Key openKey(const QByteArray &pem)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bytes(BIO_new_mem_buf(pem.constData(), int(pem.size())),
                                                          &BIO_free);
    Key key(bytes ? PEM_read_bio_PrivateKey(bytes.get(), nullptr, &noPassphrase, nullptr) : nullptr,
            &EVP_PKEY_free);
    if (key && EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA)
        key.reset();
    return key;
}

QByteArray signature(EVP_PKEY *key, const QByteArray &text)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    const auto length = static_cast<size_t>(text.size());
    size_t size = 0;
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, bytes, length) != 1)
        return {};
    QByteArray signedBytes(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signedBytes.data()), &size, bytes,
                       length) != 1)
        return {};
    signedBytes.truncate(static_cast<qsizetype>(size));
    return signedBytes;
}

QByteArray part(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray part(const QJsonObject &object)
{
    return part(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Failure malformed(const QString &fileName, const char *what)
{
    return fail(ErrorCode::FileMalformed, {fileName, QCoreApplication::translate("ServiceAccount", what)});
}

} // namespace

Result<ServiceAccount> readServiceAccount(const QByteArray &json, const QString &fileName)
{
    const Result<QJsonObject> object = http::parseObject(json, fileName);
    if (!object)
        return malformed(fileName, QT_TRANSLATE_NOOP("ServiceAccount", "it is not a JSON file"));
    const auto value = [&](const char *name) { return object->value(QLatin1String(name)).toString(); };
    if (value("type") != QLatin1String("service_account")) {
        return malformed(fileName, QT_TRANSLATE_NOOP("ServiceAccount", "it is not the key file of a service "
                                                                       "account"));
    }
    ServiceAccount account{value("client_email"), value("private_key_id"), value("private_key").toUtf8(),
                           QUrl(value("token_uri"), QUrl::StrictMode)};
    if (account.clientEmail.isEmpty())
        return malformed(fileName, QT_TRANSLATE_NOOP("ServiceAccount", "it names no client_email"));
    if (!openKey(account.privateKey))
        return malformed(fileName, QT_TRANSLATE_NOOP("ServiceAccount", "it holds no private key that opens"));
    if (!isSignInAddress(account.tokenUri))
        return malformed(fileName, QT_TRANSLATE_NOOP("ServiceAccount", "its token_uri is not Google's"));
    return account;
}

Result<QByteArray> signedAssertion(const ServiceAccount &account, const QString &scope,
                                   qint64 issuedAtSeconds)
{
    QJsonObject header{{QStringLiteral("alg"), QStringLiteral("RS256")},
                       {QStringLiteral("typ"), QStringLiteral("JWT")}};
    if (!account.keyId.isEmpty())
        header.insert(QStringLiteral("kid"), account.keyId);
    const QJsonObject claims{{QStringLiteral("iss"), account.clientEmail},
                             {QStringLiteral("scope"), scope},
                             {QStringLiteral("aud"), account.tokenUri.toString()},
                             {QStringLiteral("iat"), issuedAtSeconds},
                             {QStringLiteral("exp"), issuedAtSeconds + TokenSeconds}};
    const QByteArray text = part(header) + '.' + part(claims);
    const Key key = openKey(account.privateKey);
    const QByteArray signedBytes = key ? signature(key.get(), text) : QByteArray();
    if (signedBytes.isEmpty())
        return fail(ErrorCode::SecretWrong);
    return QByteArray(text + '.' + part(signedBytes));
}

} // namespace callboard::sync
