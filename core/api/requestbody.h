// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/apirequest.h"
#include "core/base/clock.h"
#include "core/plan/fieldreader.h"

#include <QTime>
#include <QUuid>

namespace callboard::api {

/// The request's JSON object, field by field; no body is an empty object. A key that comes twice is refused:
/// such a request says two things at once.
[[nodiscard]] Result<plan::FieldReader> readBody(const ApiRequest &request);

/// What is wrong with the fields that were read, or with one that nobody asked for. Call it after the last
/// field.
[[nodiscard]] Result<void> finished(plan::FieldReader &reader);

/// ISO 8601 with an offset or Z (S0-058); anything else is noted at \a reader.
[[nodiscard]] Instant readInstant(plan::FieldReader &reader, const QString &field);
/// "09:00" (S3-011).
[[nodiscard]] QTime readTimeOfDay(plan::FieldReader &reader, const QString &field);
/// UUIDs, none of them twice.
[[nodiscard]] QList<QUuid> readUuids(plan::FieldReader &reader, const QString &field);

} // namespace callboard::api
