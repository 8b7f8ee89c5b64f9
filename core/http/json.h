// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace callboard::http {

/// Deeper than any provider's answer, and shallow enough for every recursive reader.
constexpr int DeepestJson = 64;

/// What a provider sent, as JSON. Fails with ProviderAnswerUnreadable, with \a from as its argument, unless
/// \a bytes are valid UTF-8, one whole JSON document of the wanted kind and nested at most DeepestJson deep.
/// Of repeated keys the last one counts; see hasRepeatedKeys().
[[nodiscard]] Result<QJsonObject> parseObject(const QByteArray &bytes, const QString &from);
[[nodiscard]] Result<QJsonArray> parseArray(const QByteArray &bytes, const QString &from);

/// Whether the outermost object of \a bytes, of which \a parsed came, names a key twice. Such an answer says
/// two things at once, and must not be taken for an acceptance (F18).
[[nodiscard]] bool hasRepeatedKeys(const QByteArray &bytes, const QJsonObject &parsed);

} // namespace callboard::http
