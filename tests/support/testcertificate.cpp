// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testcertificate.h"

#include <QtGlobal>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace callboard::test {

namespace {

constexpr long Day = 24 * 3600;

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Bytes = std::unique_ptr<BIO, decltype(&BIO_free)>;

void addExtension(X509 *certificate, int id, const QByteArray &value)
{
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> extension(
        X509V3_EXT_conf_nid(nullptr, nullptr, id, value.constData()), &X509_EXTENSION_free);
    X509_add_ext(certificate, extension.get(), -1);
}

QByteArray contentOf(BIO *bytes)
{
    const char *data = nullptr;
    const long size = BIO_ctrl(bytes, BIO_CTRL_INFO, 0, &data);
    return QByteArray(data, qsizetype(size));
}

Certificate made(EVP_PKEY *key, const QByteArray &host, bool isOver)
{
    Certificate certificate(X509_new(), &X509_free);
    X509_set_version(certificate.get(), 2); // the third
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), isOver ? -2 * Day : -Day);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), isOver ? -Day : Day);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("test"), -1,
                               -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    addExtension(certificate.get(), NID_subject_alt_name, host);
    addExtension(certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
    X509_sign(certificate.get(), key, EVP_sha256());
    return certificate;
}

} // namespace

TestCertificate testCertificate(const QByteArray &host, bool isOver)
{
    const Key key(EVP_RSA_gen(2048), &EVP_PKEY_free);
    const Certificate certificate = made(key.get(), host, isOver);
    const Bytes publicPart(BIO_new(BIO_s_mem()), &BIO_free);
    const Bytes privatePart(BIO_new(BIO_s_mem()), &BIO_free);
    PEM_write_bio_X509(publicPart.get(), certificate.get());
    PEM_write_bio_PKCS8PrivateKey(privatePart.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {contentOf(publicPart.get()), contentOf(privatePart.get())};
}

} // namespace callboard::test
