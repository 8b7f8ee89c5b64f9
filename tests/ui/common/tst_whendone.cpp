// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/whendone.h"

#include <QPromise>
#include <QTest>

#include <optional>
#include <thread>

namespace callboard::ui {

class WhenDoneTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerArrivesInTheThreadOfTheContext()
    {
        QPromise<Result<int>> promise;
        promise.start();
        std::optional<int> answer;
        QThread *thread = nullptr;
        whenDone(promise.future(), this, [&](const Result<int> &result) {
            answer = result.value_or(-1);
            thread = QThread::currentThread();
        });
        std::thread worker([&promise] {
            promise.addResult(7);
            promise.finish();
        });
        worker.join();
        QVERIFY(!answer);
        QTRY_VERIFY(answer.has_value());
        QCOMPARE(*answer, 7);
        QCOMPARE(thread, QThread::currentThread());
    }

    void nothingArrivesOnceTheContextIsGone()
    {
        QPromise<Result<int>> promise;
        promise.start();
        bool called = false;
        auto context = std::make_unique<QObject>();
        whenDone(promise.future(), context.get(), [&called](const Result<int> &) { called = true; });
        context.reset();
        promise.addResult(7);
        promise.finish();
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void aPromiseThatWasGivenUpIsACancellation()
    {
        std::optional<ErrorCode> code;
        {
            QPromise<Result<int>> promise;
            promise.start();
            whenDone(promise.future(), this,
                     [&code](const Result<int> &result) { code = result.error().code; });
        }
        QTRY_VERIFY(code.has_value());
        QCOMPARE(*code, ErrorCode::Cancelled);
    }
};

} // namespace callboard::ui

QTEST_GUILESS_MAIN(callboard::ui::WhenDoneTest)
#include "tst_whendone.moc"
