// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace callboard::api {

/// A form as browsers and `curl --form` send it (RFC 7578): its texts by name, and its one file.
struct FormData
{
    QJsonObject fields;
    std::optional<QByteArray> file; ///< of the field `file`
};

/// Nothing for what is no such form: no boundary, parts that do not end, a part without a name, a name that
/// comes twice, a second file, a text that is not UTF-8.
[[nodiscard]] std::optional<FormData> readForm(const QByteArray &contentType, const QByteArray &body);

} // namespace callboard::api
