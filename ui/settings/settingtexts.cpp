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
    {"dialling.create_deadline", SettingGroup::Placing,
     QT_TRANSLATE_NOOP("SettingTexts", "Wait for an answer"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "How long the provider may take to answer a request to call. Without an answer the "
                       "call is looked up before anything else is done.")},
    {"dialling.connect_deadline", SettingGroup::Placing,
     QT_TRANSLATE_NOOP("SettingTexts", "Wait for a connection"),
     QT_TRANSLATE_NOOP("SettingTexts",
                       "How long it may take to reach the provider before the request is given up.")},
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
    case SettingGroup::Placing:
        return translated(QT_TRANSLATE_NOOP("SettingTexts", "Placing a call"));
    case SettingGroup::Following:
        return translated(QT_TRANSLATE_NOOP("SettingTexts", "Following a call"));
    case SettingGroup::Practice:
        return translated(QT_TRANSLATE_NOOP("SettingTexts", "Practice line"));
    case SettingGroup::Other:
        return translated(QT_TRANSLATE_NOOP("SettingTexts", "More"));
    }
    Q_UNREACHABLE();
}

QString groupNote(SettingGroup group)
{
    return group == SettingGroup::Practice
               ? translated(QT_TRANSLATE_NOOP(
                     "SettingTexts", "The practice line follows when Callboard starts the next time."))
               : QString();
}

} // namespace callboard::ui
