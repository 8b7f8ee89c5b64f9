// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/texttable.h"
#include "app/verboutput.h"
#include "tests/support/fakeclock.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

using namespace callboard;
using namespace callboard::app;

class VerbOutputTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void withJsonStandardOutputHoldsTheDocumentAndNothingElse();
    void withoutJsonStandardOutputHoldsTheLinesAlone();
    void anErrorIsADocumentWithJson();
    void anErrorIsALineOnStandardErrorOtherwise();
    void theErrorDecidesTheExitStatus_data();
    void theErrorDecidesTheExitStatus();
    void quickWorkShowsNoProgress();
    void progressIsALineASecondInAFile();
    void progressIsRedrawnOnATerminalAndWipedInTheEnd();
    void quietSilencesProgressAndNotes();

private:
    [[nodiscard]] VerbOutput output(bool terminal = false)
    {
        return VerbOutput({m_out, m_err, terminal, 40}, m_clock);
    }

    test::FakeClock m_clock{fromMSecsSinceEpoch(1'800'000'000'000)};
    QBuffer m_out;
    QBuffer m_err;
};

void VerbOutputTest::init()
{
    for (QBuffer *buffer : {&m_out, &m_err}) {
        buffer->close();
        buffer->setData(QByteArray());
        QVERIFY(buffer->open(QIODevice::WriteOnly));
    }
}

void VerbOutputTest::withJsonStandardOutputHoldsTheDocumentAndNothingElse()
{
    VerbOutput out = output();
    out.setJson(true);
    TextTable table;
    table.addColumn(QStringLiteral("Name"));
    out.table(table);
    out.line(QStringLiteral("for people"));
    out.note(QStringLiteral("beside it"));
    out.document({{QStringLiteral("success"), true}});
    QCOMPARE(m_out.data(), QByteArray("{\"success\":true}\n"));
    QCOMPARE(m_err.data(), QByteArray("beside it\n"));
}

void VerbOutputTest::withoutJsonStandardOutputHoldsTheLinesAlone()
{
    VerbOutput out = output();
    out.line(QStringLiteral("for people"));
    out.document({{QStringLiteral("success"), true}});
    QCOMPARE(m_out.data(), QByteArray("for people\n"));
}

void VerbOutputTest::anErrorIsADocumentWithJson()
{
    VerbOutput out = output();
    out.setJson(true);
    const ExitStatus status =
        out.failed(Error{ErrorCode::NotFound, {QStringLiteral("Campaign 7")}, {}, QStringLiteral("no row")});
    QCOMPARE(status, ExitStatus::Failed);
    const QJsonObject document = QJsonDocument::fromJson(m_out.data()).object();
    QCOMPARE(document.keys(),
             (QStringList{QStringLiteral("details"), QStringLiteral("error"), QStringLiteral("success")}));
    QCOMPARE(document.value(QStringLiteral("success")), QJsonValue(false));
    QCOMPARE(document.value(QStringLiteral("error")).toString(),
             QStringLiteral("Campaign 7 does not exist."));
    QCOMPARE(document.value(QStringLiteral("details")).toString(), QStringLiteral("no row"));
    QVERIFY(m_err.data().isEmpty());
}

void VerbOutputTest::anErrorIsALineOnStandardErrorOtherwise()
{
    VerbOutput out = output();
    out.setQuiet(true);
    QCOMPARE(out.failed(ExitStatus::WrongUse, QStringLiteral("Not so.")), ExitStatus::WrongUse);
    QVERIFY(m_out.data().isEmpty());
    QCOMPARE(m_err.data(), QByteArray("callboard: Not so.\n"));
}

void VerbOutputTest::theErrorDecidesTheExitStatus_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("status");
    QTest::newRow("busy") << static_cast<int>(ErrorCode::Busy) << 3;
    QTest::newRow("argument") << static_cast<int>(ErrorCode::InvalidArgument) << 2;
    QTest::newRow("not found") << static_cast<int>(ErrorCode::NotFound) << 1;
    QTest::newRow("disk full") << static_cast<int>(ErrorCode::FileUnwritable) << 1;
    QTest::newRow("locked") << static_cast<int>(ErrorCode::SecretWrong) << 1;
}

void VerbOutputTest::theErrorDecidesTheExitStatus()
{
    QFETCH(int, code);
    QFETCH(int, status);
    VerbOutput out = output();
    const Error error{static_cast<ErrorCode>(code), {QStringLiteral("x"), QStringLiteral("y")}, {}, {}};
    QCOMPARE(static_cast<int>(out.failed(error)), status);
}

void VerbOutputTest::quickWorkShowsNoProgress()
{
    VerbOutput out = output();
    for (int i = 0; i < 9; ++i) {
        out.progress(QStringLiteral("working"));
        m_clock.advance(milliseconds{100});
    }
    QVERIFY(m_err.data().isEmpty());
}

void VerbOutputTest::progressIsALineASecondInAFile()
{
    VerbOutput out = output();
    for (int i = 0; i <= 35; ++i) {
        out.progress(QString::number(i));
        m_clock.advance(milliseconds{100});
    }
    QCOMPARE(m_err.data(), QByteArray("10\n20\n30\n"));
}

void VerbOutputTest::progressIsRedrawnOnATerminalAndWipedInTheEnd()
{
    VerbOutput out = output(true);
    out.progress(QStringLiteral("0"));
    m_clock.advance(milliseconds{1000});
    out.progress(QString(100, QLatin1Char('x')));
    m_clock.advance(milliseconds{100});
    out.progress(QStringLiteral("two"));
    out.line(QStringLiteral("done"));
    QCOMPARE(m_err.data(), "\r\x1b[K" + QByteArray(39, 'x') + "\r\x1b[Ktwo\r\x1b[K");
    QCOMPARE(m_out.data(), QByteArray("done\n"));
}

void VerbOutputTest::quietSilencesProgressAndNotes()
{
    VerbOutput out = output();
    out.setQuiet(true);
    out.note(QStringLiteral("beside it"));
    out.progress(QStringLiteral("working"));
    m_clock.advance(milliseconds{2000});
    out.progress(QStringLiteral("working"));
    QVERIFY(m_err.data().isEmpty());
}

QTEST_GUILESS_MAIN(VerbOutputTest)
#include "tst_verboutput.moc"
