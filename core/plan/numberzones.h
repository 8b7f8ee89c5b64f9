// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/phonenumber.h"

#include <QByteArray>
#include <QList>

namespace callboard::plan {

/// The IANA zones in which the phone with this number may be, by the longest known prefix, in the order of
/// their names (ruling 33). Empty when the number names no place: free numbers of North America, satellites,
/// countries that the table does not know. What the table says is built into the program; any thread may ask.
[[nodiscard]] QList<QByteArray> zonesOf(const PhoneNumber &number);

/// The two letters of the state of the USA (or DC) to which the area code belongs; empty for every other
/// number, and for area codes that are younger than the table.
[[nodiscard]] QByteArray usStateOf(const PhoneNumber &number);

} // namespace callboard::plan
