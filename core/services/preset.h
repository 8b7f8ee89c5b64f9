// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/callingpolicy.h"
#include "core/model/campaign.h"

#include <QList>

#include <optional>

namespace callboard::services {

/// A saved set of choices for a schedule. One for each way of working that the house knows, so that each is
/// literally what it says when it is chosen.
struct Preset
{
    QString id;     ///< as `schedule --preset` takes it
    QString title;  ///< as the dialog shows it
    QString detail; ///< what it means, one sentence
    int parallel = DefaultParallel;
    seconds interval = DefaultInterval;
    Pacing pacing = Pacing::Capped;
    CampaignRules rules;
    QList<HoursPart> hours; ///< of the campaign; empty: the house's

    friend bool operator==(const Preset &, const Preset &) = default;
};

/// The first is the default. In the language of the moment.
[[nodiscard]] QList<Preset> presets();
[[nodiscard]] std::optional<Preset> presetById(const QString &id);

} // namespace callboard::services
