// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/transport.h"
#include "core/providers/callprovider.h"

#include <QJsonObject>

namespace callboard::providers {

/// How one provider words its answers to a create request.
struct CreateDialect
{
    /// Call id and limits, from an answer of the 2xx kind that arrived whole. No id: no acceptance.
    PlaceAnswer (*read)(const QJsonObject &answer);
    /// Whether the words of a refusal say that this number can never be called, rather than that the request
    /// was wrong.
    bool (*isAboutNumber)(const QString &words);
};

/// What a create request came to: the table of dialling safety, section 6, row by row, alike for every
/// provider. When in doubt, Unknown.
[[nodiscard]] PlaceAnswer placeAnswer(const http::Response &response, const CreateDialect &dialect);

/// Why a read request gave nothing, as an error; nothing when it was answered 200 and whole. \a address is
/// host and path, \a account the account's name.
[[nodiscard]] std::optional<Error> readFailure(const http::Response &response, const QString &address,
                                               const QString &account);

/// The provider's own words out of an error body, harmless().
[[nodiscard]] QString providerWords(const QByteArray &body);

/// \a words with everything that looks like a number, an address or a key taken out, and short enough for a
/// log line.
[[nodiscard]] QString harmless(QString words);

/// \a reason as a log may hold it (I6): the code, or the words of ours that it begins with, without the
/// provider's, which may name a person or tell what was said.
[[nodiscard]] QString loggable(const QString &reason);

} // namespace callboard::providers
