// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/calltally.h"

#include <QTest>

namespace callboard::api {

class CallTallyTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCallIsCountedOnceItHasEnded()
    {
        CallTally tally;
        dispatch::AttemptMove move;
        for (const AttemptState state :
             {AttemptState::Accepted, AttemptState::Ringing, AttemptState::Talking}) {
            move.to = state;
            tally.note(move);
        }
        QVERIFY(tally.outcomes.isEmpty());
        move.to = AttemptState::Ended;
        move.outcome = Outcome::Busy;
        tally.note(move);
        QCOMPARE(tally.outcomes, (QMap<Outcome, qint64>{{Outcome::Busy, 1}}));
        move.channel = Channel::WhatsApp; // a message is no call
        tally.note(move);
        QCOMPARE(tally.outcomes, (QMap<Outcome, qint64>{{Outcome::Busy, 1}}));
    }

    void troubleIsNotedAndGoodNewsIsNot()
    {
        CallTally tally;
        const Instant at = fromMSecsSinceEpoch(1'795'156'200'000);
        dispatch::Notice notice;
        notice.kind = dispatch::Notice::Kind::CampaignFinished;
        tally.note(notice, at);
        QVERIFY(!tally.lastErrorAt);
        notice.kind = dispatch::Notice::Kind::AccountStopped;
        tally.note(notice, at);
        QCOMPARE(tally.lastErrorAt, at);
    }
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::CallTallyTest)
#include "tst_calltally.moc"
