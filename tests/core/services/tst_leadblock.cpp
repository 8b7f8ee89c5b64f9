// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/leadblock.h"

#include <QSet>
#include <QTest>

using namespace callboard;
using namespace callboard::services;
using plan::Answer;
using plan::Reason;

class LeadBlockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyReasonHasAShortNameOfItsOwn()
    {
        QSet<QString> names = {blockName({})};
        for (int reason = int(Reason::None); reason <= int(Reason::SlowedDown); ++reason) {
            const QString name = blockName(Reason(reason));
            QVERIFY2(!name.isEmpty() && name.front().isUpper() && !name.endsWith(u'.'), qPrintable(name));
            QVERIFY2(name.size() <= 30, qPrintable(name));
            names << name;
        }
        QCOMPARE(names.size(), int(Reason::SlowedDown) + 2);
    }

    void theSentenceNamesTheCampaignTheValueAndTheMoment()
    {
        LeadBlock block{LeadId(1), Reason::WindowClosed, {}, QStringLiteral("Renewals")};
        block.decision.answer = Answer::NotBefore;
        block.decision.reason = Reason::WindowClosed;
        block.decision.notBefore = fromMSecsSinceEpoch(1'795'156'200'000);
        block.decision.rules = {{Reason::WindowClosed, Answer::NotBefore, block.decision.notBefore,
                                 QStringLiteral("09:00-21:00")}};
        const QString sentence = blockSentence(block, QTimeZone("Asia/Kolkata"));
        QVERIFY2(sentence.startsWith(QStringLiteral("Renewals: ")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("09:00-21:00")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("IST")), qPrintable(sentence));
    }

    void aLeadThatIsScheduledNowhereSaysSoOrThatItIsMarked()
    {
        const QString nowhere = blockSentence({LeadId(1), {}, {}, {}}, QTimeZone::utc());
        QVERIFY(nowhere.contains(QStringLiteral("No campaign")));
        LeadBlock marked{LeadId(1), Reason::DoNotCall, {}, {}};
        marked.decision.rules = {{Reason::DoNotCall, Answer::Never, {}, {}}};
        QVERIFY(blockSentence(marked, QTimeZone::utc()).contains(QStringLiteral("marked not to be called")));
    }
};

QTEST_GUILESS_MAIN(LeadBlockTest)
#include "tst_leadblock.moc"
