// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/leaddraft.h"

#include <QSet>
#include <QTest>

using namespace callboard::intake;

class LeadDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProblemIsToldWithoutTheNumber();
    void everyWarningHasItsWordAndItsSentence();
};

void LeadDraftTest::aProblemIsToldWithoutTheNumber()
{
    const RowProblem problem{17, QStringLiteral("phone"), NumberRejection::TooShort, QStringLiteral("98765")};
    const QString text = operatorText(problem);
    QVERIFY(text.contains(QStringLiteral("17")));
    QVERIFY(text.contains(QStringLiteral("phone")));
    QVERIFY(text.contains(rejectionText(NumberRejection::TooShort)));
    QVERIFY(!text.contains(problem.cell));
}

void LeadDraftTest::everyWarningHasItsWordAndItsSentence()
{
    QSet<QString> words;
    QSet<QString> sentences;
    const QList<RowWarning> all = {RowWarning::WhatsAppNumberUnusable, RowWarning::EmailUnusable,
                                   RowWarning::StatusUnknown,          RowWarning::UuidUnusable,
                                   RowWarning::MoreCellsThanColumns,   RowWarning::NumberDoubtful};
    for (const RowWarning warning : all) {
        words.insert(toWord(warning));
        sentences.insert(warningText(warning, 3));
        QVERIFY(warningText(warning, 3).contains(u'3'));
    }
    QCOMPARE(words.size(), all.size());
    QCOMPARE(sentences.size(), all.size());
}

QTEST_GUILESS_MAIN(LeadDraftTest)
#include "tst_leaddraft.moc"
