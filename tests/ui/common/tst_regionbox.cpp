// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/regionbox.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace callboard::ui {

class RegionBoxTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    }

    // the house is in India.
    void indiaIsProposedAtFirst() { QCOMPARE(RegionBox().region(), QStringLiteral("IN")); }

    void theLastChoiceIsProposedNextTime()
    {
        RegionBox first;
        QSignalSpy changed(&first, &RegionBox::regionChanged);
        QVERIFY(first.setRegion(QStringLiteral("GB")));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(RegionBox().region(), QStringLiteral("GB"));
    }

    void anUnknownCountryChangesNothing()
    {
        RegionBox box;
        QVERIFY(!box.setRegion(QStringLiteral("XX")));
        QCOMPARE(box.region(), QStringLiteral("IN"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::RegionBoxTest)
#include "tst_regionbox.moc"
