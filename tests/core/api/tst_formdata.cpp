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
