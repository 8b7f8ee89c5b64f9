// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/accountservice.h"
#include "core/services/importservice.h"
#include "core/services/leadservice.h"
#include "core/services/workspace.h"
#include "tests/support/fakeclock.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

namespace callboard::test {

/// The answer of a service, waited for with the event loop running. Cancelled when it never comes.
template<typename T>
[[nodiscard]] Result<T> await(const QFuture<Result<T>> &future)
{
    if (!future.isFinished()) {
        // Woken by the answer: QTest::qWaitFor looks each 10 ms, which hundreds of answers a test add up to.
        QEventLoop loop;
        QFutureWatcher<Result<T>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(30'000, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    if (!future.isFinished() || future.resultCount() == 0)
        return fail(ErrorCode::Cancelled);
    return future.result();
}

/// A passphrase that is quick to take, and to guess: the usual cost is half a second each time.
inline constexpr security::PassphraseCost CheapPassphrase = {1, 8192};

/// A new profile in a directory of its own, without keychain, at noon (IST) on Friday, 20 November 2026. It
/// holds the practice account; the engine is not started.
class TestProfile
{
public:
    TestProfile()
        : clock(std::make_shared<FakeClock>(fromMSecsSinceEpoch(1'795'156'200'000)))
    {
        // What windows remember of their layout must not reach the next test.
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, directory.path());
        services::WorkspaceSetup setup;
        setup.directory = directory.path();
        setup.clock = clock;
        setup.allowKeychain = false;
        setup.passphraseCost = CheapPassphrase;
        Result<std::unique_ptr<services::Workspace>> opened = services::Workspace::open(setup);
        if (opened)
            workspace = std::move(opened).value();
        else
            qWarning() << "The profile did not open:" << operatorText(opened.error())
                       << opened.error().detail;
    }

    /// \a count leads named "Lead 1", "Lead 2" ... of the city Pune, in that order; empty on failure.
    [[nodiscard]] QList<LeadId> addLeads(int count)
    {
        services::ImportRequest request;
        request.pasted = QByteArrayLiteral("number,name,city\n");
        for (int i = 1; i <= count; ++i)
            request.pasted += QStringLiteral("+9198%1,Lead %2,Pune\n").arg(10'000'000 + i).arg(i).toUtf8();
        services::ImportService imports(*workspace);
        if (!await(imports.run(request, std::make_shared<services::JobControl>())))
            return {};
        const services::LeadService leads(*workspace);
        return await(leads.ids(LeadFilter{}, LeadSort{})).value_or({});
    }

    /// A Vapi account on the loopback, which nothing answers. Invalid on failure.
    [[nodiscard]] AccountId addRealAccount(int lines)
    {
        if (!await(workspace->setPassphrase(QByteArrayLiteral("a passphrase for tests"))))
            return {};
        Account account;
        account.name = QStringLiteral("Sales");
        account.provider = ProviderKind::Vapi;
        account.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
        account.lines = lines;
        services::AccountService accounts(*workspace);
        return await(accounts.add(account, QByteArrayLiteral("a-key"))).value_or(AccountId());
    }

    QTemporaryDir directory;
    std::shared_ptr<FakeClock> clock;
    std::unique_ptr<services::Workspace> workspace;
};

} // namespace callboard::test
