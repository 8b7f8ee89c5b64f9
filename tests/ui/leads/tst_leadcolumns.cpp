// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadcolumns.h"

#include <QSet>
#include <QTest>
#include <QTimeZone>

namespace callboard::ui {

class LeadColumnsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyColumnHasAKeyOfItsOwn()
    {
        QSet<QString> keys;
        for (int column = 0; column < FixedLeadColumns + m_attributes.size(); ++column)
            keys.insert(columnKey(column, m_attributes));
        QCOMPARE(keys.size(), FixedLeadColumns + m_attributes.size());
    }

    void anAttributeNamedAsAFixedColumnIsNotMistakenForIt()
    {
        QVERIFY(columnKey(FixedLeadColumns, {QStringLiteral("name")}) !=
                columnKey(static_cast<int>(LeadColumn::Name), {}));
    }

    void whatTheStoreSortsByHasAColumn()
    {
        for (const LeadSortKey key : {LeadSortKey::Added, LeadSortKey::Name, LeadSortKey::Partner,
                                      LeadSortKey::Status, LeadSortKey::Updated})
            QCOMPARE(sortKeyOf(columnOf(key)), key);
        QVERIFY(!sortKeyOf(static_cast<int>(LeadColumn::Number)));
        QVERIFY(!sortKeyOf(FixedLeadColumns));
    }

    void aLeadFillsItsColumns()
    {
        Lead lead{{},
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
        lead.name = QStringLiteral("Prathamesh");
        lead.status = LeadStatus::Missed;
        lead.attributes = {{QStringLiteral("city"), QStringLiteral("Pune")}};
        const auto text = [&](LeadColumn column) {
            return columnText(static_cast<int>(column), lead, m_attributes, QTimeZone::utc());
        };
        lead.statusDetail = QStringLiteral("fallback_waiting"); // S0-075
        QCOMPARE(text(LeadColumn::Next), QStringLiteral("Fallback waiting"));
        QCOMPARE(text(LeadColumn::Name), QStringLiteral("Prathamesh"));
        QCOMPARE(text(LeadColumn::Number), QStringLiteral("+919876543210"));
        QVERIFY(!text(LeadColumn::Status).isEmpty());
        QVERIFY(text(LeadColumn::Whatsapp).isEmpty());
        QVERIFY(text(LeadColumn::Added).endsWith(QLatin1String("UTC")));
        QCOMPARE(columnText(FixedLeadColumns, lead, m_attributes, QTimeZone::utc()), QStringLiteral("Pune"));
        QVERIFY(columnText(FixedLeadColumns + 1, lead, m_attributes, QTimeZone::utc()).isEmpty());
    }

    void theUsualColumnsExist()
    {
        QStringList keys;
        for (int column = 0; column < FixedLeadColumns; ++column)
            keys.append(columnKey(column, {}));
        const QStringList usual = defaultLeadColumns();
        for (const QString &key : usual)
            QVERIFY(keys.contains(key));
    }

private:
    const QStringList m_attributes = {QStringLiteral("city"), QStringLiteral("order_type")};
};

} // namespace callboard::ui

QTEST_GUILESS_MAIN(callboard::ui::LeadColumnsTest)
#include "tst_leadcolumns.moc"
