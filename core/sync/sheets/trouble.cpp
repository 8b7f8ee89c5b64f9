// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/trouble.h"

#include "core/base/words.h"
#include "core/http/json.h"
#include "core/http/tokengrant.h"

#include <QCoreApplication>

namespace callboard::sync {

namespace {

constexpr WordTable<Trouble, 20> Words = {{
    {Trouble::Unreachable, QLatin1String("unreachable")},
    {Trouble::Unavailable, QLatin1String("unavailable")},
    {Trouble::Quota, QLatin1String("quota")},
    {Trouble::TooLarge, QLatin1String("too_large")},
    {Trouble::Unreadable, QLatin1String("unreadable")},
    {Trouble::Expired, QLatin1String("expired")},
    {Trouble::KeyRefused, QLatin1String("key_refused")},
    {Trouble::ClockWrong, QLatin1String("clock_wrong")},
    {Trouble::SignedOut, QLatin1String("signed_out")},
    {Trouble::SignInEnded, QLatin1String("sign_in_ended")},
    {Trouble::ClientRefused, QLatin1String("client_refused")},
    {Trouble::Denied, QLatin1String("denied")},
    {Trouble::ApiOff, QLatin1String("api_off")},
    {Trouble::SheetMissing, QLatin1String("sheet_missing")},
    {Trouble::NotASheet, QLatin1String("not_a_sheet")},
    {Trouble::WorksheetMissing, QLatin1String("worksheet_missing")},
    {Trouble::HeadingsMissing, QLatin1String("headings_missing")},
    {Trouble::GridChanged, QLatin1String("grid_changed")},
    {Trouble::BadRequest, QLatin1String("bad_request")},
    {Trouble::Stopped, QLatin1String("stopped")},
}};

QString text(const char *source)
{
    return QCoreApplication::translate("SheetTrouble", source);
}

QString sentence(Trouble trouble)
{
    switch (trouble) {
    case Trouble::Unreachable:
        return text(QT_TRANSLATE_NOOP("SheetTrouble", "Google Sheets cannot be reached. Check the network; "
                                                      "what is to be written waits."));
    case Trouble::Unavailable:
        return text(QT_TRANSLATE_NOOP("SheetTrouble", "Google Sheets is out of order for the moment. What is "
                                                      "to be written waits."));
    case Trouble::Quota:
        return text(QT_TRANSLATE_NOOP("SheetTrouble",
                                      "Google Sheets takes no more requests this minute. What is to be "
                                      "written waits."));
    case Trouble::TooLarge:
        return text(QT_TRANSLATE_NOOP("SheetTrouble", "The rows of the worksheet are too long to be read."));
    case Trouble::Unreadable:
        return text(
            QT_TRANSLATE_NOOP("SheetTrouble", "Google Sheets answered something that is not its protocol."));
    case Trouble::Expired:
    case Trouble::KeyRefused:
        return text(QT_TRANSLATE_NOOP(
            "SheetTrouble", "Google does not accept the key of the service account %1. Make a new key in "
                            "the Google Cloud console and link the spreadsheet again with its file."));
    case Trouble::ClockWrong:
        return text(QT_TRANSLATE_NOOP("SheetTrouble",
                                      "Google refused the sign-in for its time. Set the clock of this "
                                      "machine right, then try again."));
    case Trouble::SignedOut:
        return text(QT_TRANSLATE_NOOP("SheetTrouble",
                                      "Nobody is signed in at Google. Sign in in the browser; "
                                      "the link is as it was."));
    case Trouble::SignInEnded:
        return text(QT_TRANSLATE_NOOP("SheetTrouble",
                                      "The sign-in at Google is not good any more: it was withdrawn, or has "
                                      "run out. Sign in in the browser again; the link is as it was."));
    case Trouble::ClientRefused:
        return text(QT_TRANSLATE_NOOP("SheetTrouble",
                                      "Google does not accept the OAuth client of the sign-in. Download its "
                                      "file in the Google Cloud console once more, sign out, and sign in "
                                      "with that file."));
    case Trouble::Denied:
        return text(QT_TRANSLATE_NOOP("SheetTrouble",
                                      "Google Sheets does not let Callboard at the spreadsheet. Share it "
                                      "with %1 as an editor, and see that no range of it is protected."));
    case Trouble::ApiOff:
        return text(QT_TRANSLATE_NOOP("SheetTrouble",
                                      "The Google Sheets API is not switched on in the project "
                                      "of %1. Switch it on in the Google Cloud console."));
    case Trouble::SheetMissing:
        return text(QT_TRANSLATE_NOOP("SheetTrouble",
                                      "There is no spreadsheet of this address. Copy the address from the "
                                      "browser once more and link it again."));
    case Trouble::NotASheet:
        return text(QT_TRANSLATE_NOOP("SheetTrouble",
                                      "The file is an Excel file in Google Drive. Save it as a "
                                      "Google spreadsheet and link that one."));
    case Trouble::WorksheetMissing:
        return text(QT_TRANSLATE_NOOP("SheetTrouble",
                                      "The spreadsheet has no worksheet called Leads. Rename the worksheet "
                                      "that holds the leads."));
    case Trouble::HeadingsMissing:
        return text(QT_TRANSLATE_NOOP("SheetTrouble",
                                      "The first row of the worksheet Leads needs the headings lead_uuid, "
                                      "number and call_status, each once and in any order."));
    case Trouble::GridChanged:
        return text(QT_TRANSLATE_NOOP("SheetTrouble",
                                      "The worksheet Leads is being changed at this moment. What is to be "
                                      "written waits."));
    case Trouble::BadRequest:
        return text(QT_TRANSLATE_NOOP("SheetTrouble", "Google Sheets did not understand a request. Was the "
                                                      "worksheet changed meanwhile? Try again."));
    case Trouble::Stopped:
        return text(QT_TRANSLATE_NOOP("SheetTrouble", "Callboard is ending. What is to be written waits."));
    }
    Q_UNREACHABLE();
}

/// Where a person who signed in in the browser has something else to do than with a service account.
QString personSentence(Trouble trouble)
{
    switch (trouble) {
    case Trouble::Expired:
    case Trouble::KeyRefused:
        return sentence(Trouble::SignInEnded);
    case Trouble::Denied:
        return text(QT_TRANSLATE_NOOP("SheetTrouble",
                                      "Google Sheets does not let Callboard at the spreadsheet. See that who "
                                      "signed in may edit it, and that no range of it is protected."));
    case Trouble::ApiOff:
        return text(QT_TRANSLATE_NOOP("SheetTrouble",
                                      "The Google Sheets API is not switched on in the project of the OAuth "
                                      "client. Switch it on in the Google Cloud console."));
    default:
        return sentence(trouble);
    }
}

/// The service's own words for an error; empty where there are none.
struct Complaint
{
    QString status;
    QString message;
};

Complaint complaintIn(const http::Response &response)
{
    const Result<QJsonObject> body = http::parseObject(response.body, {});
    if (!body)
        return {};
    const QJsonObject error = body->value(QLatin1String("error")).toObject();
    return {error.value(QLatin1String("status")).toString(),
            error.value(QLatin1String("message")).toString()};
}

Trouble ofBadRequest(const Complaint &complaint)
{
    if (complaint.status == QLatin1String("FAILED_PRECONDITION"))
        return Trouble::NotASheet;
    if (complaint.message.contains(QLatin1String("exceeds grid limits")))
        return Trouble::GridChanged;
    return complaint.message.contains(QLatin1String("Unable to parse range")) ? Trouble::WorksheetMissing
                                                                              : Trouble::BadRequest;
}

Trouble ofForbidden(const Complaint &complaint)
{
    if (complaint.status == QLatin1String("RESOURCE_EXHAUSTED"))
        return Trouble::Quota;
    const bool isOff = complaint.message.contains(QLatin1String("has not been used in project")) ||
                       complaint.message.contains(QLatin1String("it is disabled"));
    return isOff ? Trouble::ApiOff : Trouble::Denied;
}

Trouble ofServerError(int status)
{
    return status >= 500 ? Trouble::Unavailable : Trouble::BadRequest;
}

/// Nothing: the answer is good.
std::optional<Trouble> ofTokenService(http::TokenTrouble trouble)
{
    switch (trouble) {
    case http::TokenTrouble::None:
        return std::nullopt;
    case http::TokenTrouble::Unreachable:
        return Trouble::Unreachable;
    case http::TokenTrouble::Unavailable:
        return Trouble::Unavailable;
    case http::TokenTrouble::Quota:
        return Trouble::Quota;
    case http::TokenTrouble::Unreadable:
        return Trouble::Unreadable;
    case http::TokenTrouble::Ended:
        return Trouble::SignInEnded;
    case http::TokenTrouble::ClientRefused:
        return Trouble::ClientRefused;
    }
    Q_UNREACHABLE();
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
    return trouble == Trouble::Unreachable || trouble == Trouble::Unavailable || trouble == Trouble::Quota ||
           trouble == Trouble::Unreadable || trouble == Trouble::GridChanged || trouble == Trouble::Stopped;
}

Error troubleError(Trouble trouble, const QString &clientEmail)
{
    QString words = clientEmail.isEmpty() ? personSentence(trouble) : sentence(trouble);
    words.replace(QLatin1String("%1"), clientEmail);
    return {ErrorCode::Refused, {words}, {}, toWord(trouble)};
}

std::optional<Trouble> troubleOf(const http::Response &response)
{
    if (response.fate != http::Fate::Answered)
        return Trouble::Unreachable;
    if (response.status == 200) {
        if (response.complete)
            return std::nullopt;
        return response.body.size() >= http::MostBodyBytes ? Trouble::TooLarge : Trouble::Unreachable;
    }
    switch (response.status) {
    case 400:
    case 422:
        return ofBadRequest(complaintIn(response));
    case 401:
        return Trouble::Expired;
    case 403:
        return ofForbidden(complaintIn(response));
    case 404:
        return Trouble::SheetMissing;
    case 429:
        return Trouble::Quota;
    default:
        return ofServerError(response.status);
    }
}

std::optional<Trouble> signInTroubleOf(const http::Response &response)
{
    const http::TokenTrouble trouble = http::tokenTroubleOf(response);
    if (trouble == http::TokenTrouble::None || http::mayPass(trouble))
        return ofTokenService(trouble);
    const QString told = http::parseObject(response.body, {})
                             .value_or(QJsonObject())
                             .value(QLatin1String("error_description"))
                             .toString();
    const bool isAboutTime = told.contains(QLatin1String("reasonable timeframe")) ||
                             told.contains(QLatin1String("short-lived token"));
    return isAboutTime ? Trouble::ClockWrong : Trouble::KeyRefused;
}

std::optional<Trouble> grantTroubleOf(const http::Response &response)
{
    return ofTokenService(http::tokenTroubleOf(response));
}

Reached<http::TokenAnswer> tokenAnswerIn(const http::Response &response)
{
    const std::optional<http::TokenAnswer> answer = http::readTokenAnswer(response.body);
    return answer ? Reached<http::TokenAnswer>(*answer) : Trouble::Unreadable;
}

} // namespace callboard::sync
