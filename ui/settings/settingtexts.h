// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace callboard::ui {

/// Under which heading a setting stands.
enum class SettingGroup {
    House = 1,
    Hours,
    Limits,
    Machine,
    Placing,
    Following,
    Practice,
    Api,
    Webhooks,
    Sheets,
    HubSpot,
    Other
};

/// What a person reads of a setting in place of its key.
struct SettingText
{
    SettingGroup group = SettingGroup::Other;
    QString title;       ///< the key, for one that has no text
    QString explanation; ///< a sentence or two
};

[[nodiscard]] SettingText settingText(const QString &key);
[[nodiscard]] QString groupTitle(SettingGroup group);
/// What holds for the whole group; may be empty.
[[nodiscard]] QString groupNote(SettingGroup group);

} // namespace callboard::ui
