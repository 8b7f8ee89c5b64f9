// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/formdata.h"

#include <QTest>

namespace callboard::api {

namespace {

constexpr auto Type = "multipart/form-data; boundary=\"a b\"";

QByteArray part(const QByteArray &disposition, const QByteArray &content)
{
    return "--a b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
}

} // namespace

class FormDataTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTextsAndAFile()
    {
        const QByteArray file = "number\r\n+919812345678\r\n--a bit\r\n";
        const auto form =
            readForm(Type, part("name=\"next_action\"", "Grüße") +
                               part("name=\"file\"; filename=\"leads.csv\"\r\nContent-Type: text/csv", file) +
                               "--a b--\r\n");
        QVERIFY(form);
        QCOMPARE(form->fields.size(), 1);
        QCOMPARE(form->fields.value(QStringLiteral("next_action")).toString(), QStringLiteral("Grüße"));
        QCOMPARE(form->file, file);
    }

    void parametersAreReadWhereverTheyStand_data()
    {
        QTest::addColumn<QByteArray>("disposition");
        QTest::addColumn<QString>("name"); // of the field; empty: it is the file
        const QString x = QStringLiteral("x");
        QTest::newRow("name alone") << QByteArray("name=\"x\"") << x;
        QTest::newRow("file") << QByteArray("name=\"file\"; filename=\"f.csv\"") << QString();
        QTest::newRow("file name first") << QByteArray("filename=\"f.csv\"; name=\"file\"") << QString();
        QTest::newRow("file name with a name in it")
            << QByteArray("name=\"file\"; filename=\"a; name=x\"") << QString();
        QTest::newRow("the same, first") << QByteArray("filename=\"a; name=x\"; name=\"file\"") << QString();
        QTest::newRow("name with semicolons") << QByteArray("name=\"a; b;c\"") << QStringLiteral("a; b;c");
        QTest::newRow("name with a file name in it")
            << QByteArray("name=\"a; filename=b\"") << QStringLiteral("a; filename=b");
        QTest::newRow("other parameters") << QByteArray("x=1; name=\"x\"; size=\"3\"") << x;
        QTest::newRow("large letters") << QByteArray("NAME=\"file\";FileName=\"f\"") << QString();
        QTest::newRow("spaces and none") << QByteArray("size=\"3\";name=\"x\"") << x;
        QTest::newRow("empty file name") << QByteArray("name=\"file\"; filename=\"\"") << QString();
        QTest::newRow("a further header") << QByteArray("name=\"x\"\r\nX-Other: a; filename=\"f\"") << x;
    }

    void parametersAreReadWhereverTheyStand()
    {
        QFETCH(const QByteArray, disposition);
        QFETCH(const QString, name);
        const auto form = readForm(Type, part(disposition, "content") + "--a b--\r\n");
        QVERIFY(form);
        QCOMPARE(form->file, name.isEmpty() ? std::optional(QByteArray("content")) : std::nullopt);
        QCOMPARE(form->fields.keys(), name.isEmpty() ? QStringList() : QStringList(name));
    }

    void anEmptyFormHasNothing()
    {
        const auto form = readForm(Type, "--a b--\r\n");
        QVERIFY(form && form->fields.isEmpty() && !form->file);
    }

    void whatIsNoFormIsRefused_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        const QByteArray end = "--a b--\r\n";
        const QByteArray text = part("name=\"x\"", "y");
        const QByteArray file = part("name=\"file\"; filename=\"f\"", "z");
        QTest::newRow("no boundary") << QByteArray("multipart/form-data") << text + end;
        QTest::newRow("other boundary") << QByteArray("multipart/form-data; boundary=c") << text + end;
        QTest::newRow("does not end") << QByteArray(Type) << text;
        QTest::newRow("empty") << QByteArray(Type) << QByteArray();
        QTest::newRow("part without a name") << QByteArray(Type) << part("filename=\"f\"", "z") + end;
        QTest::newRow("empty name") << QByteArray(Type) << part("name=\"\"", "z") + end;
        QTest::newRow("a name in the file name alone")
            << QByteArray(Type) << part("filename=\"a; name=x\"", "z") + end;
        QTest::newRow("a name in another header")
            << QByteArray(Type) << part("size=\"1\"\r\nX-Other: x; name=\"x\"", "z") + end;
        QTest::newRow("a name in quotes that do not end") << QByteArray(Type) << part("name=\"x", "z") + end;
        QTest::newRow("name twice") << QByteArray(Type) << text + text + end;
        QTest::newRow("two files") << QByteArray(Type) << file + file + end;
        QTest::newRow("file of another field")
            << QByteArray(Type) << part("name=\"x\"; filename=\"f\"", "z") + end;
        QTest::newRow("no empty line")
            << QByteArray(Type) << QByteArray("--a b\r\nContent-Disposition: x\r\n") + end;
        QTest::newRow("text that is none") << QByteArray(Type) << part("name=\"x\"", "\xff\xfe") + end;
    }

    void whatIsNoFormIsRefused()
    {
        QFETCH(const QByteArray, type);
        QFETCH(const QByteArray, body);
        QVERIFY(!readForm(type, body));
    }
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::FormDataTest)
#include "tst_formdata.moc"
