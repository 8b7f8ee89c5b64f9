// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/commandtext.h"

#include <QTest>

using namespace callboard::services;

class CommandTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCommandNamesTheProfileUnlessItIsTheUsualOne_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("text");
        QTest::newRow("usual") << usualProfile() << QStringLiteral("callboard status");
        QTest::newRow("usual, written otherwise")
            << QString(usualProfile() + QStringLiteral("/x/../")) << QStringLiteral("callboard status");
        QTest::newRow("another") << QStringLiteral("/srv/desk-2")
                                 << QStringLiteral("callboard --profile /srv/desk-2 status");
        QTest::newRow("with a space")
            << QStringLiteral("/srv/my desk") << QStringLiteral("callboard --profile '/srv/my desk' status");
        QTest::newRow("with a quote") << QStringLiteral("/srv/it's $HOME")
                                      << QStringLiteral("callboard --profile '/srv/it'\\''s $HOME' status");
    }

    void aCommandNamesTheProfileUnlessItIsTheUsualOne()
    {
        QFETCH(QString, profile);
        QTEST(commandText(profile, QStringLiteral("status")), "text");
    }
};

QTEST_GUILESS_MAIN(CommandTextTest)
#include "tst_commandtext.moc"
