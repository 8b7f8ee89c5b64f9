// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/hourstext.h"

#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class HoursTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hoursAreSaidInWords_data();
    void hoursAreSaidInWords();
};

void HoursTextTest::hoursAreSaidInWords_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *written, const char *said) {
        QTest::newRow(written) << QString::fromLatin1(written) << QString::fromUtf8(said);
    };
    row("09:00-21:00", "09:00–21:00 every day");
    row("Mo-Fr 10:00-18:00", "10:00–18:00 Mon–Fri");
    row("Mo-Fr 09:00-13:00, 15:00-19:00; Sa 10:00-14:00",
        "09:00–13:00, 15:00–19:00 Mon–Fri; 10:00–14:00 Sat");
    row("Mo,We,Sa-Su 18:00-24:00", "18:00–24:00 Mon, Wed, Sat–Sun");
    row("22:00-02:00", "22:00–02:00 every day");
    row("00:00-24:00", "round the clock");
    row("Su 00:00-24:00", "round the clock Sun");
    row("never", "never");
}

void HoursTextTest::hoursAreSaidInWords()
{
    QFETCH(QString, written);
    const Result<QList<HoursPart>> parts = hoursFromText(written);
    QVERIFY(parts);
    QTEST(hoursInWords(*parts), "said");
}

QTEST_MAIN(HoursTextTest)
#include "tst_hourstext.moc"
