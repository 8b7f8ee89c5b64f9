// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/whatsapp/metacodes.h"

#include <QTest>

using namespace callboard::providers;

Q_DECLARE_METATYPE(callboard::providers::MessageFault)

class MetaCodesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesMeanWhatMetaSays_data();
    void codesMeanWhatMetaSays();
    void codesAreReadOutOfWords_data();
    void codesAreReadOutOfWords();
};

void MetaCodesTest::codesMeanWhatMetaSays_data()
{
    using M = MessageFault;
    QTest::addColumn<int>("code");
    QTest::addColumn<std::optional<MessageFault>>("fault");
    const auto rows = [](std::optional<M> fault, std::initializer_list<int> codes) {
        for (const int code : codes)
            QTest::addRow("%d", code) << code << fault;
    };
    rows(M::Account, {0, 3, 10, 190, 200, 250, 299, 368, 131005, 131031, 131037, 131042, 131045, 133010});
    rows(M::Transient, {1, 2, 131000, 131016, 131057, 133004});
    rows(M::SlowDown, {4, 80007, 130429});
    rows(M::SpamLimit, {131048});
    rows(M::PairLimit, {131056});
    rows(M::Unreachable, {131026});
    rows(M::NotBeforeADay, {131049});
    rows(M::OptedOut, {131050});
    rows(M::ThisMessage, {100, 130472, 130497, 131008, 131009, 131021, 131047, 131051, 131052, 131053, 132005,
                          132007, 132012, 135000});
    rows(M::EveryMessage, {33, 132000, 132001, 132015, 132016});
    // What nobody knows is no word of Meta's.
    rows(std::nullopt, {-1, 300, 130000, 999999});
}

// S4: the error classes of the provider page
void MetaCodesTest::codesMeanWhatMetaSays()
{
    QFETCH(int, code);
    QFETCH(std::optional<MessageFault>, fault);
    QCOMPARE(whatsapp::faultOf(code), fault);
}

void MetaCodesTest::codesAreReadOutOfWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code"); // -1: none
    QTest::newRow("alone") << QStringLiteral("(#131026) Message undeliverable") << 131026;
    QTest::newRow("within") << QStringLiteral("Failed: (#190) Error validating") << 190;
    QTest::newRow("none") << QStringLiteral("Message undeliverable") << -1;
    QTest::newRow("without brackets") << QStringLiteral("#131026") << -1;
    QTest::newRow("too long a number") << QStringLiteral("(#91980000000101)") << -1;
    QTest::newRow("empty") << QString() << -1;
}

void MetaCodesTest::codesAreReadOutOfWords()
{
    QFETCH(QString, words);
    QFETCH(int, code);
    QCOMPARE(whatsapp::codeIn(words).value_or(-1), code);
}

QTEST_GUILESS_MAIN(MetaCodesTest)
#include "tst_metacodes.moc"
