// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvsupport.h"

#include "core/intake/textsource.h"

#include <QStringEncoder>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace callboard;
using namespace callboard::intake;

class TextSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void givesUtf8WhateverTheEncoding_data();
    void givesUtf8WhateverTheEncoding();
    void keepsCharactersThatLieAcrossChunks();
    void refusesWhatCannotBeImported_data();
    void refusesWhatCannotBeImported();
    void refusesAFileAtTheLimit();
    void refusesAPipeInsteadOfWaitingForIt();
    void noticesAFileThatGrows();
    void noticesAFileThatIsReplaced();
    void noticesAFileThatShrinksWhileItIsRead();
    void givesUpWhenAskedTo();
    void readsPastedText();
    void refusesEmptyPastedText();

private:
    [[nodiscard]] QString write(const QByteArray &bytes) const
    {
        return test::writeFile(m_directory->path(), QStringLiteral("leads.csv"), bytes);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

namespace {

QByteArray readAll(TextSource &source)
{
    QByteArray all;
    while (true) {
        const Result<QByteArray> chunk = source.readChunk();
        if (!chunk)
            return QByteArrayLiteral("error");
        if (chunk->isEmpty())
            return all;
        all.append(*chunk);
    }
}

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding, bool hasMark)
{
    QStringEncoder encoder(encoding,
                           hasMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(text);
}

} // namespace

void TextSourceTest::givesUtf8WhateverTheEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("encoding");
    const QString text = QStringLiteral("number,नाम\r\n9876543210,😀\r\n");
    const auto row = [&text](const char *name, const QByteArray &bytes, const char *encoding) {
        QTest::newRow(name) << bytes << text << QString::fromLatin1(encoding);
    };
    row("utf-8", text.toUtf8(), "UTF-8");
    row("utf-8 with mark", encoded(text, QStringConverter::Utf8, true), "UTF-8");
    row("utf-16le with mark", encoded(text, QStringConverter::Utf16LE, true), "UTF-16LE");
    row("utf-16be with mark", encoded(text, QStringConverter::Utf16BE, true), "UTF-16BE");
    row("utf-16le", encoded(text, QStringConverter::Utf16LE, false), "UTF-16LE");
    row("utf-16be", encoded(text, QStringConverter::Utf16BE, false), "UTF-16BE");
    QTest::newRow("windows-1252") << QByteArray("number,Ren\xE9 \x96 Zo\xEB\n")
                                  << QStringLiteral("number,René – Zoë\n") << QStringLiteral("Windows-1252");
}

void TextSourceTest::givesUtf8WhateverTheEncoding()
{
    QFETCH(const QByteArray, bytes);
    const auto source = TextSource::openFile(write(bytes));
    QVERIFY(source);
    QCOMPARE((*source)->name(), QStringLiteral("leads.csv"));
    QTEST(encodingName((*source)->encoding()), "encoding");
    QTEST(QString::fromUtf8(readAll(**source)), "text");
    QCOMPARE((*source)->bytesRead(), (*source)->totalBytes());
    QVERIFY((*source)->verifyUnchanged());
}

void TextSourceTest::keepsCharactersThatLieAcrossChunks()
{
    QString text = QStringLiteral("a,b\n");
    while (text.size() < 3 * TextSource::ChunkBytes / 4)
        text.append(QStringLiteral("😀नाम1,\n"));
    for (const auto encoding :
         {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        for (const QString &shift : {QString(), QStringLiteral("x")}) {
            const auto source = TextSource::openFile(write(encoded(shift + text, encoding, true)));
            QVERIFY(source);
            QVERIFY(QString::fromUtf8(readAll(**source)) == shift + text);
        }
    }
}

void TextSourceTest::refusesWhatCannotBeImported_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QByteArray() << int(ErrorCode::FileEmpty);
    QTest::newRow("workbook") << QByteArray("PK\x03\x04 xl/") << int(ErrorCode::FileNotText);
    QTest::newRow("binary (F57)") << QByteArray("number,name\n\0\0\1,", 16) << int(ErrorCode::FileNotText);
}

