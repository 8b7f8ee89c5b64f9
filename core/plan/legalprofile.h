// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/callcategory.h"
#include "core/model/callingpolicy.h"
#include "core/model/campaignrules.h"

#include <QByteArray>
#include <QDate>
#include <QStringList>

#include <optional>
#include <variant>

namespace callboard::plan {

/// Hours that a law leaves, without a zone: they are read on the clocks of the called person.
struct LegalHours
{
    QList<HoursPart> parts = {};
    QList<QDate> closedOn = {};

    [[nodiscard]] CallingPolicy in(const QTimeZone &zone) const { return {zone, parts, closedOn}; }

    friend bool operator==(const LegalHours &, const LegalHours &) = default;
};

/// Nobody is called without their consent.
struct ConsentNeeded
{
    friend bool operator==(const ConsentNeeded &, const ConsentNeeded &) = default;
};

/// A do-not-call register's file must not be older than this.
struct RegisterAge
{
    int days = 31;
    friend bool operator==(const RegisterAge &, const RegisterAge &) = default;
};

/// What a person has to see to.
struct LegalNotice
{
    QString text = {};
    friend bool operator==(const LegalNotice &, const LegalNotice &) = default;
};

using LegalRule = std::variant<LegalHours, RollingCap, ConsentNeeded, RegisterAge, LegalNotice>;

/// One rule, and where it is written.
struct LegalFigure
{
    LegalRule rule = {};
    QList<CallCategory> categories = {}; ///< empty: all
    bool isHard = true;                  ///< kept without exception; otherwise advice, which is only shown
    QString source = {};
    /// In force on this day: the first one, where the source tells it, else the day of the source.
    QDate effective = {};
    QDate checked = {}; ///< last compared with the source; invalid: it was not, and the note says why
    QString note = {};  ///< may be empty

    [[nodiscard]] bool binds(CallCategory category) const
    {
        return isHard && (categories.isEmpty() || categories.contains(category));
    }

    friend bool operator==(const LegalFigure &, const LegalFigure &) = default;
};

/// What a country or a state asks of those who call. A profile can only narrow.
struct LegalProfile
{
    QString id = {}; ///< "us-fl"
    QString title = {};
    QString version = {};          ///< "2026.11"
    QString within = {};           ///< a state's: the profile that always comes with it
    QString state = {};            ///< a state's: its two letters
    QStringList countryCodes = {}; ///< whose rule it is for numbers that name no place
    QList<QByteArray> zones = {};  ///< where such numbers may be
    QList<LegalFigure> figures = {};

    friend bool operator==(const LegalProfile &, const LegalProfile &) = default;
};

/// Reads a profile's file; resources/legal/ORIGIN.md describes it. FileMalformed, with \a name and, as where,
/// the field that is wrong: "figures[2].cap.contacts". Fields that nobody knows are wrong, so that a slip of
/// the pen never loosens a rule.
[[nodiscard]] Result<LegalProfile> legalProfileFromJson(const QByteArray &json, const QString &name);

/// The profile's name in the language of the screen.
[[nodiscard]] QString legalTitle(const LegalProfile &profile);

/// What several profiles ask together: the strictest of each.
[[nodiscard]] QList<LegalHours> legalHours(const QList<LegalProfile> &profiles, CallCategory category);
[[nodiscard]] ContactLimits legalLimits(const QList<LegalProfile> &profiles, CallCategory category);
[[nodiscard]] bool needsConsent(const QList<LegalProfile> &profiles, CallCategory category);
[[nodiscard]] std::optional<int> registerDays(const QList<LegalProfile> &profiles, CallCategory category);

} // namespace callboard::plan
