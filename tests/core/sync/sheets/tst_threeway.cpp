// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/threeway.h"

#include <QRandomGenerator>
#include <QTest>

using namespace callboard;
using namespace callboard::sync;

namespace {

const char *const Name = "name";
const char *const Status = "call_status";

Sides sidesOf(const char *field, const std::optional<QString> &base, const QString &ours,
              const QString &theirs)
{
    const QString key = QString::fromLatin1(field);
    Sides sides;
    if (base)
        sides.base.insert(key, *base);
    sides.ours.insert(key, ours);
    sides.theirs.insert(key, theirs);
    return sides;
}

/// What a merge says of one field, as a letter.
QChar verdict(const Merge &merge, const char *field)
{
    const QString key = QString::fromLatin1(field);
    return merge.takeTheirs.contains(key)  ? u't'
           : merge.pushOurs.contains(key)  ? u'o'
           : merge.conflicts.contains(key) ? u'c'
                                           : u'=';
}

} // namespace

/// E-24: nothing is lost and nothing is overwritten without a word.
class ThreeWayTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoAloneChangedAFieldIsBelieved_data();
    void whoAloneChangedAFieldIsBelieved();
    void aStatusHasSafeSides_data();
    void aStatusHasSafeSides();
    void whatWeSentIsNoNewsFromTheSheet();
    void whatBecameOfOurWordIsKnownOnce();
    void whatHasNoColumnIsLeftAlone();
    void twoSidesEndAlikeAndLoseNothing();
};

void ThreeWayTest::whoAloneChangedAFieldIsBelieved_data()
{
    QTest::addColumn<std::optional<QString>>("base");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QChar>("expected");
    const auto row = [](const char *title, const std::optional<QString> &base, const char *ours,
                        const char *theirs, char16_t expected) {
        QTest::newRow(title) << base << QString::fromLatin1(ours) << QString::fromLatin1(theirs)
                             << QChar(expected);
    };
    const std::optional<QString> a(QStringLiteral("a"));
    row("unchanged", a, "a", "a", u'=');
    row("we changed", a, "b", "a", u'o');
    row("they changed", a, "a", "b", u't');
    row("both, alike", a, "b", "b", u'=');
    row("both, each otherwise", a, "b", "c", u'c');
    row("they emptied it", a, "a", "", u't');
    row("we emptied it", a, "", "a", u'o');
    row("they emptied, we changed", a, "b", "", u'c');
    row("first seen, alike", {}, "a", "a", u'=');
    row("first seen, only here", {}, "a", "", u'o');
    row("first seen, only there", {}, "", "a", u't');
    row("first seen, each otherwise", {}, "a", "b", u'c');
}

void ThreeWayTest::whoAloneChangedAFieldIsBelieved()
{
    QFETCH(const std::optional<QString>, base);
    QFETCH(const QString, ours);
    QFETCH(const QString, theirs);
    QFETCH(const QChar, expected);
    const Merge merge = mergeSides(sidesOf(Name, base, ours, theirs));
    QCOMPARE(verdict(merge, Name), expected);
    // The base moves only where both agree.
    const QString key = QString::fromLatin1(Name);
    QCOMPARE(merge.base.contains(key), expected == u'=' || base.has_value());
    if (merge.base.contains(key))
        QCOMPARE(merge.base.value(key), expected == u'=' ? ours : *base);
}

void ThreeWayTest::aStatusHasSafeSides_data()
{
    QTest::addColumn<std::optional<QString>>("base");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QChar>("expected");
    const auto row = [](const char *title, const char *base, const char *ours, const char *theirs,
                        char16_t expected) {
        QTest::newRow(title) << (base ? std::optional(QString::fromLatin1(base)) : std::nullopt)
                             << QString::fromLatin1(ours) << QString::fromLatin1(theirs) << QChar(expected);
    };
    row("a call went through", "pending", "completed", "pending", u'o');
    row("they want it called again", "missed", "missed", "pending", u't');
    row("a mark in the sheet is believed", "pending", "pending", "do_not_call", u't');
    row("even where both changed", "pending", "missed", "do_not_call", u't');
    row("a mark is not lifted by the sheet", "do_not_call", "do_not_call", "pending", u'c');
    row("a mark of ours goes there", "pending", "do_not_call", "pending", u'o');
    row("a word that is no status", "missed", "missed", "call back", u'c');
    row("a call that only we can place", "pending", "pending", "initiated", u'c');
    row("an empty cell is filled again", "missed", "missed", "", u'o');
    row("new row without a word", nullptr, "pending", "", u'o');
    row("called before it was linked", nullptr, "completed", "pending", u'o');
    row("called before it came in", nullptr, "pending", "completed", u't');
    row("called on both sides", nullptr, "completed", "missed", u'c');
}