void TextSourceTest::refusesWhatCannotBeImported()
{
    QFETCH(const QByteArray, bytes);
    const auto source = TextSource::openFile(write(bytes));
    QVERIFY(!source);
    QTEST(int(source.error().code), "code");
    QCOMPARE(source.error().arguments.first(), QStringLiteral("leads.csv"));
}

void TextSourceTest::refusesAFileAtTheLimit()
{
    const QString path = write("12345678\n");
    QVERIFY(TextSource::openFile(path, 10));
    const auto source = TextSource::openFile(path, 9);
    QVERIFY(!source);
    QCOMPARE(source.error().code, ErrorCode::FileTooLarge);

    // Two GiB that take no room on the disk.
    QFile sparse(path);
    QVERIFY(sparse.resize(TextSource::DefaultByteLimit));
    const auto large = TextSource::openFile(path);
    QVERIFY(!large);
    QCOMPARE(large.error().code, ErrorCode::FileTooLarge);
}

void TextSourceTest::refusesAPipeInsteadOfWaitingForIt()
{
    const QString path = m_directory->filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    for (const QString &name :
         {path, m_directory->path(), m_directory->filePath(QStringLiteral("missing"))}) {
        const auto source = TextSource::openFile(name);
        QVERIFY(!source);
        QCOMPARE(source.error().code, ErrorCode::FileUnreadable);
    }
}

void TextSourceTest::noticesAFileThatGrows()
{
    const QString path = write("number\n9876543210\n");
    const auto source = TextSource::openFile(path);
    QVERIFY(source);
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write("9876543211\n");
    file.close();
    const Result<void> verified = (*source)->verifyUnchanged();
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, ErrorCode::FileChanged);
}

void TextSourceTest::noticesAFileThatIsReplaced()
{
    const QString path = write("number\n1\n");
    const auto source = TextSource::openFile(path);
    QVERIFY(source);
    const QString other = test::writeFile(m_directory->path(), QStringLiteral("other.csv"), "number\n2\n");
    QVERIFY(QFile::remove(path));
    QVERIFY(!(*source)->verifyUnchanged());
    QVERIFY(QFile::rename(other, path));
    QVERIFY(!(*source)->verifyUnchanged());
}

void TextSourceTest::noticesAFileThatShrinksWhileItIsRead()
{
    const QString path = write(QByteArray(3 * TextSource::ChunkBytes, 'a'));
    const auto source = TextSource::openFile(path);
    QVERIFY(source);
    QVERIFY((*source)->readChunk());
    QVERIFY(QFile::resize(path, TextSource::ChunkBytes));
    Result<QByteArray> chunk = (*source)->readChunk();
    while (chunk && !chunk->isEmpty())
        chunk = (*source)->readChunk();
    QVERIFY(!chunk);
    QCOMPARE(chunk.error().code, ErrorCode::FileChanged);
}

void TextSourceTest::givesUpWhenAskedTo()
{
    std::stop_source stop;
    stop.request_stop();
    const auto source =
        TextSource::openFile(write("number\n1\n"), TextSource::DefaultByteLimit, stop.get_token());
    QVERIFY(!source);
    QCOMPARE(source.error().code, ErrorCode::Cancelled);
}

void TextSourceTest::readsPastedText()
{
    const auto source = TextSource::fromText(QStringLiteral("नाम\t1"), QStringLiteral("Pasted text"));
    QVERIFY(source);
    QCOMPARE(readAll(**source), QStringLiteral("नाम\t1").toUtf8());
    QVERIFY((*source)->verifyUnchanged());
    QVERIFY(!(*source)->identity());
}

void TextSourceTest::refusesEmptyPastedText()
{
    const auto source = TextSource::fromText(QStringLiteral(" \n"), QStringLiteral("Pasted text"));
    QVERIFY(!source);
    QCOMPARE(source.error().code, ErrorCode::FileEmpty);
}

QTEST_GUILESS_MAIN(TextSourceTest)
#include "tst_textsource.moc"
