// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/campaign.h"
#include "core/store/store.h"

#include <QSet>

namespace callboard::dispatch {

inline const QString HouseZoneKey = QStringLiteral("house.zone");
inline const QString OperatorNameKey = QStringLiteral("operator.name");
inline const QString SystemLimitKey = QStringLiteral("limits.system");
inline const QString OperatorLimitKey = QStringLiteral("limits.operator");
inline const QString OperatorDayKey = QStringLiteral("limits.operator_day");

constexpr int DefaultOperatorLines = 2; // S3-003, ruling 12

/// What the house asks of all who call from it.
struct HouseRules
{
    QTimeZone zone = defaultZone();           ///< whose midnight begins a day of calls
    QString operatorName;                     ///< whose campaigns those are that name nobody
    int systemLines = 0;                      ///< calls at once over all accounts; 0: as many as these have
    int operatorLines = DefaultOperatorLines; ///< calls at once of one operator; 0: no limit
    int operatorCallsPerDay = 0;              ///< 0: no limit

    [[nodiscard]] QString operatorOf(const Campaign &campaign) const
    {
        return campaign.operatorName.isEmpty() ? operatorName : campaign.operatorName;
    }

    friend bool operator==(const HouseRules &, const HouseRules &) = default;
};

/// As the profile's settings say, defaults for the rest; what cannot be read counts as not set. The operator
/// of a profile that names none is whoever is logged in.
[[nodiscard]] Result<HouseRules> readHouseRules(const store::Store &store);

/// The operator of this profile says so at \a now, in the words of \a note if any.
[[nodiscard]] Result<StateChange> byOperator(const store::Store &store, Instant now,
                                             const QString &note = {});

/// Whose campaigns are running.
[[nodiscard]] QSet<QString> callingOperators(const QList<Campaign> &open, const HouseRules &house);

/// Whether campaigns of more than one operator are running: before that no limit of theirs holds (ruling 12).
[[nodiscard]] bool hasSeveralOperators(const QList<Campaign> &open, const HouseRules &house);

} // namespace callboard::dispatch
