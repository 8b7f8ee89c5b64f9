// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/mailserver.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>

#include <functional>
#include <utility>

namespace callboard::test {

namespace {

/// Hands its connections out as TLS sockets, which also speak in clear.
class Door final : public QTcpServer
{
public:
    explicit Door(QObject *parent)
        : QTcpServer(parent)
    {
    }
    std::function<void(QSslSocket *)> arrived;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        arrived(socket);
    }
};

QByteArray usualAnswer(const QByteArray &step)
{
    static const QMap<QByteArray, QByteArray> answers = {
        {"GREETING", "220 ready"}, {"STARTTLS", "220 go ahead"},        {"AUTH", "235 2.7.0 welcome"},
        {"DATA", "354 go on"},     {"TEXT", "250 2.0.0 queued as 4F2"}, {"QUIT", "221 goodbye"}};
    return answers.value(step, "250 2.1.0 ok");
}

QByteArray unstuffed(QByteArray text)
{
    text = "\r\n" + text;
    return text.replace("\r\n..", "\r\n.").mid(2);
}

} // namespace

/// One connection. Lives in the server's thread.
class MailServer::Dialogue final : public QObject
{
public:
    Dialogue(MailServer &server, QSslSocket *socket)
        : QObject(socket)
        , m_server(server)
        , m_script(server.script())
        , m_socket(socket)
    {
        connect(socket, &QIODevice::readyRead, this, [this] { read(); });
        connect(socket, &QSslSocket::encrypted, this, [this] {
            m_isSecret = true;
            if (m_script.security == EmailSecurity::Tls)
                say("GREETING");
        });
        connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
        if (m_script.security == EmailSecurity::Tls)
            encrypt();
        else
            say("GREETING");
    }

private:
    void encrypt()
    {
        m_socket->setLocalCertificate(QSslCertificate(m_server.m_certificate.certificate));
        m_socket->setPrivateKey(QSslKey(m_server.m_certificate.key, QSsl::Rsa));
        m_socket->setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket->startServerEncryption();
    }

    /// Whether the dialogue goes on.
    bool say(const QByteArray &step) { return say(step, m_script.answers.value(step, usualAnswer(step))); }
    bool say(const QByteArray &step, const QByteArray &answer)
    {
        if (step == m_script.silentAt)
            return false;
        if (step == m_script.halfAt)
            m_socket->write(answer.left(3) + "-one\r\n");
        if (step == m_script.dropsAt || step == m_script.halfAt) {
            m_socket->disconnectFromHost();
            return false;
        }
        m_socket->write(answer + "\r\n");
        if (step == m_script.endsAfter)
            m_socket->disconnectFromHost();
        return answer.startsWith('2') || answer.startsWith('3');
    }

    void read()
    {
        m_buffer += m_socket->readAll();
        while (!m_buffer.isEmpty()) {
            if (m_isText ? !takeText() : !takeLine())
                return;
        }
    }

    bool takeLine()
    {
        const qsizetype end = m_buffer.indexOf("\r\n");
        if (end < 0)
            return false;
        const QByteArray line = m_buffer.left(end);
        m_buffer.remove(0, end + 2);
        if (const auto login = std::exchange(m_login, nullptr))
            login(line);
        else
            answer(line);
        return true;
    }

    void answer(const QByteArray &line)
    {
        const QByteArray command = line.left(line.indexOf(' ')).toUpper();
        const QByteArray step = line.contains(' ') ? command : line.toUpper();
        if (step != "AUTH")
            m_server.note(line);
        if (step == "EHLO")
            say(step, m_script.answers.value(step, extensions()));
        else if (step == "STARTTLS" && say(step))
            encrypt();
        else if (step == "AUTH")
            signIn(line.mid(5));
        else if (step == "MAIL" && say(step))
            m_mail = {line.mid(10), {}, {}, m_isSecret};
        else if (step == "RCPT" && say(step))
            m_mail.to = line.mid(8);
        else if (step == "DATA")
            m_isText = say(step);
        else if (step == "QUIT" && say(step))
            m_socket->disconnectFromHost();
        else if (step == "NOOP")
            say(step);
    }

