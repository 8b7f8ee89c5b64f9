// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/email/emailprovider.h"

#include "core/providers/email/emailanswers.h"
#include "core/providers/verdicts.h"

#include <algorithm>

namespace callboard::providers {

namespace {

/// Without its angle brackets, as a search in a mailbox wants it.
QString bareId(const QString &messageId)
{
    return messageId.mid(1, messageId.size() - 2);
}

SendAnswer notWritten(const Error &error)
{
    const QString header = error.arguments.value(0);
    return refused(header == QLatin1String("From") ? MessageFault::Account : MessageFault::ThisMessage,
                   QStringLiteral("mail_unusable ") + header);
}

} // namespace

EmailProvider::EmailProvider(const ProviderSetup &setup, mail::Transport &transport,
                             std::shared_ptr<http::AccessTokens> tokens)
    : m_account(setup.account.name)
    , m_sender(emailSenderOf(setup.account))
    , m_secret(setup.secret.trimmed().toUtf8())
    , m_deadline(setup.createDeadline)
    , m_isDryRun(setup.account.isPractice())
    , m_transport(transport)
    , m_tokens(std::move(tokens))
{
}

mail::Parcel EmailProvider::parcel() const
{
    mail::Parcel parcel;
    parcel.sender = m_sender;
    parcel.secret = m_secret;
    parcel.deadline = m_deadline;
    return parcel;
}

/// A server that does not believe a kept token, which may have been withdrawn before its end, is told a fresh
/// one, once: before that nothing is sent.
EmailProvider::Talk EmailProvider::talk(const mail::Parcel &parcel, Dialogue dialogue) const
{
    if (!m_tokens)
        return {(m_transport.*dialogue)(parcel)};
    const SystemClock clock;
    const milliseconds began = clock.bootTime();
    mail::Parcel signedIn = parcel;
    for (bool isAgain = false;; isAgain = true) {
        const http::AccessToken token = m_tokens->token();
        if (token.trouble != http::TokenTrouble::None)
            return {{}, token.trouble};
        signedIn.secret = token.token;
        // What the sign-in service took is gone.
        if (parcel.sendWithin)
            signedIn.sendWithin = std::max(milliseconds{0}, *parcel.sendWithin - (clock.bootTime() - began));
        const mail::Report report = (m_transport.*dialogue)(signedIn);
        if (!email::isRefusedLogin(report))
            return {report};
        m_tokens->forget(token.token);
        if (isAgain || !token.isKept)
            return {report};
    }
}

SendAnswer EmailProvider::send(const MessageRequest &request)
{
    const mail::Letter letter{.id = QUuid::fromString(request.attempt.text()),
                              .date = request.date,
                              .to = request.address,
                              .subject = request.content.subject,
                              .text = request.content.text,
                              .html = request.content.html};
    const Result<QByteArray> written = mail::composed(letter, m_sender);
    if (!written)
        return notWritten(written.error());
    SendAnswer answer;
    if (m_isDryRun) {
        answer.verdict = PlaceVerdict::Accepted;
    } else {
        mail::Parcel parcel = this->parcel();
        parcel.to = request.address;
        parcel.mail = *written;
        parcel.sendWithin = request.sendWithin;
        const Talk came = talk(parcel, &mail::Transport::send);
        answer = came.trouble == http::TokenTrouble::None ? email::sendAnswer(came.report)
                                                          : email::withoutToken(came.trouble);
    }
    if (answer.verdict == PlaceVerdict::Accepted)
        answer.messageId = bareId(mail::messageIdOf(letter, m_sender));
    return answer;
}

Result<MessageReport> EmailProvider::report(const QString &messageId)
{
    MessageReport report;
    report.messageId = messageId;
    return report;
}

Result<QList<MessageTemplate>> EmailProvider::templates()
{
    return QList<MessageTemplate>();
}

Result<SenderTest> EmailProvider::test()
{
    if (!m_isDryRun) {
        const Talk came = talk(parcel(), &mail::Transport::test);
        if (came.trouble != http::TokenTrouble::None)
            return fail(email::tokenFailure(came.trouble, m_account));
        if (const auto failure = email::testFailure(came.report, m_sender.host, m_account))
            return fail(*failure);
    }
    SenderTest found;
    found.sender = m_sender.address;
    return found;
}

} // namespace callboard::providers
