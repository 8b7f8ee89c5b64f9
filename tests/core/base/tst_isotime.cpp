// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/isotime.h"

#include <QTest>

namespace callboard {

class IsoTimeTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // S0-058
    void readsWhatIsWritten()
    {
        const Instant instant = fromMSecsSinceEpoch(1'760'416'200'000);
        const QString text = toIsoText(instant, QTimeZone("Asia/Kolkata"));
        QCOMPARE(text, QStringLiteral("2025-10-14T10:00:00+05:30"));
        QCOMPARE(fromIsoText(text), instant);
    }

    void readsOtherFormsOfTheSameMoment_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"2025-10-14T04:30:00Z", "2025-10-14T04:30Z", "2025-10-14T10:00:00.000+0530",
                                 "2025-10-13T23:30:00-05:00"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void readsOtherFormsOfTheSameMoment()
    {
        QFETCH(const QString, text);
        QCOMPARE(fromIsoText(text), fromMSecsSinceEpoch(1'760'416'200'000));
    }

    void anyOtherTextIsNothing_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "now", "2025-10-14", "2025-10-14T10:00:00", "2025-10-14 10:00:00Z",
                                 "2025-02-30T10:00:00Z", "2025-10-14T25:00:00Z", "2025-10-14T10:00:00Zulu"})
            QTest::addRow("\"%s\"", text) << QString::fromLatin1(text);
    }

    void anyOtherTextIsNothing()
    {
        QFETCH(const QString, text);
        QVERIFY(!fromIsoText(text));
    }
};

} // namespace callboard

QTEST_GUILESS_MAIN(callboard::IsoTimeTest)
#include "tst_isotime.moc"
