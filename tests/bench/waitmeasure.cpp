// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// How long a write waits for its turn while leads are imported, which is what a call that falls due then
/// waits: an empty transaction every 10 ms. Prints one JSON object. Arguments: a new profile, a file of
/// leads, and, for an import by another process, the program.

#include "core/base/clock.h"
#include "core/dispatch/enginelock.h"
#include "core/services/importservice.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

namespace {

using namespace callboard;

constexpr std::chrono::milliseconds Between{10};

bool writeOnce(store::Ledger &ledger)
{
    return ledger
        .write([](store::Store &store) {
            store::Transaction transaction(*store.database);
            return transaction.begun().has_value() && transaction.commit().has_value();
        })
        .result();
}

/// Of each moment at which a write falls due, the milliseconds until it is through: those that fall due while
/// another one waits are through with the next. None when a write failed.
std::vector<double> waits(store::Ledger &ledger, const std::function<bool()> &isOver)
{
    constexpr double DueEvery = std::chrono::duration<double, std::milli>(Between).count();
    std::vector<double> all;
    QEventLoop loop;
    QElapsedTimer clock;
    clock.start();
    const auto elapsed = [&clock] { return double(clock.nsecsElapsed()) / 1e6; };
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    double due = DueEvery;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        const double begun = elapsed();
        const bool isWritten = writeOnce(ledger);
        const double through = elapsed();
        for (; due <= begun; due += DueEvery)
            all.push_back(through - due);
        if (!isWritten)
            all.clear();
        if (!isWritten || isOver())
            loop.quit();
    });
    timer.start(Between);
    loop.exec();
    return all;
}

std::vector<double> besideOwnImport(services::Workspace &workspace, const QString &file)
{
    services::ImportRequest request;
    request.fileName = file;
    const auto import =
        services::ImportService(workspace).run(request, std::make_shared<services::JobControl>());
    std::vector<double> all = waits(workspace.ledger(), [&import] { return import.isFinished(); });
    return import.result() ? all : std::vector<double>();
}

std::vector<double> besideAnother(services::Workspace &workspace, const QString &file, const QString &program)
{
    QProcess import;
    import.setStandardOutputFile(QProcess::nullDevice());
    import.start(program,
                 {QStringLiteral("--profile"), workspace.directory(), QStringLiteral("import"), file});
    if (!import.waitForStarted())
        return {};
    std::vector<double> all = waits(workspace.ledger(), [&import] {
        import.waitForFinished(0);
        return import.state() == QProcess::NotRunning;
    });
    return import.exitStatus() == QProcess::NormalExit && import.exitCode() == 0 ? all
                                                                                 : std::vector<double>();
}

double quantile(const std::vector<double> &sorted, double part)
{
    return sorted.at(std::min(sorted.size() - 1, size_t(part * double(sorted.size()))));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    services::WorkspaceSetup setup;
    setup.directory = arguments.value(1);
    setup.clock = std::make_shared<SystemClock>();
    setup.allowKeychain = false;
    const auto workspace = services::Workspace::open(setup);
    if (!workspace)
        return 1;
    // As an engine does.
    dispatch::EngineLock engine((*workspace)->directory());
    if (!engine.acquire())
        return 1;
    const QString program = arguments.value(3);
    std::vector<double> all = program.isEmpty() ? besideOwnImport(**workspace, arguments.value(2))
                                                : besideAnother(**workspace, arguments.value(2), program);
    if (all.empty())
        return 2;
    std::sort(all.begin(), all.end());
    const QJsonObject told{{QStringLiteral("writes"), qint64(all.size())},
                           {QStringLiteral("median_ms"), quantile(all, 0.5)},
                           {QStringLiteral("p99_ms"), quantile(all, 0.99)},
                           {QStringLiteral("worst_ms"), all.back()}};
    std::puts(QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
    return 0;
}
