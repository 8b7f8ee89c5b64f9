// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountService: a mail that shows that an account of e-mail works.

#include "core/services/accountservice.h"

#include "core/model/emailaddress.h"
#include "core/services/accountkey.h"
#include "core/services/attemptservice.h"
#include "core/services/ready.h"
#include "core/services/workspace.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

namespace callboard::services {

namespace {

providers::MessageRequest testMail(const QString &to, const QTimeZone &zone, Instant now)
{
    // A request has a number, whatever it asks for; no telephone takes part in this one.
    providers::MessageRequest mail{.attempt = AttemptId::create(),
                                   .number = *PhoneNumber::fromE164(QStringLiteral("+1000000")),
                                   .address = to,
                                   .date = toDateTime(now, zone),
                                   .content = {}};
    mail.content.subject = QCoreApplication::translate("AccountService", "A test mail from Callboard");
    mail.content.text = QCoreApplication::translate(
        "AccountService",
        "This mail shows that the account is set up and its mails arrive. Nobody else was sent one.");
    return mail;
}

Result<void> testMailResult(const providers::SendAnswer &answer)
{
    switch (answer.verdict) {
    case providers::PlaceVerdict::Accepted:
        return {};
    case providers::PlaceVerdict::Refused:
        return fail(ErrorCode::Refused,
                    {QCoreApplication::translate("AccountService", "The test mail was refused: %1.")
                         .arg(attemptReasonText(answer.reason))});
    case providers::PlaceVerdict::NotSent:
        return fail(ErrorCode::Refused,
                    {QCoreApplication::translate("AccountService", "The test mail was not sent: %1.")
                         .arg(attemptReasonText(answer.reason))});
    case providers::PlaceVerdict::Unknown:
        return fail(ErrorCode::Refused,
                    {QCoreApplication::translate(
                        "AccountService", "The mail server did not say whether it takes the test mail. See "
                                          "whether it arrives.")});
    }
    Q_UNREACHABLE();
}

} // namespace

QFuture<Result<void>> AccountService::sendTestMail(const Account &account, const QByteArray &secret,
                                                   const QString &to)
{
    if (!isEmailAddress(to)) {
        return ready(Result<void>(fail(
            ErrorCode::Refused, {QCoreApplication::translate(
                                    "AccountService", "The test mail needs an e-mail address to go to.")})));
    }
    return QtConcurrent::run([workspace = &m_workspace, account, secret, to]() -> Result<void> {
        const Result<std::shared_ptr<providers::MessageProvider>> messenger =
            messengerWith(*workspace, account, secret);
        if (!messenger)
            return fail(messenger.error());
        return testMailResult((*messenger)->send(testMail(to, workspace->zone(), workspace->clock().now())));
    });
}

} // namespace callboard::services
