// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intake/mappingmodel.h"

#include "ui/intake/fatedelegate.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

namespace callboard::ui {

class MappingModelTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<MappingModel>();
        new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     m_model.get());
        m_layout.mapping = intake::ColumnMapping(
            {QStringLiteral("phone"), QStringLiteral("mobile"), QStringLiteral("city")});
        m_layout.mapping.assign(0, intake::LeadField::Number);
        m_model->setLayout(m_layout, {QStringLiteral("+919876543210"), QString(), QStringLiteral("Pune")});
    }

    void aRowIsAColumnOfTheFile()
    {
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(text(0, MappingModel::Heading), QStringLiteral("phone"));
        QCOMPARE(text(0, MappingModel::Example), QStringLiteral("+919876543210"));
        QVERIFY(text(2, MappingModel::Fate).contains(QLatin1String("city")));
    }

    void aFieldGoesFromOneColumnToAnother()
    {
        QSignalSpy changed(m_model.get(), &MappingModel::mappingChanged);
        QVERIFY(choose(1, intake::LeadField::Number));
        QCOMPARE(m_model->mapping().columnOf(intake::LeadField::Number), std::optional<qsizetype>(1));
        QCOMPARE(m_model->mapping().field(0), intake::LeadField::Attribute);
        QCOMPARE(changed.count(), 1);
    }

    void choosingTheSameAgainChangesNothing()
    {
        QSignalSpy changed(m_model.get(), &MappingModel::mappingChanged);
        QVERIFY(choose(0, intake::LeadField::Number));
        QCOMPARE(changed.count(), 0);
    }

    void onlyTheFateCanBeChanged()
    {
        QVERIFY(m_model->flags(m_model->index(0, MappingModel::Fate)).testFlag(Qt::ItemIsEditable));
        QVERIFY(!m_model->flags(m_model->index(0, MappingModel::Heading)).testFlag(Qt::ItemIsEditable));
        QVERIFY(!m_model->setData(m_model->index(0, MappingModel::Fate), 4711, Qt::EditRole));
        QVERIFY(!m_model->setData(m_model->index(0, MappingModel::Heading), 1, Qt::EditRole));
    }

    void lookingAgainAtTheSameFileKeepsTheRows()
    {
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(m_model.get(), &MappingModel::mappingChanged);
        m_layout.mapping.assign(2, intake::LeadField::Ignore);
        m_model->setLayout(m_layout, {});
        QCOMPARE(resets.count(), 0);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(m_model->mapping().field(2), intake::LeadField::Ignore);
    }

    void theListOffersEveryFieldAndKeepsTheChoice()
    {
        QWidget parent;
        const FateDelegate delegate;
        const QModelIndex index = m_model->index(1, MappingModel::Fate);
        auto *box = qobject_cast<QComboBox *>(delegate.createEditor(&parent, {}, index));
        QVERIFY(box != nullptr);
        QCOMPARE(box->count(), static_cast<int>(intake::allLeadFields().size()));
        delegate.setEditorData(box, index);
        QCOMPARE(box->currentData().toInt(), static_cast<int>(intake::LeadField::Attribute));
        box->setCurrentIndex(box->findData(static_cast<int>(intake::LeadField::Name)));
        delegate.setModelData(box, m_model.get(), index);
        QCOMPARE(m_model->mapping().field(1), intake::LeadField::Name);
    }

private:
    [[nodiscard]] QString text(int row, int column) const
    {
        return m_model->index(row, column).data().toString();
    }
    [[nodiscard]] bool choose(int row, intake::LeadField field)
    {
        return m_model->setData(m_model->index(row, MappingModel::Fate), static_cast<int>(field),
                                Qt::EditRole);
    }

    std::unique_ptr<MappingModel> m_model;
    intake::ImportLayout m_layout;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::MappingModelTest)
#include "tst_mappingmodel.moc"
