// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/preset.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::services {

namespace {

constexpr seconds Minute{60};
constexpr seconds Hour{3600};

QString presetWords(const char *source)
{
    return QCoreApplication::translate("Preset", source);
}

Preset safeDefault()
{
    Preset preset;
    preset.id = QStringLiteral("safe-default");
    preset.title = presetWords(QT_TRANSLATE_NOOP("Preset", "Safe default"));
    preset.detail = presetWords(QT_TRANSLATE_NOOP(
        "Preset",
        "Missed leads are tried again after 30 minutes and after 24 hours, then WhatsApp and e-mail "
        "follow, where you choose who writes them. At least 30 minutes between two contacts to a number, at "
        "most three in 24 hours; practice "
        "calls keep neither."));
    preset.rules = CampaignRules::safeDefault();
    return preset;
}

/// Batches on time, however long the others talk: what the document's tables of times rest on (S0-042, X-01).
Preset presales()
{
    Preset preset;
    preset.id = QStringLiteral("presales");
    preset.title = presetWords(QT_TRANSLATE_NOOP("Preset", "Presales"));
    preset.detail = presetWords(QT_TRANSLATE_NOOP(
        "Preset",
        "From 09:00 to 21:00, batches begin on time however long the others talk, for which the account "
        "needs the lines. Missed leads are tried again after 30 minutes and after 24 hours, then WhatsApp "
        "and e-mail follow, where you choose who writes them."));
    preset.pacing = Pacing::Grid;
    preset.rules = CampaignRules::safeDefault();
    preset.hours = {HoursPart{.opens = QTime(9, 0), .closes = QTime(21, 0)}}; // S0-051
    return preset;
}

Preset deliverySessions()
{
    Preset preset;
    preset.id = QStringLiteral("delivery");
    preset.title = presetWords(QT_TRANSLATE_NOOP("Preset", "Delivery"));
    preset.detail = presetWords(QT_TRANSLATE_NOOP(
        "Preset",
        "From 10:00 to 17:00. Missed leads are tried again after two hours, three times in all, also "
        "on the next day. At least two hours between two contacts to a number."));
    // The gap alone keeps the tries apart, from dial to dial: a wait from the end of a call on would come too
    // late for the session two hours after it (S1-007, S1-008, T-07).
    preset.rules.retry = {.maxAttempts = 3, .delays = {seconds{0}}, .delaysOf = {}};
    preset.rules.contacts = {.gap = 2 * Hour, .caps = {RollingCap{}}};
    preset.rules.misfire = Misfire::GoOn;
    preset.rules.order = PriorityScheme::Delivery;                             // S1-019
    preset.hours = {HoursPart{.opens = QTime(10, 0), .closes = QTime(17, 0)}}; // S1-024
    return preset;
}

Preset officeHours()
{
    Preset preset;
    preset.id = QStringLiteral("campaign");
    preset.title = presetWords(QT_TRANSLATE_NOOP("Preset", "Office hours, one try"));
    preset.detail = presetWords(QT_TRANSLATE_NOOP(
        "Preset",
        "From 09:00 to 18:00, one try for each lead; what is left goes on the next day by itself."));
    preset.rules.contacts = ContactLimits::house();
    preset.rules.misfire = Misfire::GoOn;
    preset.hours = {HoursPart{.opens = QTime(9, 0), .closes = QTime(18, 0)}}; // S3-012
    return preset;
}

Preset hourLadder()
{
    Preset preset;
    preset.id = QStringLiteral("hour-ladder");
    preset.title = presetWords(QT_TRANSLATE_NOOP("Preset", "Rising waits"));
    preset.detail = presetWords(QT_TRANSLATE_NOOP(
        "Preset", "Missed leads are tried again after 30, 60 and 120 minutes, four times in all."));
    preset.rules.retry = {
        .maxAttempts = 4, .delays = {30 * Minute, 60 * Minute, 120 * Minute}, .delaysOf = {}};
    preset.rules.contacts = {.gap = 30 * Minute, .caps = {RollingCap{.contacts = 4}}};
    return preset;
}

Preset oneTry()
{
    Preset preset;
    preset.id = QStringLiteral("no-retry");
    preset.title = presetWords(QT_TRANSLATE_NOOP("Preset", "One try"));
    preset.detail =
        presetWords(QT_TRANSLATE_NOOP("Preset", "Each lead is called once; who is missed stays missed."));
    preset.rules.contacts = ContactLimits::house();
    return preset;
}

/// Due at once: the account's own pace spreads them.
Preset messages()
{
    Preset preset;
    preset.id = QStringLiteral("messages");
    preset.title = presetWords(QT_TRANSLATE_NOOP("Preset", "Messages"));
    preset.detail = presetWords(QT_TRANSLATE_NOOP(
        "Preset",
        "One message to each lead, as fast as the account sends; above its daily limit the rest goes out on "
        "the next day."));
    preset.parallel = MostParallel;
    preset.interval = seconds{1};
    // Of the tries after a failure that passes; a message that arrived is never repeated.
    preset.rules.retry = {.maxAttempts = 3, .delays = {5 * Minute, Hour}, .delaysOf = {}};
    preset.rules.contacts = ContactLimits::house();
    return preset;
}

Preset messagesOrNone()
{
    Preset preset = messages();
    preset.id = QStringLiteral("messages-or-none");
    preset.title = presetWords(QT_TRANSLATE_NOOP("Preset", "Messages, all or none"));
    preset.detail =
        presetWords(QT_TRANSLATE_NOOP("Preset", "One message to each lead; a campaign with more leads than "
                                                "the day has messages fails at its start."));
    preset.rules.dailyLimit = DailyLimitRule::Fail; // S4-024
    return preset;
}

} // namespace

QList<Preset> presets()
{
    // Made anew each time: the verbs' options are made of them before the window's language is known.
    return {safeDefault(), presales(), deliverySessions(), officeHours(),
            hourLadder(),  oneTry(),   messages(),         messagesOrNone()};
}

std::optional<Preset> presetById(const QString &id)
{
    const QList<Preset> all = presets();
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [&](const Preset &preset) { return preset.id == id; });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

} // namespace callboard::services
