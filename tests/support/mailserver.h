// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/emailsender.h"
#include "tests/support/serverthread.h"
#include "tests/support/testcertificate.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <atomic>
#include <mutex>

namespace callboard::test {

/// How the mail server behaves. A step is "GREETING", a command ("EHLO", "STARTTLS", "AUTH", "MAIL", "RCPT",
/// "DATA", "NOOP", "QUIT"), "TEXT" for the end of the text, or "BODY" for its first bytes.
struct MailScript
{
    EmailSecurity security = EmailSecurity::Clear;
    bool offersStartTls = true;
    QByteArray logins = "PLAIN LOGIN XOAUTH2"; ///< empty: nobody can sign in
    QMap<QByteArray, QByteArray> answers;      ///< instead of the usual ones, without their line end
    QByteArray dropsAt;                        ///< ends the connection there, and says nothing
    QByteArray endsAfter;                      ///< ends the connection once it has answered there
    QByteArray silentAt;                       ///< never says anything there
    QByteArray halfAt; ///< says the first line of an answer of several, and ends the connection
};

/// A mail that was taken.
struct MailTaken
{
    QByteArray from;
    QByteArray to;
    QByteArray mail; ///< as it was composed
    bool isSecret = false;
};

/// A mail server on the loopback, in a thread of its own, that speaks SMTP (RFC 5321) with STARTTLS and AUTH,
/// misbehaves to order, and counts at the socket.
class MailServer final
{
public:
    /// \a certificate is what it proves itself with where it speaks TLS.
    explicit MailServer(const MailScript &script, const TestCertificate &certificate = {});
    MailServer(const MailServer &) = delete;
    MailServer &operator=(const MailServer &) = delete;
    ~MailServer() = default;

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// Ends of a text that came, whatever was answered.
    [[nodiscard]] int ends() const { return m_ends; }
    [[nodiscard]] QList<MailTaken> taken() const;
    /// Every line that came, without texts; what stood on a line of AUTH is decoded.
    [[nodiscard]] QList<QByteArray> lines() const;
    /// Behaves so from the next connection on.
    void setScript(const MailScript &script);

private:
    class Dialogue;

    void note(const QByteArray &line);
    void note(const MailTaken &mail);
    [[nodiscard]] MailScript script() const;

    TestCertificate m_certificate;
    quint16 m_port = 0;
    std::atomic<int> m_connections = 0;
    std::atomic<int> m_ends = 0;
    mutable std::mutex m_mutex;
    MailScript m_script;
    QList<MailTaken> m_taken;
    QList<QByteArray> m_lines;
    ServerThread m_thread;
};

} // namespace callboard::test
