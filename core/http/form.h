// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/transport.h"

namespace callboard::http {

/// Names and values of a form, in this order.
using FormFields = QList<QPair<QByteArray, QByteArray>>;

/// As application/x-www-form-urlencoded; names need no encoding.
[[nodiscard]] QByteArray formBody(const FormFields &fields);
/// A form that is posted to \a url.
[[nodiscard]] Request formRequest(const QUrl &url, const FormFields &fields);

} // namespace callboard::http
