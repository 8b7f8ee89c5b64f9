// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practiceline.h"

#include "core/providers/practice/practiceserver.h"

#include <QThread>

namespace callboard::providers {

class PracticeLine::Private
{
public:
    explicit Private(Options given)
        : options(std::move(given))
    {
    }

    /// Runs \a work in the line's thread, or here while it has none.
    template<typename Work>
    auto inside(Work work) const
    {
        decltype(work()) result{};
        if (server == nullptr)
            return work();
        QMetaObject::invokeMethod(
            server, [&] { result = work(); }, Qt::BlockingQueuedConnection);
        return result;
    }

    Options options;
    SystemClock systemClock;
    std::unique_ptr<PracticeBook> book;
    std::unique_ptr<PracticeDesk> desk;
    QThread thread;
    PracticeServer *server = nullptr;
    QUrl baseUrl;
};

PracticeLine::PracticeLine(Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(options)))
{
}

PracticeLine::~PracticeLine()
{
    stop();
}

Result<QUrl> PracticeLine::start()
{
    if (d->server != nullptr)
        return d->baseUrl;
    Result<std::unique_ptr<PracticeBook>> book = PracticeBook::open(d->options);
    if (!book)
        return fail(book.error());
    const Clock &clock = d->options.clock != nullptr ? *d->options.clock : d->systemClock;
    d->desk.reset();
    d->book = std::move(*book);
    d->desk = std::make_unique<PracticeDesk>(d->options.script, *d->book, clock);

    d->thread.setObjectName(QStringLiteral("practice line"));
    d->thread.start();
    QObject home;
    home.moveToThread(&d->thread);
    Result<quint16> port = quint16(0);
    QMetaObject::invokeMethod(
        &home,
        [&] {
            d->server = new PracticeServer(*d->desk, d->options.script.latency);
            port = d->server->open(d->options.port);
            home.moveToThread(thread());
        },
        Qt::BlockingQueuedConnection);
    if (!port) {
        stop();
        return fail(port.error());
    }
    d->baseUrl = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(*port));
    d->inside([this] {
        d->desk->setBase(d->baseUrl);
        return true;
    });
    return d->baseUrl;
}

void PracticeLine::stop()
{
    if (d->server == nullptr)
        return;
    QMetaObject::invokeMethod(
        d->server, [this] { delete d->server; }, Qt::BlockingQueuedConnection);
    d->server = nullptr;
    d->baseUrl.clear();
    d->thread.quit();
    d->thread.wait();
}

QUrl PracticeLine::baseUrl() const
{
    return d->baseUrl;
}

QString PracticeLine::key()
{
    return QStringLiteral("practice");
}

QString PracticeLine::agentId()
{
    return QStringLiteral("00000000-0000-4000-8000-0000000000a1");
}

QString PracticeLine::phoneNumberId()
{
    return QStringLiteral("00000000-0000-4000-8000-0000000000b1");
}

QString PracticeLine::senderId()
{
    return QStringLiteral("100000000000001");
}

QString PracticeLine::businessId()
{
    return QStringLiteral("100000000000002");
}

QMap<QString, int> PracticeLine::messagesByNumber() const
{
    return d->inside([this] { return d->desk ? d->desk->messages().byNumber() : QMap<QString, int>(); });
}

QMap<QString, int> PracticeLine::callsByNumber() const
{
    return d->inside([this] { return d->book ? d->book->callsByNumber() : QMap<QString, int>(); });
}

int PracticeLine::createRequests() const
{
    return d->inside([this] { return d->desk ? d->desk->createRequests() : 0; });
}

} // namespace callboard::providers
