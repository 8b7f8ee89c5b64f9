// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/profileuse.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace callboard;
using namespace callboard::services;

class ProfileUseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void manyUseAProfileSideBySide();
    void whoWantsItAloneFindsItBusy();
    void whoHasItAloneKeepsTheOthersOut();
    void aPlaceWithoutAFolderIsTold();
};

void ProfileUseTest::manyUseAProfileSideBySide()
{
    const QTemporaryDir profile;
    const auto first = ProfileUse::begin(profile.path(), milliseconds{0});
    const auto second = ProfileUse::begin(profile.path(), milliseconds{0});
    QVERIFY(first);
    QVERIFY(second);
    QVERIFY(!(QFile::permissions(profile.filePath(QStringLiteral("profile.lock"))) &
              (QFile::ReadGroup | QFile::ReadOther)));
}

void ProfileUseTest::whoWantsItAloneFindsItBusy()
{
    const QTemporaryDir profile;
    auto use = ProfileUse::begin(profile.path(), milliseconds{0});
    QVERIFY(use);
    const auto refused = ProfileUse::alone(profile.path(), milliseconds{0});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Busy);
    use->reset();
    QVERIFY(ProfileUse::alone(profile.path(), milliseconds{0}));
}

void ProfileUseTest::whoHasItAloneKeepsTheOthersOut()
{
    const QTemporaryDir profile;
    auto alone = ProfileUse::alone(profile.path(), milliseconds{0});
    QVERIFY(alone);
    QCOMPARE(ProfileUse::begin(profile.path(), milliseconds{0}).error().code, ErrorCode::Busy);
    QCOMPARE(ProfileUse::alone(profile.path(), milliseconds{0}).error().code, ErrorCode::Busy);
    alone->reset();
    QVERIFY(ProfileUse::begin(profile.path(), milliseconds{0}));
}

// F45
void ProfileUseTest::aPlaceWithoutAFolderIsTold()
{
    const QTemporaryDir parent;
    const auto refused = ProfileUse::begin(parent.filePath(QStringLiteral("none")), milliseconds{0});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileUnwritable);
    QVERIFY(operatorText(refused.error()).contains(QStringLiteral("none")));
}

QTEST_GUILESS_MAIN(ProfileUseTest)
#include "tst_profileuse.moc"
