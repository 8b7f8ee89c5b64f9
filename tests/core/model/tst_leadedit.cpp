// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/leadedit.h"

#include <QTest>

using namespace callboard;
using Kind = LeadEdit::Kind;

class LeadEditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasAWord();
    void anEditReachesItsFieldAlone();
    void aColumnKeepsTheSpellingThatTheLeadHas();
    void tagsJoinAndLeave_data();
    void tagsJoinAndLeave();
    void theFieldComesBackFromItsText_data();
    void theFieldComesBackFromItsText();
    void whatCannotBeMeantIsSaid_data();
    void whatCannotBeMeantIsSaid();
};

namespace {

constexpr int Kinds = int(Kind::AllowCalls);

LeadFields sample()
{
    return {.partner = QStringLiteral("Acme"),
            .attributes = {{QStringLiteral("City"), QStringLiteral("Pune")},
                           {QStringLiteral("tags"), QStringLiteral("vip, late")}},
            .status = LeadStatus::Missed,
            .statusDetail = QStringLiteral("whatsapp_sent")};
}

} // namespace

void LeadEditTest::everyKindHasAWord()
{
    for (int kind = 1; kind <= Kinds; ++kind)
        QCOMPARE(leadEditKindFromWord(toWord(Kind(kind))), std::optional(Kind(kind)));
    QVERIFY(!leadEditKindFromWord(u"set_name"));
}

void LeadEditTest::anEditReachesItsFieldAlone()
{
    LeadFields expected = sample();
    expected.partner = QStringLiteral("Globex");
    QCOMPARE(edited({.kind = Kind::SetPartner, .value = QStringLiteral(" Globex ")}, sample()), expected);
    expected = sample();
    expected.attributes.removeFirst();
    QCOMPARE(edited({.kind = Kind::ClearAttribute, .attribute = QStringLiteral("city")}, sample()), expected);
    expected = sample();
    expected.status = LeadStatus::Pending;
    expected.statusDetail.clear();
    QCOMPARE(edited({.kind = Kind::MakePending}, sample()), expected);
}

void LeadEditTest::aColumnKeepsTheSpellingThatTheLeadHas()
{
    const LeadEdit edit{
        .kind = Kind::SetAttribute, .attribute = QStringLiteral("CITY"), .value = QStringLiteral("Delhi")};
    QCOMPARE(edited(edit, sample()).attributes.constFirst(),
             qMakePair(QStringLiteral("City"), QStringLiteral("Delhi")));
    QCOMPARE(edited(edit, LeadFields()).attributes.constFirst(),
             qMakePair(QStringLiteral("CITY"), QStringLiteral("Delhi")));
}

void LeadEditTest::tagsJoinAndLeave_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("the first") << Kind::AddTag << QString() << QStringLiteral("vip");
    QTest::newRow("one more") << Kind::AddTag << QStringLiteral("late") << QStringLiteral("late, vip");
    QTest::newRow("is there") << Kind::AddTag << QStringLiteral("a,VIP") << QStringLiteral("a,VIP");
    QTest::newRow("part of a word") << Kind::AddTag << QStringLiteral("vips") << QStringLiteral("vips, vip");
    QTest::newRow("leaves") << Kind::RemoveTag << QStringLiteral("a, Vip , b") << QStringLiteral("a, b");
    QTest::newRow("the last leaves") << Kind::RemoveTag << QStringLiteral("vip") << QString();
    QTest::newRow("is not there") << Kind::RemoveTag << QStringLiteral("vips") << QStringLiteral("vips");
}

void LeadEditTest::tagsJoinAndLeave()
{
    QFETCH(Kind, kind);
    QFETCH(QString, before);
    QFETCH(QString, after);
    LeadFields fields;
    if (!before.isEmpty())
        setAttribute(fields.attributes, TagAttribute, before);
    const LeadFields done = edited({.kind = kind, .value = QStringLiteral("vip")}, fields);
    QCOMPARE(attributeValue(done.attributes, TagAttribute), after);
    QCOMPARE(done.attributes.isEmpty(), after.isEmpty());
}

void LeadEditTest::theFieldComesBackFromItsText_data()
{
    QTest::addColumn<LeadEdit>("edit");
    const QString city = QStringLiteral("city");
    const QString value = QStringLiteral("value");
    for (int kind = 1; kind <= Kinds; ++kind)
        QTest::addRow("%s", qPrintable(toWord(Kind(kind)))) << LeadEdit{Kind(kind), city, value};
    QTest::newRow("a new column") << LeadEdit{Kind::SetAttribute, QStringLiteral("size"), value};
}

void LeadEditTest::theFieldComesBackFromItsText()
{
    QFETCH(LeadEdit, edit);
    const QString before = fieldText(edit, sample());
    const LeadFields back = withField(edit, edited(edit, sample()), before);
    QCOMPARE(fieldText(edit, back), before);
    QCOMPARE(back.partner, sample().partner);
    QCOMPARE(back.status, sample().status);
    QCOMPARE(back.statusDetail, sample().statusDetail);
    QCOMPARE(back.attributes.size(), sample().attributes.size());
    for (const auto &[name, value] : back.attributes)
        QVERIFY(sample().attributes.contains({name, value}));
}

void LeadEditTest::whatCannotBeMeantIsSaid_data()
{
    QTest::addColumn<LeadEdit>("edit");
    QTest::addColumn<bool>("isFine");
    const QString city = QStringLiteral("city");
    QTest::newRow("a partner") << LeadEdit{Kind::SetPartner, {}, QStringLiteral("Acme")} << true;
    QTest::newRow("nobody") << LeadEdit{Kind::SetPartner, {}, {}} << true;
    QTest::newRow("a column") << LeadEdit{Kind::SetAttribute, city, QStringLiteral("Pune")} << true;
    QTest::newRow("nothing in it") << LeadEdit{Kind::SetAttribute, city, QStringLiteral(" ")} << false;
    QTest::newRow("emptied") << LeadEdit{Kind::ClearAttribute, city, {}} << true;
    QTest::newRow("no column") << LeadEdit{Kind::ClearAttribute, QStringLiteral(" "), {}} << false;
    QTest::newRow("the number") << LeadEdit{Kind::ClearAttribute, QStringLiteral("Number"), {}} << false;
    QTest::newRow("a tag") << LeadEdit{Kind::AddTag, {}, QStringLiteral("vip")} << true;
    QTest::newRow("no tag") << LeadEdit{Kind::RemoveTag, {}, {}} << false;
    QTest::newRow("two tags") << LeadEdit{Kind::AddTag, {}, QStringLiteral("a, b")} << false;
    QTest::newRow("a status") << LeadEdit{Kind::MakePending, {}, {}} << true;
}

void LeadEditTest::whatCannotBeMeantIsSaid()
{
    QFETCH(LeadEdit, edit);
    QFETCH(bool, isFine);
    QCOMPARE(complaintAbout(edit).isEmpty(), isFine);
}

QTEST_APPLESS_MAIN(LeadEditTest)
#include "tst_leadedit.moc"
