// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/exchange.h"

#include "core/http/address.h"
#include "core/http/responsehead.h"

#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <algorithm>

namespace callboard::http {

namespace {

/// How much may wait inside Qt while we have not read it; bounds the memory of a huge answer (F19).
constexpr qint64 ReadAhead = 256 * 1024;

QNetworkRequest networkRequest(const Request &request)
{
    QNetworkRequest result(request.url);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    result.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Callboard/" CALLBOARD_VERSION));
    // An answer that cannot be unpacked cannot be a bomb, and its size on the wire is its size in memory.
    result.setRawHeader(QByteArrayLiteral("Accept-Encoding"), QByteArrayLiteral("identity"));
    for (const auto &[name, value] : request.headers)
        result.setRawHeader(name, value);

    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    result.setSslConfiguration(tls);
    return result;
}

bool isStatusError(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::ContentReSendError || error == QNetworkReply::ProtocolFailure)
        return false;
    return error >= QNetworkReply::ContentAccessDenied;
}

} // namespace

QByteArray verb(Method method)
{
    switch (method) {
    case Method::Get:
        return QByteArrayLiteral("GET");
    case Method::Post:
        return QByteArrayLiteral("POST");
    case Method::Patch:
        return QByteArrayLiteral("PATCH");
    case Method::Delete:
        return QByteArrayLiteral("DELETE");
    }
    Q_UNREACHABLE();
}

Exchange::Exchange(QNetworkAccessManager &manager, const Request &request)
    : m_manager(manager)
    , m_request(request)
    , m_onceOnly(request.body, request.sendWithin)
{
}

Exchange::~Exchange() = default;

Response Exchange::run()
{
    start();
    wire();
    if (!m_reply->isFinished())
        m_loop.exec();
    m_deadline.stop();
    m_connectDeadline.stop();
    gather();
    return verdict();
}

void Exchange::start()
{
    QNetworkRequest request = networkRequest(m_request);
    if (m_request.repeatable == Repeatable::Never) {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_onceOnly.length());
        m_reply.reset(m_manager.sendCustomRequest(request, verb(m_request.method), &m_onceOnly));
    } else if (m_request.method == Method::Get) {
        m_reply.reset(m_manager.get(request));
    } else {
        m_reply.reset(m_manager.sendCustomRequest(request, verb(m_request.method), m_request.body));
    }
    m_reply->setReadBufferSize(ReadAhead);
}

void Exchange::wire()
{
    connect(m_reply.get(), &QNetworkReply::finished, &m_loop, &QEventLoop::quit);
    connect(m_reply.get(), &QIODevice::readyRead, this, &Exchange::gather);
    connect(m_reply.get(), &QNetworkReply::requestSent, this, [this] {
        m_requestSent = true;
        m_connectDeadline.stop();
    });

    for (QTimer *timer : {&m_deadline, &m_connectDeadline}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    connect(&m_deadline, &QTimer::timeout, this, [this] { giveUp(End::Deadline); });
    connect(&m_connectDeadline, &QTimer::timeout, this, [this] { giveUp(End::ConnectDeadline); });
    m_deadline.start(m_request.deadline);
    m_connectDeadline.start(std::min(m_request.connectDeadline, m_request.deadline));
}

void Exchange::gather()
{
    if (m_end != End::Finished || !m_reply->isOpen())
        return;
    const qint64 room = MostBodyBytes - m_body.size();
    m_body += m_reply->read(room);
    if (m_reply->bytesAvailable() > 0 && m_body.size() >= MostBodyBytes)
        giveUp(End::TooLarge);
}

void Exchange::giveUp(End end)
{
    if (m_reply->isFinished() && end != End::TooLarge)
        return;
    m_end = end;
    m_reply->abort();
    m_loop.quit();
}

bool Exchange::isWhole() const
{
    if (m_end != End::Finished)
        return false;
    const QNetworkReply::NetworkError error = m_reply->error();
    if (error != QNetworkReply::NoError && !isStatusError(error))
        return false;
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    return !announced.isValid() || announced.toLongLong() == m_body.size();
}

bool Exchange::hasLeft() const
{
    return m_requestSent || m_onceOnly.wasRead();
}

QString Exchange::detail() const
{
    switch (m_end) {
    case End::Deadline:
        return QStringLiteral("deadline");
    case End::ConnectDeadline:
        return QStringLiteral("connect deadline");
    case End::TooLarge:
        return QStringLiteral("answer larger than %1 bytes").arg(MostBodyBytes);
    case End::Finished:
        break;
    }
    // Qt's own sentence names the whole address, query and all; the error's name is enough.
    const QMetaEnum names = QMetaEnum::fromType<QNetworkReply::NetworkError>();
    return QString::fromLatin1(names.valueToKey(m_reply->error()));
}

Response Exchange::verdict() const
{
    Response response;
    response.detail = detail();
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (status.isValid()) {
        response.fate = Fate::Answered;
        response.status = status.toInt();
        response.complete = isWhole();
        response.body = m_body;
        readHead(m_reply->rawHeaderPairs(), response);
        return response;
    }
    const QNetworkReply::NetworkError error = m_reply->error();
    const bool neverConnected = error == QNetworkReply::ConnectionRefusedError ||
                                error == QNetworkReply::HostNotFoundError ||
                                error == QNetworkReply::SslHandshakeFailedError;
    response.fate = m_end == End::Finished && neverConnected && !hasLeft() ? Fate::NotSent : Fate::Lost;
    return response;
}

} // namespace callboard::http
