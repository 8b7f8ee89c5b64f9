// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/redirectpage.h"

#include <QCoreApplication>

namespace callboard::sync {

namespace {

QString pageText(const char *source)
{
    return QCoreApplication::translate("RedirectPage", source);
}

QString pageWords(RedirectPage page)
{
    switch (page) {
    case RedirectPage::SignedIn:
        return pageText(QT_TRANSLATE_NOOP("RedirectPage",
                                          "Google has let you in. You can close this window and go "
                                          "back to Callboard."));
    case RedirectPage::NotSignedIn:
        return pageText(QT_TRANSLATE_NOOP("RedirectPage", "You are not signed in. You can close this window; "
                                                          "Callboard says what to do."));
    case RedirectPage::NotOurs:
        return pageText(QT_TRANSLATE_NOOP("RedirectPage",
                                          "This does not belong to a sign-in that Callboard waits "
                                          "for. You can close this window."));
    case RedirectPage::TooLong:
        return pageText(QT_TRANSLATE_NOOP("RedirectPage", "The request is too long."));
    }
    Q_UNREACHABLE();
}

QByteArray html(RedirectPage page)
{
    //: The tag of the language that this is translated to: "hi" for Hindi.
    const QString language = QCoreApplication::translate("RedirectPage", "en", "language tag");
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">"
                          "<title>Callboard</title></head><body dir=\"auto\"><h1>Callboard</h1>"
                          "<p>%2</p></body></html>\n")
        .arg(language.toHtmlEscaped(), pageWords(page).toHtmlEscaped())
        .toUtf8();
}

} // namespace

QByteArray redirectAnswer(RedirectPage page, int status)
{
    const QByteArray body = html(page);
    return "HTTP/1.1 " + QByteArray::number(status) + " Callboard\r\n" +
           "Content-Type: text/html; charset=utf-8\r\n"
           "Content-Length: " +
           QByteArray::number(body.size()) +
           "\r\n"
           "Content-Security-Policy: default-src 'none'\r\n"
           "Referrer-Policy: no-referrer\r\n"
           "X-Content-Type-Options: nosniff\r\n"
           "Cache-Control: no-store\r\n"
           "Connection: close\r\n\r\n" +
           body;
}

} // namespace callboard::sync
