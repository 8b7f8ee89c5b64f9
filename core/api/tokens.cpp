// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/tokens.h"

#include "core/security/privatefile.h"
#include "core/security/sodiumlibrary.h"

#include <QDir>

#include <sodium.h>

namespace callboard::api {

namespace {

constexpr qsizetype RandomBytes = 32;
constexpr QByteArray::Base64Options TextForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

Result<QByteArray> makeToken(const QString &file)
{
    const QByteArray token = security::randomBytes(RandomBytes).toBase64(TextForm);
    // A line, for those who print the file.
    const Result<void> written = security::writePrivateFile(file, token + '\n');
    return written ? Result<QByteArray>(token) : Result<QByteArray>(fail(written.error()));
}

Result<QByteArray> openToken(const QString &file)
{
    const Result<std::optional<QByteArray>> content =
        security::readPrivateFile(file, security::OthersMayRead::No);
    if (!content)
        return fail(content.error());
    const QByteArray token = content->value_or(QByteArray()).trimmed();
    const auto decoded =
        QByteArray::fromBase64Encoding(token, TextForm | QByteArray::AbortOnBase64DecodingErrors);
    if (decoded && (*decoded).size() == RandomBytes)
        return token;
    return makeToken(file);
}

Result<ApiTokens> both(const QString &directory, Result<QByteArray> (*get)(const QString &file))
{
    const Result<QByteArray> watch = get(tokenFile(directory, Scope::Watch));
    if (!watch)
        return fail(watch.error());
    const Result<QByteArray> call = get(tokenFile(directory, Scope::Call));
    if (!call)
        return fail(call.error());
    return ApiTokens{*watch, *call};
}

} // namespace

Result<ApiTokens> openTokens(const QString &directory)
{
    return both(directory, &openToken);
}

Result<ApiTokens> renewTokens(const QString &directory)
{
    return both(directory, &makeToken);
}

QString tokenFile(const QString &directory, Scope scope)
{
    return QDir(directory).filePath(scope == Scope::Watch ? QStringLiteral("api-token")
                                                          : QStringLiteral("api-call-token"));
}

bool isSameSecret(const QByteArray &given, const QByteArray &secret)
{
    return !secret.isEmpty() && given.size() == secret.size() &&
           sodium_memcmp(given.constData(), secret.constData(), size_t(secret.size())) == 0;
}

} // namespace callboard::api
