// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/hubspot/contactsearch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace callboard::sync::hubspot {

class ContactSearchTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSearchGoesOnBehindTheLastContact()
    {
        const QJsonObject search =
            QJsonDocument::fromJson(searchBody({{QStringLiteral("phone")}}, QStringLiteral("501"))).object();
        const QJsonArray filters =
            search[QLatin1String("filterGroups")][0][QLatin1String("filters")].toArray();
        QCOMPARE(filters.size(), 1);
        QCOMPARE(filters.at(0)[QLatin1String("propertyName")].toString(), QStringLiteral("hs_object_id"));
        QCOMPARE(filters.at(0)[QLatin1String("operator")].toString(), QStringLiteral("GT"));
        QCOMPARE(filters.at(0)[QLatin1String("value")].toString(), QStringLiteral("501"));
        QCOMPARE(search[QLatin1String("limit")].toInt(), ContactsAtOnce);
        QCOMPARE(search[QLatin1String("properties")].toArray(),
                 (QJsonArray{QStringLiteral("phone"), QStringLiteral("lastmodifieddate")}));
    }

    void aSearchWantsANumberAndAChange()
    {
        const ContactWish wish{{}, {QStringLiteral("phone")}, fromMSecsSinceEpoch(1'704'585'599'999)};
        const QJsonArray filters = QJsonDocument::fromJson(searchBody(
            wish, {}))[QLatin1String("filterGroups")][0][QLatin1String("filters")]
                                       .toArray();
        QCOMPARE(filters.size(), 3);
        QCOMPARE(filters.at(0)[QLatin1String("operator")].toString(), QStringLiteral("HAS_PROPERTY"));
        QCOMPARE(filters.at(0)[QLatin1String("propertyName")].toString(), QStringLiteral("phone"));
        QVERIFY(filters.at(0)[QLatin1String("value")].isUndefined());
        QCOMPARE(filters.at(1)[QLatin1String("operator")].toString(), QStringLiteral("GTE"));
        QCOMPARE(filters.at(1)[QLatin1String("propertyName")].toString(), changeProperty());
        QCOMPARE(filters.at(1)[QLatin1String("value")].toString(), QStringLiteral("1704585599999"));
        QCOMPARE(filters.at(2)[QLatin1String("value")].toString(), QStringLiteral("0"));
    }

    void anyOfSeveralPropertiesWillDo()
    {
        const ContactWish wish{{},
                               {QStringLiteral("phone"), QStringLiteral("no_calls")},
                               fromMSecsSinceEpoch(1'704'585'599'999)};
        const QJsonArray groups =
            QJsonDocument::fromJson(searchBody(wish, QStringLiteral("501")))[QLatin1String("filterGroups")]
                .toArray();
        QCOMPARE(groups.size(), 2);
        const QStringList properties = {QStringLiteral("phone"), QStringLiteral("no_calls")};
        for (int i = 0; i < 2; ++i) {
            const QJsonArray filters = groups.at(i)[QLatin1String("filters")].toArray();
            QCOMPARE(filters.size(), 3);
            QCOMPARE(filters.at(0)[QLatin1String("propertyName")].toString(), properties.at(i));
            QCOMPARE(filters.at(1)[QLatin1String("operator")].toString(), QStringLiteral("GTE"));
            QCOMPARE(filters.at(2)[QLatin1String("value")].toString(), QStringLiteral("501"));
        }
    }

    void whenAContactWasChangedIsReadInBothForms_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("ISO") << QStringLiteral("2024-01-06T23:59:59.999Z") << true;
        QTest::newRow("milliseconds") << QStringLiteral("1704585599999") << true;
        QTest::newRow("words") << QStringLiteral("yesterday") << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void whenAContactWasChangedIsReadInBothForms()
    {
        QFETCH(const QString, value);
        QFETCH(const bool, isRead);
        const auto contact =
            contactIn({{QStringLiteral("id"), QStringLiteral("501")},
                       {QStringLiteral("properties"), QJsonObject{{changeProperty(), value}}}});
        QVERIFY(contact);
        QCOMPARE(contact->changedAt,
                 isRead ? std::optional(fromMSecsSinceEpoch(1'704'585'599'999)) : std::nullopt);
    }

    void aContactHasWhatHasAValue()
    {
        const auto contact =
            contactIn({{QStringLiteral("id"), QStringLiteral("501")},
                       {QStringLiteral("properties"),
                        QJsonObject{{QStringLiteral("phone"), QStringLiteral("+919810000001")},
                                    {QStringLiteral("firstname"), QJsonValue()},
                                    {QStringLiteral("email"), QString()}}}});
        QVERIFY(contact);
        QCOMPARE(contact->properties,
                 (QMap<QString, QString>{{QStringLiteral("phone"), QStringLiteral("+919810000001")}}));
        QVERIFY(!contactIn({}));
    }

    void contactsAreOrderedAsTheNumbersThatTheyAre()
    {
        QVERIFY(isBehind(QStringLiteral("1"), QString()));
        QVERIFY(isBehind(QStringLiteral("10"), QStringLiteral("9")));
        QVERIFY(isBehind(QStringLiteral("21"), QStringLiteral("20")));
        QVERIFY(!isBehind(QStringLiteral("20"), QStringLiteral("20")));
        QVERIFY(!isBehind(QStringLiteral("99"), QStringLiteral("100")));
        QVERIFY(isBehind(QStringLiteral("9223372036854775807"), QStringLiteral("9223372036854775806")));
    }

    void datesAreReadInBothForms_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QDate>("date");
        QTest::newRow("milliseconds") << QStringLiteral("1704067200000") << QDate(2024, 1, 1);
        QTest::newRow("late that day") << QStringLiteral("1704153599999") << QDate(2024, 1, 1);
        QTest::newRow("ISO date") << QStringLiteral("2024-01-01") << QDate(2024, 1, 1);
        QTest::newRow("ISO time") << QStringLiteral("2024-01-01T00:00:00Z") << QDate(2024, 1, 1);
        QTest::newRow("before 1970") << QStringLiteral("-86400000") << QDate(1969, 12, 31);
        QTest::newRow("no such day") << QStringLiteral("2024-02-30") << QDate();
        QTest::newRow("words") << QStringLiteral("soon") << QDate();
        QTest::newRow("nothing") << QString() << QDate();
    }

    void datesAreReadInBothForms()
    {
        QFETCH(const QString, value);
        QFETCH(const QDate, date);
        QCOMPARE(dateOf(value).value_or(QDate()), date);
    }
};

} // namespace callboard::sync::hubspot

QTEST_GUILESS_MAIN(callboard::sync::hubspot::ContactSearchTest)
#include "tst_contactsearch.moc"
