// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadcache.h"

#include <QTest>

namespace callboard::ui {

class LeadCacheTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasPutIsFound()
    {
        LeadCache cache;
        cache.put(lead(1));
        QVERIFY(cache.find(LeadId(1)) != nullptr);
        QVERIFY(cache.isFresh(LeadId(1)));
        QVERIFY(cache.find(LeadId(2)) == nullptr);
        QVERIFY(!cache.isFresh(LeadId(2)));
    }

    void aStaleLeadIsStillShown()
    {
        LeadCache cache;
        cache.put(lead(1));
        QCOMPARE(cache.markStale({LeadId(1), LeadId(2)}), QList<LeadId>{LeadId(1)});
        QVERIFY(cache.find(LeadId(1)) != nullptr);
        QVERIFY(!cache.isFresh(LeadId(1)));
        cache.put(lead(1));
        QVERIFY(cache.isFresh(LeadId(1)));
    }

    void itNeverHoldsMoreThanItsPages()
    {
        constexpr int Room = LeadCache::PageRows * LeadCache::MostPages;
        LeadCache cache;
        for (int id = 1; id <= Room + 100; ++id) {
            cache.put(lead(id));
            // What is on screen stays, because it is looked at.
            QVERIFY(cache.find(LeadId(1)) != nullptr);
        }
        QCOMPARE(cache.size(), Room);
        QVERIFY(cache.find(LeadId(2)) == nullptr);
    }

    void aRemovedLeadIsGone()
    {
        LeadCache cache;
        cache.put(lead(1));
        cache.remove(LeadId(1));
        QVERIFY(cache.find(LeadId(1)) == nullptr);
        QVERIFY(cache.markAllStale().isEmpty());
    }

private:
    static Lead lead(int id)
    {
        return {LeadId(id),
                {},
                *PhoneNumber::fromE164(QStringLiteral("+919876543210")),
                {},
                {},
                {},
                {},
                LeadStatus::Pending,
                {},
                {},
                {},
                {},
                {}};
    }
};

} // namespace callboard::ui

QTEST_GUILESS_MAIN(callboard::ui::LeadCacheTest)
#include "tst_leadcache.moc"
