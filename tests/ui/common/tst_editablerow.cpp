// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/editablerow.h"

#include <QAccessible>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace callboard::ui {

class EditableRowTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFieldInsideHasTheLabelsName()
    {
        QWidget window;
        auto *form = new QFormLayout(&window);
        auto *box = new QComboBox;
        box->setEditable(true);
        addEditableRow(form, QStringLiteral("Phone n&umber"), box);
        const QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(box->lineEdit());
        QVERIFY(heard != nullptr);
        QCOMPARE(heard->text(QAccessible::Name), QStringLiteral("Phone number"));
        const auto *label = qobject_cast<QLabel *>(form->labelForField(box));
        QVERIFY(label != nullptr);
        QCOMPARE(label->buddy(), box);
    }
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::EditableRowTest)
#include "tst_editablerow.moc"
