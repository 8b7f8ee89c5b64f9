// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/listedline.h"

#include "core/intake/numbernormaliser.h"

#include <QTest>

namespace callboard::services {

class ListedLineTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLineIsANumberAPrefixOrAProblem_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<bool>("hasProblem");
        const QString asha = QStringLiteral("+919876543210");
        QTest::addRow("E.164") << asha << asha << QString() << false;
        QTest::addRow("as people write") << QStringLiteral("098765 43210") << asha << QString() << false;
        QTest::addRow("second cell") << QStringLiteral("Asha,+91 98765 43210") << asha << QString() << false;
        QTest::addRow("in quotes") << QStringLiteral("\"+919876543210\";x") << asha << QString() << false;
        QTest::addRow("prefix") << QStringLiteral("+91140*") << QString() << QStringLiteral("+91140")
                                << false;
        QTest::addRow("shortest prefix")
            << QStringLiteral("+1*") << QString() << QStringLiteral("+1") << false;
        QTest::addRow("a star alone") << QStringLiteral("*") << QString() << QString() << true;
        QTest::addRow("every number there is") << QStringLiteral("+*") << QString() << QString() << true;
        QTest::addRow("prefix without its plus")
            << QStringLiteral("91140*") << QString() << QString() << true;
        QTest::addRow("words") << QStringLiteral("number") << QString() << QString() << true;
        QTest::addRow("blank") << QString() << QString() << QString() << false;
    }

    void aLineIsANumberAPrefixOrAProblem()
    {
        QFETCH(QString, line);
        const auto normaliser = intake::NumberNormaliser::forRegion(QStringLiteral("IN"));
        QVERIFY(normaliser.has_value());
        const ListedLine read = readListedLine(line, *normaliser);
        QTEST(read.number, "number");
        QTEST(read.prefix, "prefix");
        QTEST(!read.problem.isEmpty(), "hasProblem");
        QCOMPARE(read.isEntry(), !read.number.isEmpty() || !read.prefix.isEmpty());
        QCOMPARE(read.isText, line.contains(QLatin1String("number")) ||
                                  line.contains(QLatin1String("Asha")) || line.contains(QLatin1Char('x')));
    }
};

} // namespace callboard::services

QTEST_APPLESS_MAIN(callboard::services::ListedLineTest)
#include "tst_listedline.moc"
