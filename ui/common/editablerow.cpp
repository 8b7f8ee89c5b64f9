// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/editablerow.h"

#include "ui/common/mnemonic.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace callboard::ui {

void addEditableRow(QFormLayout *form, const QString &label, QComboBox *box)
{
    form->addRow(label, box);
    box->lineEdit()->setAccessibleName(withoutMnemonic(label));
}

void renameRow(QFormLayout *form, QWidget *field, const QString &label)
{
    qobject_cast<QLabel *>(form->labelForField(field))->setText(label);
    if (const auto *box = qobject_cast<QComboBox *>(field))
        box->lineEdit()->setAccessibleName(withoutMnemonic(label));
}

} // namespace callboard::ui
