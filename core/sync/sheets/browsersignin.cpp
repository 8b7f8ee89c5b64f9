// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/browsersignin.h"

#include "core/sync/sheets/loopbackredirect.h"
#include "core/sync/sheets/pkce.h"
#include "core/sync/sheets/signinaddress.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

namespace callboard::sync {

namespace {

constexpr milliseconds AskEvery{100};

Failure refused(const char *what)
{
    return fail(ErrorCode::Refused, {QCoreApplication::translate("BrowserSignIn", what)});
}

/// Nothing when it was broken off.
std::optional<SignInReturn> waitFor(LoopbackRedirect &redirect, QEventLoop &loop,
                                    const std::function<bool()> &isWanted)
{
    std::optional<SignInReturn> returned;
    QTimer ask;
    QObject::connect(&redirect, &LoopbackRedirect::finished, &ask, [&](const SignInReturn &answer) {
        returned = answer;
        loop.quit();
    });
    QObject::connect(&ask, &QTimer::timeout, &ask, [&] {
        if (!isWanted())
            loop.quit();
    });
    ask.start(AskEvery);
    loop.exec();
    return returned;
}

Result<QByteArray> codeIn(const std::optional<SignInReturn> &returned)
{
    if (!returned)
        return fail(ErrorCode::Cancelled);
    switch (returned->kind) {
    case SignInReturn::Kind::Code:
        return returned->code;
    case SignInReturn::Kind::Denied:
        return refused(QT_TRANSLATE_NOOP("BrowserSignIn", "Google was told not to let Callboard at the "
                                                          "spreadsheets. Sign in again and allow it."));
    case SignInReturn::Kind::Failed:
        return refused(QT_TRANSLATE_NOOP("BrowserSignIn", "Google did not let Callboard in. The page in the "
                                                          "browser, or the administrator of the Google "
                                                          "account, says why."));
    case SignInReturn::Kind::TimedOut:
        return refused(QT_TRANSLATE_NOOP("BrowserSignIn",
                                         "Nobody signed in within five minutes. Try again; if "
                                         "the page in the browser shows an error, check the "
                                         "OAuth client in the Google Cloud console."));
    }
    Q_UNREACHABLE();
}

/// People can untick what they are asked for.
bool hasGrantedSheets(const http::TokenAnswer &answer)
{
    return answer.scope.isEmpty() || answer.scope.split(u' ').contains(QString(SpreadsheetsScope));
}

} // namespace

Result<BrowserGrant> signInByBrowser(const OAuthClient &client, const BrowserSignInSetup &setup)
{
    const QByteArray verifier = randomWord();
    const QByteArray state = randomWord();
    QEventLoop loop; // first: without one nothing is heard of a socket
    LoopbackRedirect redirect(state, setup.clock);
    if (const Result<void> listens = redirect.listen(); !listens)
        return fail(listens.error());
    setup.show(authoriseAddress(client, redirect.address(), {state, challengeOf(verifier)}));
    const Result<QByteArray> code = codeIn(waitFor(redirect, loop, setup.isWanted));
    if (!code)
        return fail(code.error());
    const Reached<http::TokenAnswer> answer =
        exchangeCode(client, {*code, verifier, redirect.address()}, setup.transport);
    if (!answer)
        return fail(troubleError(answer.trouble(), {}));
    const BrowserGrant grant{client, answer->refreshToken, answer->email};
    if (!hasGrantedSheets(*answer)) {
        if (setup.discard && !grant.refreshToken.isEmpty())
            setup.discard(grant);
        return refused(QT_TRANSLATE_NOOP("BrowserSignIn", "Callboard was not allowed to work with the "
                                                          "spreadsheets. Sign in again and leave that box "
                                                          "ticked."));
    }
    if (grant.refreshToken.isEmpty()) {
        return refused(QT_TRANSLATE_NOOP("BrowserSignIn",
                                         "Google let Callboard in for an hour only. Take "
                                         "away Callboard's access in the Google account, and "
                                         "sign in again."));
    }
    return grant;
}

} // namespace callboard::sync
