// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/numberedleads.h"

#include "core/services/leadservice.h"
#include "tests/support/testprofile.h"

#include <QTest>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;

class NumberedLeadsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theyComeInTheOrderOfTheText();
    void whatIsNobodysIsToldByItsLine();
    void aHeadingIsNoMistake();
};

namespace {

constexpr QLatin1String Nobodys("+919899999999");

/// Of \a leads, in their order.
QStringList numbersOf(TestProfile &profile, const QList<LeadId> &leads)
{
    QStringList numbers;
    for (const Lead &lead : await(LeadService(*profile.workspace).leads(leads)).value_or({}))
        numbers << lead.number.e164();
    return numbers;
}

QList<qint64> lines(const QList<RejectedNumber> &told)
{
    QList<qint64> found;
    for (const RejectedNumber &each : told)
        found << each.line;
    return found;
}

} // namespace

void NumberedLeadsTest::theyComeInTheOrderOfTheText()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(6);
    const QStringList numbers = numbersOf(profile, leads);
    QCOMPARE(numbers.size(), 6);
    // As it is copied: several in a line, beside names, without the country code, once more, with spaces.
    const QString text = numbers.at(3) + u", " + numbers.at(1) + u"\n\nAsha;" + numbers.at(5).mid(3) +
                         u"\tPune\r\n\"" + numbers.at(1) + u"\"\n" + numbers.at(0).left(8) + u' ' +
                         numbers.at(0).mid(8);
    const Result<NumberedLeads> found = await(leadsWithNumbers(*profile.workspace, text));
    QVERIFY(found);
    QCOMPARE(found->leads, (QList<LeadId>{leads.at(3), leads.at(1), leads.at(5), leads.at(0)}));
    QCOMPARE(found->unmatched, QList<RejectedNumber>());
    QVERIFY(!found->heading);
}

void NumberedLeadsTest::whatIsNobodysIsToldByItsLine()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(2);
    const QStringList numbers = numbersOf(profile, leads);
    QCOMPARE(numbers.size(), 2);
    const QString text = QStringList{numbers.at(0), Nobodys, QStringLiteral("12"), QStringLiteral("+91140*"),
                                     numbers.at(1), Nobodys}
                             .join(u'\n');
    const Result<NumberedLeads> found = await(leadsWithNumbers(*profile.workspace, text));
    QVERIFY(found);
    QCOMPARE(found->leads, leads);
    QCOMPARE(lines(found->unmatched), (QList<qint64>{2, 3, 4}));
    for (const RejectedNumber &each : found->unmatched)
        QVERIFY(!each.reason.isEmpty());
}

void NumberedLeadsTest::aHeadingIsNoMistake()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(1);
    const QString text = QStringLiteral("Name,Phone\nAsha,") + numbersOf(profile, leads).join(u'\n');
    const Result<NumberedLeads> found = await(leadsWithNumbers(*profile.workspace, text));
    QVERIFY(found);
    QCOMPARE(found->leads, leads);
    QCOMPARE(found->unmatched, QList<RejectedNumber>());
    QVERIFY(found->heading);
    QCOMPARE(found->heading->line, 1);
}

QTEST_GUILESS_MAIN(NumberedLeadsTest)
#include "tst_numberedleads.moc"
