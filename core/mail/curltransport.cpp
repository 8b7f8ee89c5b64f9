// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mail/curltransport.h"

#include "core/base/log.h"
#include "core/mail/dialoguetime.h"
#include "core/mail/headertext.h"
#include "core/mail/replywatch.h"

#include <QFile>
#include <QUrl>

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace callboard::mail {

namespace {

// In seconds.
constexpr long BeyondTheLastWord = 660;
// The machine's own name is nobody's business.
constexpr QLatin1String GreetingName("/callboard.invalid");

struct HandleCloser
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};

struct ListCloser
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

using Handle = std::unique_ptr<CURL, HandleCloser>;
using List = std::unique_ptr<curl_slist, ListCloser>;

/// What libcurl's callbacks share while one mail is on its way. One thread.
struct Dialogue
{
    const Parcel &parcel;
    const std::atomic_bool &isHurried;
    SystemClock clock = {};
    DialogueTime time = {clock, parcel.deadline, parcel.sendWithin};
    qsizetype position = 0;
    bool isTooLate = false;
    ReplyWatch watch = {};
};

size_t readText(char *buffer, size_t size, size_t count, void *user)
{
    auto &dialogue = *static_cast<Dialogue *>(user);
    const QByteArray &mail = dialogue.parcel.mail;
    const qsizetype most = std::min(qsizetype(size * count), mail.size() - dialogue.position);
    if (most <= 0)
        return 0;
    if (!dialogue.time.mayLeave()) {
        dialogue.isTooLate = true;
        return CURL_READFUNC_ABORT;
    }
    std::memcpy(buffer, mail.constData() + dialogue.position, size_t(most));
    dialogue.position += most;
    // It need not ask again before it writes the end of the text, and with that the mail may be taken.
    if (dialogue.position == mail.size()) {
        dialogue.watch.noteTextRead();
        dialogue.time.noteTextRead();
    }
    return size_t(most);
}

int followDialogue(CURL *, curl_infotype type, char *data, size_t size, void *user)
{
    auto &dialogue = *static_cast<Dialogue *>(user);
    const QByteArray line(data, qsizetype(size));
    if (type == CURLINFO_HEADER_OUT)
        dialogue.watch.noteCommand(line);
    if (type == CURLINFO_HEADER_IN)
        dialogue.watch.noteReply(line);
    if (dialogue.time.isTextRead() && dialogue.watch.reply().code != 0)
        dialogue.time.noteAnswered();
    return 0;
}

int keepDeadline(void *user, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    const auto &dialogue = *static_cast<Dialogue *>(user);
    return dialogue.time.isOverdue(dialogue.isHurried.load()) ? 1 : 0;
}

size_t dropAnswer(char *, size_t size, size_t count, void *)
{
    return size * count;
}

QByteArray urlOf(const EmailSender &sender)
{
    QUrl url;
    url.setScheme(QLatin1String(sender.security == EmailSecurity::Tls ? "smtps" : "smtp"));
    url.setHost(sender.host);
    url.setPort(sender.usedPort());
    url.setPath(GreetingName);
    return url.toEncoded();
}

void askForTls(CURL *handle, const EmailSender &sender, const QByteArray &roots)
{
    const bool isClear = sender.security == EmailSecurity::Clear;
    curl_easy_setopt(handle, CURLOPT_USE_SSL, long(isClear ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!roots.isEmpty())
        curl_easy_setopt(handle, CURLOPT_CAINFO, roots.constData());
}

/// Nothing of it goes over a connection in clear.
void signIn(CURL *handle, const EmailSender &sender, const QByteArray &secret)
{
    if (sender.security == EmailSecurity::Clear || sender.user.isEmpty())
        return;
    curl_easy_setopt(handle, CURLOPT_SASL_IR, 1L);
    curl_easy_setopt(handle, CURLOPT_USERNAME, sender.user.toUtf8().constData());
    switch (sender.login) {
    case EmailLogin::XOAuth2:
    case EmailLogin::XOAuth2Refresh:
        curl_easy_setopt(handle, CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2");
        curl_easy_setopt(handle, CURLOPT_XOAUTH2_BEARER, secret.constData());
        return;
    case EmailLogin::Plain:
        curl_easy_setopt(handle, CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN");
        break;
    case EmailLogin::Login:
        curl_easy_setopt(handle, CURLOPT_LOGIN_OPTIONS, "AUTH=LOGIN");
        break;
    case EmailLogin::Offered:
        curl_easy_setopt(handle, CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN");
        break;
    }
    curl_easy_setopt(handle, CURLOPT_PASSWORD, secret.constData());
}

/// The dialogue's own deadlines hold; libcurl's stand behind them.
void keepTo(CURL *handle, Dialogue &dialogue)
{
    // No alarm in a program of many threads. It writes so that no broken pipe raises a signal either.
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(handle, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, long(dialogue.parcel.deadline.count()));
    curl_easy_setopt(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, BeyondTheLastWord);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &keepDeadline);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &dialogue);
    curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L); // or nobody is told the lines
    curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, &followDialogue);
    curl_easy_setopt(handle, CURLOPT_DEBUGDATA, &dialogue);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &dropAnswer);
}

