// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/fallbackbox.h"

#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class FallbackBoxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theUsualLaddersAreOffered();
    void anUnusualOneIsOfferedToo();
    void messagesAreFollowedByMailAlone();
    void whatIsChosenIsTold();
};

void FallbackBoxTest::theUsualLaddersAreOffered() // S0-075
{
    FallbackBox box;
    QCOMPARE(box.count(), 4);
    box.setLadder({FallbackChannel::WhatsApp, FallbackChannel::Email});
    QCOMPARE(box.currentIndex(), 0);
    QCOMPARE(box.ladder(), (QList<FallbackChannel>{FallbackChannel::WhatsApp, FallbackChannel::Email}));
    box.setLadder({});
    QCOMPARE(box.currentIndex(), 3);
    QVERIFY(box.ladder().isEmpty());
}

void FallbackBoxTest::anUnusualOneIsOfferedToo()
{
    FallbackBox box;
    const QList<FallbackChannel> mailFirst{FallbackChannel::Email, FallbackChannel::WhatsApp};
    box.setLadder(mailFirst);
    QCOMPARE(box.count(), 5);
    QCOMPARE(box.currentIndex(), 4);
    QCOMPARE(box.ladder(), mailFirst);
}

void FallbackBoxTest::messagesAreFollowedByMailAlone()
{
    FallbackBox box;
    const QList<FallbackChannel> both{FallbackChannel::WhatsApp, FallbackChannel::Email};
    box.setLadder(both);
    box.offerFor(Channel::WhatsApp);
    QCOMPARE(box.count(), 2);
    QCOMPARE(box.ladder(), both); // nobody chose another one
    box.offerFor(Channel::Call);
    QCOMPARE(box.count(), 4);
    QCOMPARE(box.currentIndex(), 0);
    box.offerFor(Channel::WhatsApp);
    box.setCurrentIndex(1);
    QVERIFY(box.ladder().isEmpty());
}

void FallbackBoxTest::whatIsChosenIsTold()
{
    FallbackBox box;
    QSignalSpy edited(&box, &FallbackBox::ladderEdited);
    box.setLadder({FallbackChannel::Email});
    box.offerFor(Channel::WhatsApp);
    box.offerFor(Channel::Call);
    QVERIFY(edited.isEmpty());
    box.setCurrentIndex(1);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(box.ladder(), QList<FallbackChannel>{FallbackChannel::WhatsApp});
}

QTEST_MAIN(FallbackBoxTest)
#include "tst_fallbackbox.moc"
