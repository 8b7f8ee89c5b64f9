// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QPair>
#include <QStringList>
#include <QUrl>

namespace callboard::providers {

/// The address of an operation below \a base; \a segments are encoded one by one.
[[nodiscard]] QUrl endpoint(const QUrl &base, const QStringList &segments);

[[nodiscard]] QUrl withQuery(QUrl url, const QList<QPair<QString, QString>> &items);

/// An id that may be a segment of an address; a provider's own word is not trusted to be one.
[[nodiscard]] bool isUsableId(const QString &id);

/// ISO 8601 in UTC with milliseconds and a "Z", as it may stand in a query.
[[nodiscard]] QString utcText(Instant instant);

} // namespace callboard::providers
