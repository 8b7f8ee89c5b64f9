// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/statusbadge.h"

#include <QApplication>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

namespace callboard::ui {

class StatusBadgeTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Colour is never alone: two states of a kind differ in shape, or in tone and word.
    void noTwoLeadStatusesLookTheSame()
    {
        const QList<LeadStatus> &all = allLeadStatuses();
        for (const LeadStatus one : all) {
            for (const LeadStatus other : all)
                QCOMPARE(badgeLook(one) == badgeLook(other), one == other);
        }
    }

    // S3-036.
    void campaignsWearTheirColours()
    {
        QCOMPARE(badgeLook(CampaignState::Draft).tone, Tone::Neutral);
        QCOMPARE(badgeLook(CampaignState::Scheduled).tone, Tone::Info);
        QCOMPARE(badgeLook(CampaignState::Active).tone, Tone::Good);
        QCOMPARE(badgeLook(CampaignState::Paused).tone, Tone::Warning);
        QCOMPARE(badgeLook(CampaignState::Completed).tone, Tone::Muted);
        QCOMPARE(badgeLook(CampaignState::Cancelled).tone, Tone::Bad);
    }

    void theBadgeTellsItsWordToScreenReaders()
    {
        StatusBadge badge;
        badge.showState(badgeLook(LeadStatus::Missed), QStringLiteral("Missed"));
        QCOMPARE(badge.accessibleName(), QStringLiteral("Missed"));
        QVERIFY(badge.sizeHint().width() > badge.fontMetrics().horizontalAdvance(badge.text()));
    }

    void aBadgeIsPaintedInItsColours()
    {
        StatusBadge badge;
        badge.showState({Tone::Good, Mark::Tick}, QStringLiteral("Completed"));
        badge.resize(badge.sizeHint());
        const QImage image = badge.grab().toImage();
        const QColor ground = toneColours(Tone::Good, badge.palette()).background;
        QCOMPARE(QColor(image.pixel(image.width() - badge.fontMetrics().height() / 2, image.height() / 2)),
                 ground);
    }

    void cellsWithoutALookArePaintedAsUsual()
    {
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), QStringLiteral("plain"));
        BadgeDelegate badges;
        QStyledItemDelegate usual;
        QStyleOptionViewItem option;
        option.font = QApplication::font();
        QCOMPARE(badges.sizeHint(option, model.index(0, 0)), usual.sizeHint(option, model.index(0, 0)));
        model.setData(model.index(0, 0), QVariant::fromValue(BadgeLook{}), BadgeLookRole);
        QVERIFY(badges.sizeHint(option, model.index(0, 0)).width() >
                usual.sizeHint(option, model.index(0, 0)).width());
    }
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::StatusBadgeTest)
#include "tst_statusbadge.moc"
