// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/textshape.h"

#include <QTest>

using namespace callboard::intake;

Q_DECLARE_METATYPE(Encoding)

class TextShapeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognisesWhatIsNotText_data();
    void recognisesWhatIsNotText();
    void takesTextForText_data();
    void takesTextForText();
    void recognisesMarksAndUtf16_data();
    void recognisesMarksAndUtf16();
    void tellsUtf8FromEightBitText_data();
    void tellsUtf8FromEightBitText();
    void findsZeroBytes();
    void readsWindows1252();
};

void TextShapeTest::recognisesWhatIsNotText_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *kind, const QByteArray &head) {
        QTest::addRow("%s: %s", kind, head.toHex().left(16).constData()) << head << QString::fromUtf8(kind);
    };
    row("an Excel workbook (XLSX)", "PK\x03\x04....[Content_Types].xml");
    row("an Excel workbook (XLSX)", "PK\x03\x04....xl/workbook.xml");
    row("an OpenDocument spreadsheet (ODS)",
        "PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    row("a compressed file (ZIP)", "PK\x03\x04....leads.csv");
    row("an old Excel workbook (XLS)", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    row("a PDF document", "%PDF-1.7\n");
    row("a picture", "\x89PNG\r\n\x1A\n");
    row("a picture", "\xFF\xD8\xFF\xE0");
    row("a picture", "GIF89a");
    row("a compressed file (GZ)", "\x1F\x8B\x08");
    row("a web page", " \n<!DOCTYPE html><html>");
    row("a web page", "<TABLE><tr>");
    row("an XML document", "<?xml version=\"1.0\"?>");
    row("text in UTF-32", QByteArray("\xFF\xFE\0\0n\0\0\0", 8));
    row("a database", "SQLite format 3");
}

void TextShapeTest::recognisesWhatIsNotText()
{
    QFETCH(const QByteArray, head);
    const std::optional<QString> kind = foreignKind(head);
    QVERIFY(kind);
    QTEST(*kind, "kind");
}

void TextShapeTest::takesTextForText_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("csv") << QByteArray("number,name\n");
    QTest::newRow("PK in words") << QByteArray("PK,number\n");
    QTest::newRow("utf-16") << QByteArray("\xFF\xFEn\0", 4);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("less than") << QByteArray("<number>,name\n");
}

void TextShapeTest::takesTextForText()
{
    QFETCH(const QByteArray, head);
    QVERIFY(!foreignKind(head));
}

void TextShapeTest::recognisesMarksAndUtf16_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<qsizetype>("bytes");
    const auto row = [](const char *name, const QByteArray &head, Encoding encoding, qsizetype bytes) {
        QTest::newRow(name) << head << true << encoding << bytes;
    };
    row("utf-8 mark", "\xEF\xBB\xBFn", Encoding::Utf8, 3);
    row("little mark", QByteArray("\xFF\xFEn\0", 4), Encoding::Utf16LittleEndian, 2);
    row("big mark", QByteArray("\xFE\xFF\0n", 4), Encoding::Utf16BigEndian, 2);
    row("little", QByteArray("n\0a\0", 4), Encoding::Utf16LittleEndian, 0);
    row("big", QByteArray("\0n\0a", 4), Encoding::Utf16BigEndian, 0);
    row("hindi, little", QByteArray("\x28\x09\x3E\x09\x2E\x09,\0\x2B\x09\x4B\x09\x28\x09", 14),
        Encoding::Utf16LittleEndian, 0);
    QTest::newRow("ascii") << QByteArray("number") << false << Encoding::Utf8 << qsizetype(0);
    QTest::newRow("binary") << QByteArray("\0\0\1\0\0\2", 6) << false << Encoding::Utf8 << qsizetype(0);
    QTest::newRow("one stray zero in a long text")
        << QByteArray(QByteArray(100, 'a') + '\0') << false << Encoding::Utf8 << qsizetype(0);
}

void TextShapeTest::recognisesMarksAndUtf16()
{
    QFETCH(const QByteArray, head);
    const std::optional<LeadingMark> mark = leadingMark(head);
    QTEST(mark.has_value(), "isKnown");
    if (mark) {
        QTEST(mark->encoding, "encoding");
        QTEST(mark->bytes, "bytes");
    }
}

void TextShapeTest::tellsUtf8FromEightBitText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Encoding>("encoding");
    const QByteArray hindi = QStringLiteral("नाम,मोबाइल,साझेदार").toUtf8();
    QTest::newRow("ascii") << QByteArray("number,name\n") << Encoding::Utf8;
    QTest::newRow("hindi") << hindi << Encoding::Utf8;
    QTest::newRow("emoji") << QByteArray("a \xF0\x9F\x98\x80 b") << Encoding::Utf8;
    QTest::newRow("e acute") << QByteArray("Ren\xE9,abcdefgh") << Encoding::Windows1252;
    QTest::newRow("e acute last") << QByteArray("Ren\xE9") << Encoding::Windows1252;
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << Encoding::Windows1252;
    QTest::newRow("overlong of three") << QByteArray("\xE0\x80\xAF") << Encoding::Windows1252;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << Encoding::Windows1252;
    QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80") << Encoding::Windows1252;
    QTest::newRow("hindi with one damaged byte") << QByteArray(hindi + '\xE9' + hindi) << Encoding::Utf8;
}

void TextShapeTest::tellsUtf8FromEightBitText()
{
    QFETCH(const QByteArray, text);
    for (const qsizetype step : {1, 3, 1000}) {
        Utf8Examination examination;
        for (qsizetype at = 0; at < text.size(); at += step)
            examination.feed(QByteArrayView(text).sliced(at, qMin(step, text.size() - at)));
        QTEST(examination.encoding(), "encoding");
        QVERIFY(!examination.hasZeroByte());
    }
}

void TextShapeTest::findsZeroBytes()
{
    Utf8Examination examination;
    examination.feed("abcdefghijkl");
    examination.feed(QByteArrayView("abcdefghi\0k", 11));
    QVERIFY(examination.hasZeroByte());
}

void TextShapeTest::readsWindows1252()
{
    const QByteArray bytes("Ren\xE9 \x80\x95\x9F\x81");
    QCOMPARE(QString::fromUtf8(utf8FromWindows1252(bytes)), QStringLiteral("René €•Ÿ\u0081"));
}

QTEST_GUILESS_MAIN(TextShapeTest)
#include "tst_textshape.moc"
