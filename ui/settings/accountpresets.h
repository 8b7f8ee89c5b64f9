// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "ui/common/presetbox.h"

namespace callboard::ui {

/// What is recommended for Account::lines: a plan's lines (S0-048 to S0-050), or messages at once.
[[nodiscard]] QList<PresetBox::Preset> linePresets(ProviderKind kind);
/// The same for Account::callsPerSecond; 0 stands for no limit.
[[nodiscard]] QList<PresetBox::Preset> ratePresets(ProviderKind kind);

/// The same for Account::recipientsADay: the steps of Meta's messaging limit.
[[nodiscard]] QList<PresetBox::Preset> recipientPresets();

/// What these and Account::callsPerDay are good for.
[[nodiscard]] QString linesTip(bool isForMessages);
[[nodiscard]] QString rateTip(bool isForMessages);
[[nodiscard]] QString dayTip(bool isForMessages);

/// Of a new account, in the order in which they are offered.
[[nodiscard]] QList<ProviderKind> offeredProviders();
/// That nobody is called or written to, as a sentence; empty for a real account.
[[nodiscard]] QString practiceNote(ProviderKind kind);

} // namespace callboard::ui
