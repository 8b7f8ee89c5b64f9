// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/hubspot/callnote.h"

#include <QDateTime>
#include <QJsonArray>
#include <QUrl>

namespace callboard::sync::hubspot {

namespace {

constexpr int CallToContact = 194;
constexpr qsizetype LongestBody = 65'536;

/// What a call's outcome is in HubSpot's words. The dispositions are those of every new account, which may
/// have deleted some.
struct Ending
{
    const char *status;
    const char *disposition; ///< empty: none
};

Ending endingOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Completed:
        return {"COMPLETED", "f240bbac-87c9-4f6e-bf70-924b57d47db7"};
    case Outcome::NoAnswer:
        return {"NO_ANSWER", "73a0d17f-1163-4015-bdd5-ec830791da20"};
    case Outcome::Busy:
        return {"BUSY", "9d9162e7-6cf3-4944-bf63-4dff82258764"};
    case Outcome::Voicemail: // where no message is left, so nobody was reached
        return {"COMPLETED", "73a0d17f-1163-4015-bdd5-ec830791da20"};
    case Outcome::BadNumber:
        return {"FAILED", "17b47fee-58de-441e-a44c-c6300d46f273"};
    case Outcome::ProviderError:
        return {"FAILED", ""};
    case Outcome::Cancelled:
        return {"CANCELED", ""};
    }
    Q_UNREACHABLE();
}

/// Escaped a character at a time, so that the cut never goes through an entity.
QString shown(const QString &text)
{
    QString escaped;
    for (const QChar each : text) {
        const QString piece = each == u'\n' ? QStringLiteral("<br>") : QString(each).toHtmlEscaped();
        if (escaped.size() + piece.size() > LongestBody)
            break;
        escaped += piece;
    }
    // Half a character would make the whole request unreadable.
    if (!escaped.isEmpty() && escaped.back().isHighSurrogate())
        escaped.chop(1);
    return escaped;
}

} // namespace

QString titleOf(const CallNote &note)
{
    return QStringLiteral("Callboard ") + note.attempt;
}

bool isWorthANote(const CallNote &note)
{
    return note.outcome != Outcome::ProviderError || note.isLast;
}

QJsonObject creation(const CallNote &note)
{
    const Ending ending = endingOf(note.outcome);
    QJsonObject properties{
        {QStringLiteral("hs_timestamp"), QString::number(toMSecsSinceEpoch(note.startedAt))},
        {QStringLiteral("hs_call_title"), titleOf(note)},
        {QStringLiteral("hs_call_direction"), QStringLiteral("OUTBOUND")},
        {QStringLiteral("hs_call_status"), QLatin1String(ending.status)}};
    const auto add = [&properties](const char *property, const QString &value) {
        if (!value.isEmpty())
            properties.insert(QLatin1String(property), value);
    };
    if (note.hasDisposition)
        add("hs_call_disposition", QLatin1String(ending.disposition));
    add("hs_call_body", shown(note.summary));
    add("hs_call_to_number", note.number);
    add("hs_call_from_number", note.fromNumber);
    if (note.talkTime)
        add("hs_call_duration", QString::number(milliseconds(*note.talkTime).count()));
    // HubSpot's player takes nothing else.
    if (QUrl(note.recordingUrl).scheme() == QLatin1String("https"))
        add("hs_call_recording_url", note.recordingUrl);
    const QJsonObject type{{QStringLiteral("associationCategory"), QStringLiteral("HUBSPOT_DEFINED")},
                           {QStringLiteral("associationTypeId"), CallToContact}};
    const QJsonObject contact{{QStringLiteral("to"), QJsonObject{{QStringLiteral("id"), note.contactId}}},
                              {QStringLiteral("types"), QJsonArray{type}}};
    return {{QStringLiteral("properties"), properties},
            {QStringLiteral("associations"), QJsonArray{contact}}};
}

} // namespace callboard::sync::hubspot
