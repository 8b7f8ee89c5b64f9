// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

#include <QRegularExpression>
#include <QTest>

using namespace callboard;

class ErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDocumentedArgumentsFillTheSentence_data();
    void theDocumentedArgumentsFillTheSentence();
    void anArgumentsOwnPercentStays();
    void aPercentInTheWholePlaceStays();
    void thePlaceComesFirst();
    void theDetailIsNotForTheOperator();
};

/// One row a code, with as many arguments as its comment in error.h names.
void ErrorTest::theDocumentedArgumentsFillTheSentence_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("count");
    const auto row = [](const char *name, ErrorCode code, int count) {
        QTest::newRow(name) << code << count;
    };
    row("Unspecified", ErrorCode::Unspecified, 0);
    row("Cancelled", ErrorCode::Cancelled, 0);
    row("InvalidArgument", ErrorCode::InvalidArgument, 2);
    row("NotFound", ErrorCode::NotFound, 1);
    row("AlreadyExists", ErrorCode::AlreadyExists, 1);
    row("NotAllowed", ErrorCode::NotAllowed, 1);
    row("Busy", ErrorCode::Busy, 1);
    row("FileUnreadable", ErrorCode::FileUnreadable, 2);
    row("FileUnwritable", ErrorCode::FileUnwritable, 2);
    row("FileEmpty", ErrorCode::FileEmpty, 1);
    row("FileTooLarge", ErrorCode::FileTooLarge, 3);
    row("FileChanged", ErrorCode::FileChanged, 1);
    row("FileNotText", ErrorCode::FileNotText, 2);
    row("FileMalformed", ErrorCode::FileMalformed, 2);
    row("FileNoNumberColumn", ErrorCode::FileNoNumberColumn, 2);
    row("FileTooManyColumns", ErrorCode::FileTooManyColumns, 3);
    row("FileMissing", ErrorCode::FileMissing, 1);
    row("DatabaseUnavailable", ErrorCode::DatabaseUnavailable, 2);
    row("DatabaseTooNew", ErrorCode::DatabaseTooNew, 3);
    row("DatabaseDamaged", ErrorCode::DatabaseDamaged, 1);
    row("DatabaseMigration", ErrorCode::DatabaseMigration, 1);
    row("DatabaseStatement", ErrorCode::DatabaseStatement, 0);
    row("DatabaseConflict", ErrorCode::DatabaseConflict, 0);
    row("DatabaseBusy", ErrorCode::DatabaseBusy, 0);
    row("SecretUnavailable", ErrorCode::SecretUnavailable, 1);
    row("SecretWrong", ErrorCode::SecretWrong, 0);
    row("CipherDamaged", ErrorCode::CipherDamaged, 0);
    row("SecretUnanswered", ErrorCode::SecretUnanswered, 1);
    row("ProviderUnreachable", ErrorCode::ProviderUnreachable, 2);
    row("ProviderRefused", ErrorCode::ProviderRefused, 1);
    row("ProviderKeyRefused", ErrorCode::ProviderKeyRefused, 1);
    row("ProviderAnswerUnreadable", ErrorCode::ProviderAnswerUnreadable, 1);
    row("ProviderNotSecure", ErrorCode::ProviderNotSecure, 1);
}

void ErrorTest::theDocumentedArgumentsFillTheSentence()
{
    QFETCH(ErrorCode, code);
    QFETCH(int, count);
    QStringList arguments;
    for (int i = 0; i < count; ++i)
        arguments.append(QStringLiteral("<argument %1>").arg(i));

    const QString text = operatorText({code, arguments, {}, {}});

    static const QRegularExpression openGap(QStringLiteral("%\\d"));
    QVERIFY2(!text.contains(openGap), qPrintable(text));
    for (const QString &argument : std::as_const(arguments))
        QVERIFY2(text.contains(argument), qPrintable(text));
    QVERIFY2(text.endsWith(u'.'), qPrintable(text));
}

void ErrorTest::anArgumentsOwnPercentStays()
{
    const QString text = operatorText({ErrorCode::FileUnreadable,
                                       {QStringLiteral("100%2 of %1.csv"), QStringLiteral("no such file")},
                                       {},
                                       {}});
    QCOMPARE(text, QStringLiteral("100%2 of %1.csv cannot be read: no such file."));
}

void ErrorTest::aPercentInTheWholePlaceStays()
{
    const QString text = operatorText({ErrorCode::Cancelled, {}, QStringLiteral("%2.csv, line 1"), {}});
    QCOMPARE(text, QStringLiteral("%2.csv, line 1: Cancelled."));
}

void ErrorTest::thePlaceComesFirst()
{
    const QString text = operatorText({ErrorCode::FileMalformed,
                                       {QStringLiteral("leads.csv"), QStringLiteral("a quote is not closed")},
                                       QStringLiteral("leads.csv, line 17, column 4"),
                                       {}});
    QCOMPARE(text, QStringLiteral("leads.csv, line 17, column 4: leads.csv cannot be understood: "
                                  "a quote is not closed."));
}

void ErrorTest::theDetailIsNotForTheOperator()
{
    const QString text =
        operatorText({ErrorCode::DatabaseStatement, {}, {}, QStringLiteral("constraint failed: lead.uuid")});
    QVERIFY2(!text.contains(QStringLiteral("constraint")), qPrintable(text));
}

QTEST_GUILESS_MAIN(ErrorTest)
#include "tst_error.moc"
