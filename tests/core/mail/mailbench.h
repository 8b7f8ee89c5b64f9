// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/mail/letter.h"
#include "core/mail/transport.h"
#include "tests/support/mailserver.h"

#include <QMetaType>

namespace callboard::test {

[[nodiscard]] inline EmailSender senderAt(const MailServer &server, EmailSecurity security)
{
    EmailSender sender;
    sender.host = QStringLiteral("127.0.0.1");
    sender.port = server.port();
    sender.security = security;
    sender.user = QStringLiteral("ops");
    sender.address = QStringLiteral("ops@example.com");
    sender.name = QStringLiteral("Asha Clinic");
    return sender;
}

[[nodiscard]] inline mail::Letter sampleLetter()
{
    mail::Letter letter;
    letter.id = QUuid(QStringLiteral("8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111"));
    letter.date = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::OffsetFromUTC, 19'800);
    letter.to = QStringLiteral("asha@example.net");
    letter.subject = QStringLiteral("Your visit on Friday");
    letter.text = QStringLiteral("Dear Asha,\nsee you on Friday.\n.\nThe clinic");
    return letter;
}

/// To a server that is slow only where it is told to be.
[[nodiscard]] inline mail::Parcel parcelTo(const EmailSender &sender)
{
    mail::Parcel parcel;
    parcel.sender = sender;
    parcel.secret = QByteArrayLiteral("s3cret");
    parcel.to = sampleLetter().to;
    parcel.mail = mail::composed(sampleLetter(), sender).value_or(QByteArray());
    return parcel;
}

} // namespace callboard::test

Q_DECLARE_METATYPE(callboard::EmailLogin)
Q_DECLARE_METATYPE(callboard::EmailSecurity)
Q_DECLARE_METATYPE(callboard::mail::Fate)
Q_DECLARE_METATYPE(callboard::mail::Stage)
Q_DECLARE_METATYPE(callboard::mail::Trouble)
Q_DECLARE_METATYPE(callboard::test::MailScript)
