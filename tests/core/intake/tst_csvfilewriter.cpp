// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvsupport.h"

#include "core/intake/csvfilewriter.h"

#include <QTemporaryDir>

using namespace callboard;
using namespace callboard::intake;

class CsvFileWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAMarkForExcelWhenAsked();
    void leavesTheOldFileUntilItIsCommitted();
    void saysWhyAFileCannotBeWritten();
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void CsvFileWriterTest::writesAMarkForExcelWhenAsked()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("out.csv"));
    auto writer = CsvFileWriter::create(path, {.hasByteOrderMark = true});
    QVERIFY(writer);
    QVERIFY((*writer)->write({QStringLiteral("नाम"), QStringLiteral("=1")}));
    QVERIFY((*writer)->commit());
    QCOMPARE(contentOf(path), QByteArray("\xEF\xBB\xBF") + QStringLiteral("नाम,'=1\r\n").toUtf8());
}

void CsvFileWriterTest::leavesTheOldFileUntilItIsCommitted()
{
    const QTemporaryDir directory;
    const QString path = test::writeFile(directory.path(), QStringLiteral("out.csv"), "old\n");
    {
        auto writer = CsvFileWriter::create(path);
        QVERIFY(writer);
        QVERIFY((*writer)->write({QStringLiteral("new")}));
    }
    QCOMPARE(contentOf(path), QByteArray("old\n"));
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files), QStringList{QStringLiteral("out.csv")});
}

void CsvFileWriterTest::saysWhyAFileCannotBeWritten()
{
    const QTemporaryDir directory;
    const auto writer = CsvFileWriter::create(directory.filePath(QStringLiteral("missing/out.csv")));
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(writer.error().arguments.first(), QStringLiteral("out.csv"));
}

QTEST_GUILESS_MAIN(CsvFileWriterTest)
#include "tst_csvfilewriter.moc"
