// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intake/previewmodel.h"

#include "ui/common/statusbadge.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace callboard::ui {

class PreviewModelTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsStandAsInTheFileWithWhatBecomesOfThem()
    {
        PreviewModel model;
        new QAbstractItemModelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest, &model);
        model.setPreview(preview());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(text(model, 0, PreviewModel::Line), QStringLiteral("2"));
        QCOMPARE(text(model, 0, PreviewModel::Becomes), QStringLiteral("+919876543210"));
        QCOMPARE(text(model, 0, PreviewModel::FirstCell), QStringLiteral("98765 43210"));
        QCOMPARE(text(model, 0, PreviewModel::FirstCell + 1), QStringLiteral("Asha"));
        QCOMPARE(model.headerData(PreviewModel::FirstCell + 1, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("name"));
    }

    void aRejectedRowSaysWhyAndLooksIt()
    {
        PreviewModel model;
        model.setPreview(preview());
        QCOMPARE(text(model, 1, PreviewModel::Becomes),
                 intake::rejectionText(intake::NumberRejection::TooShort));
        const auto look = model.index(1, PreviewModel::Becomes).data(BadgeLookRole).value<BadgeLook>();
        QCOMPARE(look.tone, Tone::Bad);
    }

    void raggedRowsHaveEmptyCells()
    {
        PreviewModel model;
        model.setPreview(preview());
        QVERIFY(text(model, 2, PreviewModel::FirstCell + 1).isEmpty());
    }

private:
    static intake::ImportPreview preview()
    {
        intake::ImportPreview preview;
        preview.layout.header = {QStringLiteral("phone"), QStringLiteral("name")};
        const intake::LeadDraft draft{.line = 2,
                                      .number = *PhoneNumber::fromE164(QStringLiteral("+919876543210"))};
        const intake::RowProblem problem{3, QStringLiteral("phone"), intake::NumberRejection::TooShort,
                                         QStringLiteral("12")};
        preview.head = {{2, {QStringLiteral("98765 43210"), QStringLiteral("Asha")}, draft},
                        {3, {QStringLiteral("12"), QStringLiteral("Ravi")}, problem},
                        {4, {QStringLiteral("98765 43210")}, draft}};
        return preview;
    }

    static QString text(const PreviewModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
};

} // namespace callboard::ui

QTEST_GUILESS_MAIN(callboard::ui::PreviewModelTest)
#include "tst_previewmodel.moc"
