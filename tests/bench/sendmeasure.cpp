// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// What the transport carries without any ledger: so many calls placed by so many threads on a practice line,
/// each the request that the engine would make. Prints one JSON object. Arguments: the line's address, its
/// agent, its number, how many calls, by how many threads.

#include "core/http/networktransport.h"
#include "core/providers/callprovider.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <cstdio>

namespace {

using namespace callboard;

constexpr qint64 FirstNumber = 6'999'000'000;

providers::CallRequest requestFor(int index, const QString &agent, const QString &number)
{
    return {.attempt = AttemptId::create(),
            .number = *PhoneNumber::fromE164(QStringLiteral("+91%1").arg(FirstNumber + index)),
            .agentId = agent,
            .phoneNumberId = number,
            .variables = {}};
}

/// How many of \a calls were accepted.
int placeAll(providers::CallProvider &provider, int calls, int threads, const QString &agent,
             const QString &number)
{
    std::atomic_int next = 0;
    std::atomic_int accepted = 0;
    QThreadPool pool;
    pool.setMaxThreadCount(threads);
    for (int thread = 0; thread < threads; ++thread) {
        pool.start([&] {
            for (int index = next++; index < calls; index = next++) {
                const providers::PlaceAnswer answer = provider.place(requestFor(index, agent, number));
                accepted += answer.verdict == providers::PlaceVerdict::Accepted ? 1 : 0;
            }
        });
    }
    pool.waitForDone();
    return accepted;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int calls = arguments.value(4).toInt();
    const int threads = std::max(1, arguments.value(5).toInt());
    providers::ProviderSetup setup;
    setup.account.provider = ProviderKind::Practice;
    setup.secret = QStringLiteral("practice");
    setup.baseUrl = QUrl(arguments.value(1));
    http::NetworkTransport transport;
    const Result<std::shared_ptr<providers::CallProvider>> provider =
        providers::makeCallProvider(setup, transport);
    if (!provider || calls <= 0)
        return 1;
    QElapsedTimer timer;
    timer.start();
    const int accepted = placeAll(**provider, calls, threads, arguments.value(2), arguments.value(3));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    const QJsonObject told{{QStringLiteral("calls"), calls},
                           {QStringLiteral("accepted"), accepted},
                           {QStringLiteral("threads"), threads},
                           {QStringLiteral("seconds"), seconds}};
    std::puts(QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
    return 0;
}