    QByteArray extensions() const
    {
        QByteArray answer = "250-test\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-SIZE 10000000\r\n";
        if (m_script.security == EmailSecurity::StartTls && m_script.offersStartTls && !m_isSecret)
            answer += "250-STARTTLS\r\n";
        if (!m_script.logins.isEmpty())
            answer += "250-AUTH " + m_script.logins + "\r\n";
        return answer + "250 OK";
    }

    void noteLogin(const QByteArray &what) { m_server.note("AUTH " + what); }

    /// "PLAIN base64", "LOGIN", "XOAUTH2 base64"
    void signIn(const QByteArray &line)
    {
        const QByteArray way = line.left(line.indexOf(' '));
        const QByteArray given = QByteArray::fromBase64(line.mid(way.size() + 1));
        if (way != "LOGIN") {
            noteLogin(way + ' ' + QByteArray(given).replace('\0', ':').replace('\x01', '|'));
            finishLogin(way);
            return;
        }
        const auto password = [this](const QByteArray &user) {
            m_login = [this, user](const QByteArray &secret) {
                noteLogin("LOGIN " + user + ' ' + QByteArray::fromBase64(secret));
                say("AUTH");
            };
            m_socket->write("334 UGFzc3dvcmQ6\r\n");
        };
        if (!given.isEmpty()) {
            password(given);
            return;
        }
        m_login = [password](const QByteArray &user) { password(QByteArray::fromBase64(user)); };
        m_socket->write("334 VXNlcm5hbWU6\r\n");
    }

    /// Where a token is refused the server first explains, and waits for a line.
    void finishLogin(const QByteArray &way)
    {
        const bool isRefused = m_script.answers.value("AUTH").startsWith('5');
        if (way != "XOAUTH2" || !isRefused) {
            say("AUTH");
            return;
        }
        m_login = [this](const QByteArray &) { say("AUTH"); };
        m_socket->write("334 eyJzdGF0dXMiOiI0MDEifQ==\r\n");
    }

    bool takeText()
    {
        if (m_script.dropsAt == "BODY") {
            m_socket->abort();
            return false;
        }
        const qsizetype end = m_buffer.startsWith(".\r\n") ? 0 : m_buffer.indexOf("\r\n.\r\n") + 2;
        if (end == 1)
            return false;
        m_mail.mail = unstuffed(m_buffer.left(end));
        m_buffer.remove(0, end + 3);
        m_isText = false;
        ++m_server.m_ends;
        if (say("TEXT"))
            m_server.note(m_mail);
        return true;
    }

    MailServer &m_server;
    MailScript m_script;
    QSslSocket *m_socket;
    QByteArray m_buffer;
    std::function<void(const QByteArray &)> m_login; ///< takes the next line
    MailTaken m_mail;
    bool m_isText = false;
    bool m_isSecret = false;
};

MailServer::MailServer(const MailScript &script, const TestCertificate &certificate)
    : m_certificate(certificate)
    , m_script(script)
    , m_thread(QStringLiteral("mail server"))
{
    m_thread.run([this] {
        auto *door = new Door(m_thread.home());
        door->arrived = [this](QSslSocket *socket) {
            ++m_connections;
            new Dialogue(*this, socket);
        };
        door->listen(QHostAddress::LocalHost);
        m_port = door->serverPort();
    });
}

QList<MailTaken> MailServer::taken() const
{
    const std::scoped_lock lock(m_mutex);
    return m_taken;
}

QList<QByteArray> MailServer::lines() const
{
    const std::scoped_lock lock(m_mutex);
    return m_lines;
}

void MailServer::setScript(const MailScript &script)
{
    const std::scoped_lock lock(m_mutex);
    m_script = script;
}

void MailServer::note(const QByteArray &line)
{
    const std::scoped_lock lock(m_mutex);
    m_lines << line;
}

void MailServer::note(const MailTaken &mail)
{
    const std::scoped_lock lock(m_mutex);
    m_taken << mail;
}

MailScript MailServer::script() const
{
    const std::scoped_lock lock(m_mutex);
    return m_script;
}

} // namespace callboard::test
