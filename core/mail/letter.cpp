// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mail/letter.h"

#include "core/mail/bodytext.h"
#include "core/mail/headertext.h"
#include "core/model/emailaddress.h"

#include <QUrl>

namespace callboard::mail {

namespace {

QByteArray part(const QByteArray &type, const QString &text)
{
    const BodyText body = bodyText(text);
    return "Content-Type: " + type + "; charset=UTF-8\r\nContent-Transfer-Encoding: " + body.encoding +
           "\r\n\r\n" + body.bytes;
}

/// The better form comes last (RFC 2046, section 5.1.4). The encodings leave no line that begins with the
/// boundary: quoted-printable escapes "=", and base64 has no underscore.
QByteArray content(const Letter &letter)
{
    if (letter.html.isEmpty())
        return part("text/plain", letter.text);
    const QByteArray boundary = "=_" + letter.id.toByteArray(QUuid::Id128);
    return "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n\r\n--" + boundary +
           "\r\n" + part("text/plain", letter.text) + "--" + boundary + "\r\n" +
           part("text/html", letter.html) + "--" + boundary + "--\r\n";
}

QByteArray addressLink(const QString &address)
{
    return "<mailto:" + QUrl::toPercentEncoding(wireAddress(address), "@") + "?subject=unsubscribe>";
}

QList<QByteArray> waysOut(const EmailSender &sender)
{
    if (sender.unsubscribe.isEmpty())
        return {addressLink(sender.answersTo())};
    const QByteArray page = QUrl(sender.unsubscribe, QUrl::StrictMode).toEncoded();
    return {QByteArray(addressLink(sender.answersTo()) + ','), QByteArray('<' + page + '>')};
}

/// The header that must not be sent as it is.
std::optional<QString> unusable(const Letter &letter, const EmailSender &sender)
{
    if (!isEmailAddress(letter.to))
        return QStringLiteral("To");
    if (letter.subject.isEmpty() || !isHeaderSafe(letter.subject))
        return QStringLiteral("Subject");
    if (faultIn(sender) != EmailSenderFault::None || !isHeaderSafe(sender.name))
        return QStringLiteral("From");
    return std::nullopt;
}

} // namespace

QString messageIdOf(const Letter &letter, const EmailSender &sender)
{
    const QString address = wireAddress(sender.address);
    return u'<' + letter.id.toString(QUuid::WithoutBraces) + address.mid(address.lastIndexOf(u'@')) + u'>';
}

Result<QByteArray> composed(const Letter &letter, const EmailSender &sender)
{
    if (const std::optional<QString> header = unusable(letter, sender)) {
        return fail(ErrorCode::InvalidArgument,
                    {*header, QStringLiteral("one line without control characters")});
    }
    QByteArray mail = foldedLine("Date", {letter.date.toString(Qt::RFC2822Date).toLatin1()});
    mail += foldedLine("From", mailbox(sender.name, sender.address));
    if (!sender.replyTo.isEmpty())
        mail += foldedLine("Reply-To", mailbox({}, sender.replyTo));
    mail += foldedLine("To", mailbox({}, letter.to));
    mail += headerLine("Subject", letter.subject);
    mail += foldedLine("Message-ID", {messageIdOf(letter, sender).toUtf8()});
    mail += foldedLine("List-Unsubscribe", waysOut(sender));
    mail += foldedLine("Auto-Submitted", {"auto-generated"});
    mail += foldedLine("MIME-Version", {"1.0"});
    mail += content(letter);
    return mail;
}

} // namespace callboard::mail
