// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/auditchain.h"

#include <QTest>

using namespace callboard::security;

using Links = QList<AuditLink>;

Q_DECLARE_METATYPE(callboard::security::AuditBreak)
Q_DECLARE_METATYPE(Links)

class AuditChainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeChainHolds();
    void fieldsCannotBeMovedIntoEachOther();
    void tamperingIsFoundAtItsRow_data();
    void tamperingIsFoundAtItsRow();
    void whatIsCutOffTheEndIsNotSeenHere();
};

namespace {

Links chainOf(int count)
{
    Links links;
    QByteArray previous = auditChainStart();
    for (int i = 1; i <= count; ++i) {
        AuditLink link{i, {QByteArray::number(i), "act " + QByteArray::number(i % 3)}, previous, {}};
        link.hash = auditHash(link.fields, link.previous);
        previous = link.hash;
        links << link;
    }
    return links;
}

std::optional<AuditBreak> firstBreak(const Links &links)
{
    AuditChain chain;
    for (const AuditLink &link : links) {
        if (const std::optional<AuditBreak> broken = chain.follow(link))
            return broken;
    }
    return std::nullopt;
}

void restamp(AuditLink &link)
{
    link.hash = auditHash(link.fields, link.previous);
}

} // namespace

void AuditChainTest::aWholeChainHolds()
{
    AuditChain chain;
    const Links links = chainOf(40);
    for (const AuditLink &link : links)
        QVERIFY(!chain.follow(link));
    QCOMPARE(chain.count(), 40);
    QCOMPARE(chain.head(), links.constLast().hash);
    QCOMPARE(chain.head().size(), 64);
}

void AuditChainTest::fieldsCannotBeMovedIntoEachOther()
{
    const QByteArray start = auditChainStart();
    QVERIFY(auditHash({"ab", "c"}, start) != auditHash({"a", "bc"}, start));
    QVERIFY(auditHash({"ab", ""}, start) != auditHash({"ab"}, start));
    QVERIFY(auditHash({"1:a", "b"}, start) != auditHash({"1", "ab"}, start));
}

void AuditChainTest::tamperingIsFoundAtItsRow_data()
{
    QTest::addColumn<Links>("links");
    QTest::addColumn<AuditBreak>("expected");
    using Kind = AuditBreak::Kind;
    const auto row = [](const char *name, const std::function<void(Links &)> &tamper, AuditBreak expected) {
        Links links = chainOf(9);
        tamper(links);
        QTest::newRow(name) << links << expected;
    };
    row("a field is another", [](Links &l) { l[4].fields[1] = "another"; }, {5, Kind::Changed});
    row("and its hash fits it", [](Links &l) { l[4].fields[1] = "another", restamp(l[4]); },
        {6, Kind::Unlinked});
    row("the first", [](Links &l) { l[0].fields[1] = "another"; }, {1, Kind::Changed});
    row("the last", [](Links &l) { l[8].fields[1] = "another"; }, {9, Kind::Changed});
    row("the hash alone", [](Links &l) { l[4].hash = auditChainStart(); }, {5, Kind::Changed});
    row("what it follows", [](Links &l) { l[4].previous = l[2].hash, restamp(l[4]); }, {5, Kind::Unlinked});
    row("one is gone", [](Links &l) { l.removeAt(4); }, {5, Kind::Missing});
    row("the first is gone", [](Links &l) { l.removeAt(0); }, {1, Kind::Missing});
    row("one is gone and the others moved up",
        [](Links &l) {
            l.removeAt(4);
            for (qsizetype i = 4; i < l.size(); ++i)
                --l[i].number;
            l[4].fields[0] = "5";
            restamp(l[4]);
        },
        {5, Kind::Unlinked});
    row("one is put in",
        [](Links &l) {
            AuditLink link = l.at(4);
            link.fields[1] = "put in";
            restamp(link);
            for (qsizetype i = 4; i < l.size(); ++i)
                ++l[i].number;
            l.insert(4, link);
        },
        {6, Kind::Unlinked});
    row("one is there twice", [](Links &l) { l.insert(4, l.at(4)); }, {5, Kind::Unlinked});
    row("one before the first",
        [](Links &l) {
            AuditLink link = l.at(0);
            link.number = 0;
            l.prepend(link);
        },
        {0, Kind::Unlinked});
    row("two change places",
        [](Links &l) {
            l.swapItemsAt(3, 4);
            std::swap(l[3].number, l[4].number);
        },
        {4, Kind::Unlinked});
}

void AuditChainTest::tamperingIsFoundAtItsRow() // F67
{
    QFETCH(const Links, links);
    QFETCH(const AuditBreak, expected);
    const std::optional<AuditBreak> found = firstBreak(links);
    QVERIFY(found);
    QCOMPARE(found->number, expected.number);
    QCOMPARE(found->kind, expected.kind);
}

// The honest limit: for that a head must be known from elsewhere.
void AuditChainTest::whatIsCutOffTheEndIsNotSeenHere()
{
    QVERIFY(!firstBreak(chainOf(9).mid(0, 5)));
}

QTEST_GUILESS_MAIN(AuditChainTest)
#include "tst_auditchain.moc"
