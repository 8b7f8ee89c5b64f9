// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/editablerow.h"

#include "ui/common/mnemonic.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace callboard::ui {

void addEditableRow(QFormLayout *form, const QString &label, QComboBox *box)
{
    form->addRow(label, box);
    box->lineEdit()->setAccessibleName(withoutMnemonic(label));
}

} // namespace callboard::ui
