// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/scratchfolder.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace callboard;
using namespace callboard::services;

class ScratchFolderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsItsOwnersAloneAndGoesWithItsUser();
    void onlyWhatIsOldIsClearedAway();
    void aProfileWithoutLeftoversStaysAsItIs();
};

namespace {

bool write(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::WriteOnly) && file.write("+919810000001,Asha\n") > 0;
}

Instant realNow()
{
    return fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch());
}

} // namespace

void ScratchFolderTest::itIsItsOwnersAloneAndGoesWithItsUser()
{
    const QTemporaryDir profile;
    QString path;
    {
        const ScratchFolder folder(profile.path());
        path = folder.filePath(QStringLiteral("rejected.csv"));
        QVERIFY(path.startsWith(profile.path()));
        QVERIFY(write(path));
        const QFile::Permissions others =
            QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(QFileInfo(path).path()) & others));
        QVERIFY(!(QFile::permissions(profile.filePath(QStringLiteral("scratch"))) & others));
    }
    QVERIFY(!QFileInfo::exists(path));
    QVERIFY(QDir(profile.filePath(QStringLiteral("scratch"))).isEmpty());
}

void ScratchFolderTest::onlyWhatIsOldIsClearedAway()
{
    const QTemporaryDir profile;
    const ScratchFolder folder(profile.path());
    const QString path = folder.filePath(QStringLiteral("rejected.csv"));
    QVERIFY(write(path));
    ScratchFolder::clearLeftovers(profile.path(), realNow() + std::chrono::hours{23});
    QVERIFY(QFileInfo::exists(path));
    ScratchFolder::clearLeftovers(profile.path(), realNow() + std::chrono::hours{25});
    QVERIFY(!QFileInfo::exists(path));
}

void ScratchFolderTest::aProfileWithoutLeftoversStaysAsItIs()
{
    const QTemporaryDir profile;
    QVERIFY(write(profile.filePath(QStringLiteral("callboard.db"))));
    ScratchFolder::clearLeftovers(profile.path(), realNow() + std::chrono::hours{1000});
    QCOMPARE(QDir(profile.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("callboard.db")});
}

QTEST_GUILESS_MAIN(ScratchFolderTest)
#include "tst_scratchfolder.moc"
