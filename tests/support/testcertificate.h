// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace callboard::test {

/// A certificate that signed itself, made anew: no private key is kept anywhere. PEM, both.
struct TestCertificate
{
    QByteArray certificate;
    QByteArray key;
};

/// For a host as a certificate names it: "IP:127.0.0.1" or "DNS:mail.example". Good for a day around now;
/// \a isOver: one that ended yesterday.
[[nodiscard]] TestCertificate testCertificate(const QByteArray &host, bool isOver = false);

} // namespace callboard::test