void ThreeWayTest::aStatusHasSafeSides()
{
    QFETCH(const std::optional<QString>, base);
    QFETCH(const QString, ours);
    QFETCH(const QString, theirs);
    QFETCH(const QChar, expected);
    QCOMPARE(verdict(mergeSides(sidesOf(Status, base, ours, theirs)), Status), expected);
}

// F60: the answer to a write was lost, and the lead was called on meanwhile.
void ThreeWayTest::whatWeSentIsNoNewsFromTheSheet()
{
    Sides sides =
        sidesOf(Status, QStringLiteral("pending"), QStringLiteral("completed"), QStringLiteral("initiated"));
    QCOMPARE(verdict(mergeSides(sides), Status), u'c');
    sides.sent.insert(QString::fromLatin1(Status), QStringLiteral("initiated"));
    const Merge merge = mergeSides(sides);
    QCOMPARE(verdict(merge, Status), u'o');
    QCOMPARE(merge.base.value(QString::fromLatin1(Status)), QStringLiteral("initiated"));
}

// As long as the sheet says what it said before, our word may still arrive.
void ThreeWayTest::whatBecameOfOurWordIsKnownOnce()
{
    const QString name = QString::fromLatin1(Name);
    for (const char *theirs : {"before", "sent", "typed"}) {
        Sides sides =
            sidesOf(Name, QStringLiteral("before"), QStringLiteral("ours"), QString::fromLatin1(theirs));
        sides.sent.insert(name, QStringLiteral("sent"));
        QCOMPARE(mergeSides(sides).sent.contains(name), qstrcmp(theirs, "before") == 0);
    }
    Sides fresh = sidesOf(Name, std::nullopt, QStringLiteral("ours"), QString());
    fresh.sent.insert(name, QStringLiteral("sent"));
    QVERIFY(mergeSides(fresh).sent.contains(name));
}

void ThreeWayTest::whatHasNoColumnIsLeftAlone()
{
    Sides sides = sidesOf(Name, QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("a"));
    sides.theirs.clear();
    const Merge merge = mergeSides(sides);
    QVERIFY(merge.pushOurs.isEmpty() && merge.takeTheirs.isEmpty() && merge.conflicts.isEmpty());
    QCOMPARE(merge.base, sides.base);
}

/// Two sides that change fields at random and are merged now and then, beside a model that remembers who
/// changed what since they last agreed.
void ThreeWayTest::twoSidesEndAlikeAndLoseNothing()
{
    constexpr quint32 Seed = 20261121;
    constexpr int Steps = 20'000;
    QRandomGenerator random(Seed);
    const QStringList fields = {QStringLiteral("name"), QStringLiteral("partner"),
                                QStringLiteral("attribute:a")};
    const QStringList values = {QString(), QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z")};
    Sides sides;
    SheetFields model; // what both last agreed on
    for (const QString &field : fields) {
        sides.ours.insert(field, QString());
        sides.theirs.insert(field, QString());
        sides.base.insert(field, QString());
        model.insert(field, QString());
    }
    for (int step = 0; step < Steps; ++step) {
        const QString &field = fields.at(random.bounded(int(fields.size())));
        (random.bounded(2) ? sides.ours : sides.theirs)[field] =
            values.at(random.bounded(int(values.size())));
        if (random.bounded(3) != 0)
            continue;
        const Merge merge = mergeSides(sides);
        sides.base = merge.base;
        for (const QString &each : fields) {
            const QString ours = sides.ours.value(each);
            const QString theirs = sides.theirs.value(each);
            const bool weChanged = ours != model.value(each);
            const bool theyChanged = theirs != model.value(each);
            const QChar expected = ours == theirs             ? u'='
                                   : weChanged && theyChanged ? u'c'
                                   : weChanged                ? u'o'
                                                              : u't';
            const QChar said = verdict(merge, qPrintable(each));
            QVERIFY2(said == expected, qPrintable(QStringLiteral("seed %1, step %2, %3: %4 instead of %5")
                                                      .arg(Seed)
                                                      .arg(step)
                                                      .arg(each, said, expected)));
            // A conflict is decided by a person, now or later; until then it stays one.
            const bool isDecided = expected == u'c' && random.bounded(2) == 0;
            const bool theirsWin = expected == u't' || (isDecided && random.bounded(2) == 0);
            if (expected == u'c' && !isDecided)
                continue;
            const QString agreed = theirsWin ? theirs : ours;
            sides.ours[each] = agreed;
            sides.theirs[each] = agreed;
            sides.base[each] = agreed;
            model[each] = agreed;
        }
    }
}

QTEST_GUILESS_MAIN(ThreeWayTest)
#include "tst_threeway.moc"
