// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/rejectedlines.h"

#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class RejectedLinesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theyAreToldUpToAFew();
};

void RejectedLinesTest::theyAreToldUpToAFew()
{
    QList<services::RejectedNumber> rejected;
    QVERIFY(rejectedText(rejected).isEmpty());
    const QString heading = rejectedText(rejected, services::RejectedNumber{1, QStringLiteral("Words.")});
    QVERIFY(heading.contains(QLatin1Char('1')) && heading.contains(QLatin1String("Words.")));
    for (qint64 line = 1; line <= 8; ++line)
        rejected += services::RejectedNumber{line, QStringLiteral("Letters.")};
    const QStringList lines = rejectedText(rejected).split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines.first(), QStringLiteral("Line 1: Letters."));
    QVERIFY(lines.last().contains(QLatin1Char('3')));
}

QTEST_GUILESS_MAIN(RejectedLinesTest)
#include "tst_rejectedlines.moc"
