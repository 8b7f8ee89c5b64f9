// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/donotcall/donotcallmodel.h"

#include "ui/common/statusbadge.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

namespace {

DoNotCallRow row(qint64 id, const QString &number)
{
    DoNotCallRow shown;
    shown.entry.id = id;
    shown.entry.number = number;
    shown.entry.addedAt =
        fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(12, 0), QTimeZone("Asia/Kolkata")));
    return shown;
}

} // namespace

class DoNotCallModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNumberIsShownInFullWithItsColumns();
    void aPrefixCarriesItsStarAndSaysWhatItMeans();
    void aRegisterThatIsTooOldIsFlaggedInWordAndColour();
    void aNewerListMovesNothingElse();
};

void DoNotCallModelTest::aNumberIsShownInFullWithItsColumns()
{
    DoNotCallModel model(QTimeZone("Asia/Kolkata"));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    DoNotCallRow shown = row(7, QStringLiteral("+919876543210"));
    shown.entry.list = DoNotCallList::OptOut;
    shown.entry.source = QStringLiteral("call");
    shown.entry.note = QStringLiteral("asked twice");
    shown.campaignName = QStringLiteral("Renewals");
    model.setRows({shown});
    const auto text = [&model](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(DoNotCallModel::Number), QStringLiteral("+919876543210"));
    QCOMPARE(text(DoNotCallModel::List), QStringLiteral("Opt-out"));
    QCOMPARE(text(DoNotCallModel::Source), QStringLiteral("call"));
    QCOMPARE(text(DoNotCallModel::Note), QStringLiteral("asked twice"));
    QCOMPARE(text(DoNotCallModel::CampaignName), QStringLiteral("Renewals"));
    QCOMPARE(text(DoNotCallModel::Added), QStringLiteral("Fri 20 Nov 2026, 12:00 IST"));
    QCOMPARE(text(DoNotCallModel::Expires), QStringLiteral("Never"));
    for (int column = 0; column < DoNotCallModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void DoNotCallModelTest::aPrefixCarriesItsStarAndSaysWhatItMeans()
{
    DoNotCallModel model(QTimeZone("Asia/Kolkata"));
    DoNotCallRow shown = row(1, {});
    shown.entry.prefix = QStringLiteral("+91140");
    model.setRows({shown});
    const QModelIndex cell = model.index(0, DoNotCallModel::Number);
    QCOMPARE(cell.data().toString(), QStringLiteral("+91140*"));
    QVERIFY(cell.data(Qt::AccessibleDescriptionRole).toString().contains(QStringLiteral("+91140")));
    QCOMPARE(model.index(0, DoNotCallModel::CampaignName).data().toString(), QStringLiteral("All"));
}

// Features, row 80.
void DoNotCallModelTest::aRegisterThatIsTooOldIsFlaggedInWordAndColour()
{
    DoNotCallModel model(QTimeZone("Asia/Kolkata"));
    DoNotCallRow shown = row(1, QStringLiteral("+919876543210"));
    shown.entry.list = DoNotCallList::Register;
    shown.entry.expiresAt = shown.entry.addedAt + std::chrono::hours{24};
    model.setRows({shown});
    const QModelIndex cell = model.index(0, DoNotCallModel::Expires);
    QCOMPARE(cell.data().toString(), QStringLiteral("Sat 21 Nov 2026, 12:00 IST"));
    QVERIFY(!cell.data(BadgeLookRole).isValid());
    shown.tooOld = true;
    model.setRows({shown});
    QCOMPARE(cell.data().toString(), QStringLiteral("Too old since Sat 21 Nov 2026, 12:00 IST"));
    QCOMPARE(cell.data(BadgeLookRole).value<BadgeLook>().tone, Tone::Warning);
    QVERIFY(!cell.data(Qt::ToolTipRole).toString().isEmpty());
}

void DoNotCallModelTest::aNewerListMovesNothingElse()
{
    DoNotCallModel model(QTimeZone("Asia/Kolkata"));
    model.setRows({row(2, QStringLiteral("+919876543210")), row(1, QStringLiteral("+919876543211"))});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRows({row(3, QStringLiteral("+919876543212")), row(2, QStringLiteral("+919876543210"))});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(model.rowOf(2), 1);
}

QTEST_MAIN(DoNotCallModelTest)
#include "tst_donotcallmodel.moc"
