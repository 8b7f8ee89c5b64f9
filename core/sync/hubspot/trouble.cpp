// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/hubspot/trouble.h"

#include "core/base/words.h"
#include "core/http/json.h"

#include <QCoreApplication>

namespace callboard::sync::hubspot {

namespace {

constexpr WordTable<Trouble, 19> Words = {{
    {Trouble::Unreachable, QLatin1String("unreachable")},
    {Trouble::NotConnected, QLatin1String("not_connected")},
    {Trouble::Unavailable, QLatin1String("unavailable")},
    {Trouble::Burst, QLatin1String("burst")},
    {Trouble::DayUsedUp, QLatin1String("day_used_up")},
    {Trouble::Locked, QLatin1String("locked")},
    {Trouble::Moving, QLatin1String("moving")},
    {Trouble::TooLarge, QLatin1String("too_large")},
    {Trouble::Unreadable, QLatin1String("unreadable")},
    {Trouble::TokenRefused, QLatin1String("token_refused")},
    {Trouble::ScopeMissing, QLatin1String("scope_missing")},
    {Trouble::ReadScopeMissing, QLatin1String("read_scope_missing")},
    {Trouble::WriteScopeMissing, QLatin1String("write_scope_missing")},
    {Trouble::Gone, QLatin1String("gone")},
    {Trouble::Exists, QLatin1String("exists")},
    {Trouble::PropertyUnknown, QLatin1String("property_unknown")},
    {Trouble::BadRequest, QLatin1String("bad_request")},
    {Trouble::Stopped, QLatin1String("stopped")},
    {Trouble::OtherAccount, QLatin1String("other_account")},
}};

QString text(const char *source)
{
    return QCoreApplication::translate("HubSpotTrouble", source);
}

QString sentence(Trouble trouble)
{
    switch (trouble) {
    case Trouble::Unreachable:
        return text(QT_TRANSLATE_NOOP("HubSpotTrouble",
                                      "HubSpot cannot be reached. Check the network; what is to be written "
                                      "waits."));
    case Trouble::NotConnected:
        return text(QT_TRANSLATE_NOOP("HubSpotTrouble",
                                      "There is no connection to HubSpot. Check the network; what is to be "
                                      "written waits."));
    case Trouble::Unavailable:
        return text(QT_TRANSLATE_NOOP(
            "HubSpotTrouble", "HubSpot is out of order for the moment. What is to be written waits."));
    case Trouble::Burst:
        return text(QT_TRANSLATE_NOOP("HubSpotTrouble",
                                      "HubSpot takes no more requests in these seconds. What is to be "
                                      "written waits."));
    case Trouble::DayUsedUp:
        return text(QT_TRANSLATE_NOOP("HubSpotTrouble",
                                      "The HubSpot account has used up its requests of the day. What is to "
                                      "be written waits until midnight in the account's time zone."));
    case Trouble::Locked:
        return text(QT_TRANSLATE_NOOP("HubSpotTrouble",
                                      "Somebody changes many contacts in HubSpot at this moment. What is to "
                                      "be written waits."));
    case Trouble::Moving:
        return text(QT_TRANSLATE_NOOP("HubSpotTrouble",
                                      "HubSpot is moving the account, which takes up to a day. What is to be "
                                      "written waits."));
    case Trouble::TooLarge:
        return text(QT_TRANSLATE_NOOP("HubSpotTrouble",
                                      "HubSpot's answer is too long to be read. Choose fewer properties."));
    case Trouble::Unreadable:
        return text(
            QT_TRANSLATE_NOOP("HubSpotTrouble", "HubSpot answered something that is not its protocol."));
    case Trouble::TokenRefused:
        return text(QT_TRANSLATE_NOOP("HubSpotTrouble",
                                      "HubSpot does not accept the token. Copy the access token of the "
                                      "private app once more: in HubSpot, Settings, Integrations, Private "
                                      "Apps."));
    case Trouble::ScopeMissing:
        return text(QT_TRANSLATE_NOOP("HubSpotTrouble",
                                      "The private app may not do this. Give it the scopes "
                                      "crm.objects.contacts.read and crm.objects.contacts.write."));
    case Trouble::ReadScopeMissing:
        return text(QT_TRANSLATE_NOOP("HubSpotTrouble",
                                      "The private app lacks the scope crm.objects.contacts.read. Add it in "
                                      "HubSpot: Settings, Integrations, Private Apps, Scopes."));
    case Trouble::WriteScopeMissing:
        return text(QT_TRANSLATE_NOOP("HubSpotTrouble",
                                      "The private app lacks the scope crm.objects.contacts.write. Add it in "
                                      "HubSpot: Settings, Integrations, Private Apps, Scopes."));
    case Trouble::Gone:
        return text(QT_TRANSLATE_NOOP("HubSpotTrouble",
                                      "HubSpot has this contact no more: it was deleted or merged."));
    case Trouble::Exists:
        return text(QT_TRANSLATE_NOOP("HubSpotTrouble", "HubSpot has such a record already."));
    case Trouble::PropertyUnknown:
        return text(QT_TRANSLATE_NOOP("HubSpotTrouble",
                                      "HubSpot lacks a property that was chosen, or it takes other values. "
                                      "Choose the properties anew in the settings."));
    case Trouble::BadRequest:
        return text(QT_TRANSLATE_NOOP("HubSpotTrouble", "HubSpot did not understand a request."));
    case Trouble::Stopped:
        return text(QT_TRANSLATE_NOOP("HubSpotTrouble", "Callboard is ending. What is to be written waits."));
    case Trouble::OtherAccount:
        return text(QT_TRANSLATE_NOOP("HubSpotTrouble",
                                      "This token is of another HubSpot account than the one that is "
                                      "connected. Disconnect that one first, or use a token of it; where "
                                      "the environment variable HUBSPOT_API_KEY is set, it wins."));
    }
    Q_UNREACHABLE();
}

/// A field of the service's own complaint; empty where there is none.
QString complaint(const http::Response &response, const char *field)
{
    const Result<QJsonObject> body = http::parseObject(response.body, {});
    return body ? body->value(QLatin1String(field)).toString() : QString();
}

/// The validator names what it does not know; nothing but its message tells that from another mistake.
Trouble ofBadRequest(const http::Response &response)
{
    const QString message = complaint(response, "message");
    const bool isAboutProperty = message.contains(QLatin1String("PROPERTY_DOESNT_EXIST")) ||
                                 message.contains(QLatin1String("INVALID_OPTION")) ||
                                 message.contains(QLatin1String("does not exist"));
    return isAboutProperty ? Trouble::PropertyUnknown : Trouble::BadRequest;
}

/// It lists the scopes of which one would do, wherever in its complaint.
Trouble ofForbidden(const http::Response &response)
{
    const bool wantsRead = response.body.contains("crm.objects.contacts.read");
    const bool wantsWrite = response.body.contains("crm.objects.contacts.write");
    if (wantsRead == wantsWrite)
        return Trouble::ScopeMissing;
    return wantsRead ? Trouble::ReadScopeMissing : Trouble::WriteScopeMissing;
}

Trouble ofTooMany(const http::Response &response)
{
    return complaint(response, "policyName") == QLatin1String("DAILY") ? Trouble::DayUsedUp : Trouble::Burst;
}

} // namespace

QString toWord(Trouble trouble)
{
    return wordIn(Words, trouble);
}

std::optional<Trouble> troubleFromWord(QStringView word)
{
    return valueIn(Words, word);
}

bool mayPass(Trouble trouble)
{
    switch (trouble) {
    case Trouble::Unreachable:
    case Trouble::NotConnected:
    case Trouble::Unavailable:
    case Trouble::Burst:
    case Trouble::DayUsedUp:
    case Trouble::Locked:
    case Trouble::Moving:
    case Trouble::Unreadable:
    case Trouble::Stopped:
        return true;
    case Trouble::TooLarge:
    case Trouble::TokenRefused:
    case Trouble::ScopeMissing:
    case Trouble::ReadScopeMissing:
    case Trouble::WriteScopeMissing:
    case Trouble::Gone:
    case Trouble::Exists:
    case Trouble::PropertyUnknown:
    case Trouble::BadRequest:
    case Trouble::OtherAccount:
        return false;
    }
    Q_UNREACHABLE();
}

bool stopsAll(Trouble trouble)
{
    return trouble != Trouble::Gone && trouble != Trouble::Exists && trouble != Trouble::PropertyUnknown &&
           trouble != Trouble::BadRequest && trouble != Trouble::TooLarge;
}

Error troubleError(Trouble trouble)
{
    return {ErrorCode::Refused, {sentence(trouble)}, {}, toWord(trouble)};
}

std::optional<Trouble> troubleOf(const http::Response &response)
{
    if (response.fate == http::Fate::NotSent)
        return Trouble::NotConnected;
    if (response.fate != http::Fate::Answered)
        return Trouble::Unreachable;
    if (response.status >= 200 && response.status < 300) {
        if (response.complete)
            return std::nullopt;
        return response.body.size() >= http::MostBodyBytes ? Trouble::TooLarge : Trouble::Unreachable;
    }
    switch (response.status) {
    case 401:
        return Trouble::TokenRefused;
    case 403:
        return ofForbidden(response);
    case 404:
        return Trouble::Gone;
    case 409:
        return Trouble::Exists;
    case 423:
        return Trouble::Locked;
    case 429:
        return ofTooMany(response);
    case 477:
        return Trouble::Moving;
    default:
        return response.status >= 500 ? Trouble::Unavailable : ofBadRequest(response);
    }
}

} // namespace callboard::sync::hubspot
