// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/consent.h"

#include <QTest>

using callboard::plan::isConsentGiven;

class ConsentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAYesOrADayGivesIt_data();
    void onlyAYesOrADayGivesIt();
};

void ConsentTest::onlyAYesOrADayGivesIt_data()
{
    QTest::addColumn<bool>("isGiven");
    for (const char *given : {"yes", " YES ", "y", "true", "1", "given", "Granted in the shop", "2026-05-01",
                              "2026-05-01, web form", "01/05/2026 by phone", "2026-05-01T10:00:00Z",
                              "05/31/2026", "1.5.2026", "हाँ", "हां"})
        QTest::newRow(given) << true;
    for (const char *none : {"",
                             " ",
                             "no",
                             "n",
                             "0",
                             "false",
                             "N/A",
                             "unknown",
                             "?",
                             "withdrawn",
                             "withdrawn 2026-05-01",
                             "2026-05-01 revoked",
                             "yes, withdrawn later",
                             "not given",
                             "given: no",
                             "pending",
                             "asked",
                             "opted out",
                             "12345",
                             "2026",
                             "20260501",
                             "यहाँ",
                             "नहीं",
                             "consent"})
        QTest::newRow(qPrintable(QLatin1String("none: ") + QString::fromUtf8(none))) << false;
}

void ConsentTest::onlyAYesOrADayGivesIt()
{
    const QString words = QString::fromUtf8(QTest::currentDataTag()).remove(QStringLiteral("none: "));
    QTEST(isConsentGiven(words), "isGiven");
}

QTEST_GUILESS_MAIN(ConsentTest)
#include "tst_consent.moc"