Trouble troubleOf(CURLcode code, const Dialogue &dialogue)
{
    if (dialogue.isTooLate)
        return Trouble::Late;
    switch (code) {
    case CURLE_OK:
        return Trouble::None;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
        return Trouble::Certificate;
    case CURLE_USE_SSL_FAILED:
        return Trouble::NoTls;
    case CURLE_LOGIN_DENIED:
        return Trouble::NoLogin;
    case CURLE_ABORTED_BY_CALLBACK:
    case CURLE_OPERATION_TIMEDOUT:
        return Trouble::Late;
    default:
        return Trouble::Unreachable;
    }
}

/// The trace decides, and libcurl's code only where the server said nothing.
Report reportOf(CURLcode code, const Dialogue &dialogue)
{
    Report report;
    report.stage = dialogue.watch.stage();
    report.reply = dialogue.watch.reply();
    report.detail = QString::fromLatin1(curl_easy_strerror(code));
    const bool isOver = report.stage == Stage::Answer;
    if (report.reply.isRefusal()) {
        report.fate = Fate::Refused;
        return report;
    }
    const bool isContent = report.reply.code >= 200 && report.reply.code < 300;
    if (isOver && (isContent || code == CURLE_OK)) {
        report.fate = Fate::Taken;
        return report;
    }
    report.reply = {};
    report.trouble = troubleOf(code, dialogue);
    report.fate = isOver ? Fate::Unknown : Fate::NotSent;
    return report;
}

void log(const Parcel &parcel, const Report &report, milliseconds took)
{
    qCInfo(lcMail).noquote().nospace()
        << parcel.sender.host << ' ' << int(report.stage) << ' ' << report.reply.text() << ' '
        << report.detail << ' ' << took.count() << " ms";
}

Report run(CURL *handle, Dialogue &dialogue, const QByteArray &roots)
{
    const EmailSender &sender = dialogue.parcel.sender;
    curl_easy_setopt(handle, CURLOPT_URL, urlOf(sender).constData());
    askForTls(handle, sender, roots);
    signIn(handle, sender, dialogue.parcel.secret);
    keepTo(handle, dialogue);
    const CURLcode code = curl_easy_perform(handle);
    const Report report = reportOf(code, dialogue);
    log(dialogue.parcel, report, dialogue.time.taken());
    return report;
}

Handle newHandle()
{
    // Once in the process, and before any thread needs it at the same time as another.
    static const CURLcode isReady = curl_global_init(CURL_GLOBAL_DEFAULT);
    return Handle(isReady == CURLE_OK ? curl_easy_init() : nullptr);
}

Report nothingToSendWith()
{
    Report report;
    report.fate = Fate::NotSent;
    report.trouble = Trouble::Unreachable;
    report.detail = QStringLiteral("libcurl does not start");
    return report;
}

} // namespace

CurlTransport::CurlTransport(const QString &roots)
    : m_roots(QFile::encodeName(roots))
{
}

Report CurlTransport::send(const Parcel &parcel)
{
    const Handle handle = newHandle();
    if (!handle)
        return nothingToSendWith();
    Dialogue dialogue{.parcel = parcel, .isHurried = m_isHurried};
    const QByteArray from = wireAddress(parcel.sender.address).toUtf8();
    const QByteArray to = wireAddress(parcel.to).toUtf8();
    const List recipients(curl_slist_append(nullptr, to.constData()));
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_FROM, from.constData());
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(handle.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_INFILESIZE_LARGE, curl_off_t(parcel.mail.size()));
    curl_easy_setopt(handle.get(), CURLOPT_READFUNCTION, &readText);
    curl_easy_setopt(handle.get(), CURLOPT_READDATA, &dialogue);
    return run(handle.get(), dialogue, m_roots);
}

Report CurlTransport::test(const Parcel &parcel)
{
    const Handle handle = newHandle();
    if (!handle)
        return nothingToSendWith();
    Dialogue dialogue{.parcel = parcel, .isHurried = m_isHurried};
    curl_easy_setopt(handle.get(), CURLOPT_NOBODY, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_CUSTOMREQUEST, "NOOP");
    Report report = run(handle.get(), dialogue, m_roots);
    if (report.fate == Fate::NotSent && report.trouble == Trouble::None)
        report.fate = Fate::Taken;
    return report;
}

} // namespace callboard::mail
