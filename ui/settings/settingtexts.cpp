// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingtexts.h"

#include <QCoreApplication>

namespace callboard::ui {

namespace {

struct Entry
{
    const char *key;
    SettingGroup group;
    const char *title;
    const char *explanation;
};

constexpr Entry Entries[] = {
    {"house.zone", SettingGroup::House, QT_TRANSLATE_NOOP("SettingTexts", "Time zone"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "Dates and times are shown and typed in this zone. Lists that are open "
                       "take it over when Callboard starts the next time.")},
    {"house.region", SettingGroup::House, QT_TRANSLATE_NOOP("SettingTexts", "Country of plain numbers"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "A number without a + is taken for one of this country when you search "
                       "for it, and when you call yourself.")},
    {"checkup.threshold_days", SettingGroup::House,
     QT_TRANSLATE_NOOP("SettingTexts", "Call again after a check-up (days)"),
     QT_TRANSLATE_NOOP(
         "SettingTexts",
         "So many days after its last check-up a lead is due. Check-up rules and scheduled calls "
         "that name no days of their own follow it; such rules do so at once.")},
    {"house.hours", SettingGroup::Hours, QT_TRANSLATE_NOOP("SettingTexts", "Calling hours"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "When real accounts may call, on the clocks of who is called. A campaign and the law "
                       "can only narrow this.")},
    {"house.closed_on", SettingGroup::Hours, QT_TRANSLATE_NOOP("SettingTexts", "Holidays"),
     QT_TRANSLATE_NOOP("SettingTexts", "Days on which nobody is called.")},
    {"operator.name", SettingGroup::Limits, QT_TRANSLATE_NOOP("SettingTexts", "Operator"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "Whose campaigns those are that are scheduled here. May be left empty: then it is who "
                       "is logged in.")},
    {"limits.system", SettingGroup::Limits, QT_TRANSLATE_NOOP("SettingTexts", "Calls at once, in all"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "Over all accounts. Without a limit there are as many as the accounts have lines.")},
    {"limits.operator", SettingGroup::Limits,
     QT_TRANSLATE_NOOP("SettingTexts", "Calls at once, of one operator"),
     QT_TRANSLATE_NOOP("SettingTexts", "Holds only while campaigns of several operators are running.")},
    {"limits.operator_day", SettingGroup::Limits,
     QT_TRANSLATE_NOOP("SettingTexts", "Calls a day, of one operator"),
     QT_TRANSLATE_NOOP("SettingTexts", "The rest waits for the next day.")},
    {"machine.keep_awake", SettingGroup::Machine,
     QT_TRANSLATE_NOOP("SettingTexts", "Keep awake while calls are due"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "The machine does not fall asleep by itself while somebody is being called or calls "
                       "fall due within the hour. Closing the lid or choosing sleep still works.")},
    {"dialling.create_deadline", SettingGroup::Placing,
     QT_TRANSLATE_NOOP("SettingTexts", "Wait for an answer"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "How long the provider may take to answer a request to call. Without an answer the "
                       "call is looked up before anything else is done.")},
    {"dialling.connect_deadline", SettingGroup::Placing,
     QT_TRANSLATE_NOOP("SettingTexts", "Wait for a connection"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "How long it may take to reach the provider before the request is given up.")},
    {"dialling.read_deadline", SettingGroup::Following, QT_TRANSLATE_NOOP("SettingTexts", "Wait for a look"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "How long the provider may take to tell of a call, or to list its calls, before it is "
                       "asked again.")},
    {"dialling.send_by", SettingGroup::Placing, QT_TRANSLATE_NOOP("SettingTexts", "Send within"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "A request that could not leave in this time is not sent late; the call is planned "
                       "anew.")},
    {"dialling.poll_ringing", SettingGroup::Following,
     QT_TRANSLATE_NOOP("SettingTexts", "Look at a ringing call every"),
     QT_TRANSLATE_NOOP("SettingTexts", "How often the provider is asked about a call that has not been "
                                       "answered.")},
    {"dialling.poll_talking", SettingGroup::Following,
     QT_TRANSLATE_NOOP("SettingTexts", "Look at a live call every"),
     QT_TRANSLATE_NOOP("SettingTexts", "How often the provider is asked about a call in which somebody "
                                       "talks.")},
    {"dialling.settle", SettingGroup::Following, QT_TRANSLATE_NOOP("SettingTexts", "Let a call settle for"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "How long a placed call may take to appear in the provider's list. Before that, its "
                       "absence proves nothing.")},
    {"dialling.listing_gap", SettingGroup::Following,
     QT_TRANSLATE_NOOP("SettingTexts", "Look twice, apart by"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "A call counts as not placed only when two lists, this far apart, do not have it.")},
    {"dialling.ask_operator_after", SettingGroup::Following,
     QT_TRANSLATE_NOOP("SettingTexts", "Ask you after"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "When the provider's list cannot be read for this long, you are asked what to do with "
                       "a call in doubt.")},
    {"dialling.longest_call", SettingGroup::Following,
     QT_TRANSLATE_NOOP("SettingTexts", "Ask you about a call after"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "When somebody has talked for this long, you are asked what to do. Until you decide, "
                       "the call keeps its line.")},
    {"api.enabled", SettingGroup::Api,
     QT_TRANSLATE_NOOP("SettingTexts", "Let other programs control Callboard"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "Programs on this computer that have a token may then schedule, cancel and watch "
                       "calls. Other computers cannot reach it.")},
    {"api.port", SettingGroup::Api, QT_TRANSLATE_NOOP("SettingTexts", "Port"),
     QT_TRANSLATE_NOOP("SettingTexts", "Choose another when a different program uses this one already.")},
    {"webhooks.enabled", SettingGroup::Webhooks,
     QT_TRANSLATE_NOOP("SettingTexts", "Let providers report by themselves"),
     QT_TRANSLATE_NOOP(
         "SettingTexts",
         "Callboard then listens on this computer for what a tunnel or proxy passes on. It needs "
         "a public address, which that tunnel has.")},
    {"webhooks.port", SettingGroup::Webhooks, QT_TRANSLATE_NOOP("SettingTexts", "Port for the tunnel"),
     QT_TRANSLATE_NOOP("SettingTexts", "Where the tunnel has to lead on this computer.")},
    {"webhooks.address", SettingGroup::Webhooks, QT_TRANSLATE_NOOP("SettingTexts", "Public address"),
     QT_TRANSLATE_NOOP(
         "SettingTexts",
         "Of the tunnel, such as https://calls.example.org. It is put before what each provider "
         "is given.")},
    {"sheets.every_minutes", SettingGroup::Sheets,
     QT_TRANSLATE_NOOP("SettingTexts", "Look at the spreadsheet every (minutes)"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "How often new and changed rows are taken in. What is to be written there is written "
                       "within a minute. With 0 both happen only when asked for.")},
    {"hubspot.every_minutes", SettingGroup::HubSpot,
     QT_TRANSLATE_NOOP("SettingTexts", "Look at HubSpot's contacts every (minutes)"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "How often new and changed contacts are taken in. HubSpot is told of a call within a "
                       "minute. With 0 both happen only when asked for.")},
    {"practice.speed", SettingGroup::Practice, QT_TRANSLATE_NOOP("SettingTexts", "Speed"),
     QT_TRANSLATE_NOOP("SettingTexts", "How many times faster than in life practice calls go by.")},
    {"practice.seed", SettingGroup::Practice, QT_TRANSLATE_NOOP("SettingTexts", "Seed"),
     QT_TRANSLATE_NOOP("SettingTexts", "The same seed tells the same story of calls once more.")},
    {"practice.script", SettingGroup::Practice, QT_TRANSLATE_NOOP("SettingTexts", "Script"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "A file that says how practice calls go, with a speed and a seed of its own. May be "
                       "left empty.")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("SettingTexts", text);
}

} // namespace

SettingText settingText(const QString &key)
{
    for (const Entry &entry : Entries) {
        if (key == QLatin1String(entry.key))
            return {entry.group, translated(entry.title), translated(entry.explanation)};
    }
    return {SettingGroup::Other, key, {}};
}

QString groupTitle(SettingGroup group)
{
    switch (group) {
    case SettingGroup::House:
        return translated(QT_TRANSLATE_NOOP("SettingTexts", "Time and numbers"));
    case SettingGroup::Hours:
        return translated(QT_TRANSLATE_NOOP("SettingTexts", "Hours of the house"));
    case SettingGroup::Limits:
        return translated(QT_TRANSLATE_NOOP("SettingTexts", "Operators and limits"));
    case SettingGroup::Machine:
        return translated(QT_TRANSLATE_NOOP("SettingTexts", "This machine"));
    case SettingGroup::Placing:
        return translated(QT_TRANSLATE_NOOP("SettingTexts", "Placing a call"));
    case SettingGroup::Following:
        return translated(QT_TRANSLATE_NOOP("SettingTexts", "Following a call"));
    case SettingGroup::Practice:
        return translated(QT_TRANSLATE_NOOP("SettingTexts", "Practice line"));
    case SettingGroup::Api:
        return translated(QT_TRANSLATE_NOOP("SettingTexts", "Control from other programs"));
    case SettingGroup::Webhooks:
        return translated(QT_TRANSLATE_NOOP("SettingTexts", "Reports of providers"));
    case SettingGroup::Sheets:
        return translated(QT_TRANSLATE_NOOP("SettingTexts", "Google Sheets"));
    case SettingGroup::HubSpot:
        return translated(QT_TRANSLATE_NOOP("SettingTexts", "HubSpot"));
    case SettingGroup::Other:
        return translated(QT_TRANSLATE_NOOP("SettingTexts", "More"));
    }
    Q_UNREACHABLE();
}

QString groupNote(SettingGroup group)
{
    if (group == SettingGroup::Practice)
        return translated(QT_TRANSLATE_NOOP(
            "SettingTexts", "The practice line keeps the speed, seed and script with which it "
                            "began; changes hold when Callboard starts the next time."));
    if (group == SettingGroup::Hours)
        return translated(QT_TRANSLATE_NOOP("SettingTexts",
                                            "Narrower hours hold at once, in every campaign. Wider ones hold "
                                            "for campaigns that are scheduled from now on; the practice line "
                                            "calls at any time."));
    return {};
}

} // namespace callboard::ui
