// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/providers/practiceline.h"

namespace callboard::security {
class ColumnCipher;
}
namespace callboard::store {
class SettingRepository;
}

namespace callboard::services {

/// How the profile's practice line is to behave: by the settings' speed and seed, or by the script that they
/// name. FileUnreadable, or the script's own errors.
[[nodiscard]] Result<providers::PracticeScript> practiceScript(const store::SettingRepository &settings);

/// What a call takes there, a second at least.
[[nodiscard]] seconds averagePracticeCall(const providers::PracticeScript &script);

/// The line of the profile in \a directory: its call book holds numbers and names and is kept under the
/// profile's own cipher, which must outlive the line.
[[nodiscard]] providers::PracticeLine::Options practiceOptions(const providers::PracticeScript &script,
                                                               const QString &directory,
                                                               const security::ColumnCipher &cipher);

} // namespace callboard::services
