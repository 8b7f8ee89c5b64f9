// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/choicebox.h"

#include <QLineEdit>
#include <QSignalBlocker>

namespace callboard::ui {

ChoiceBox::ChoiceBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(18);
    connect(this, &QComboBox::currentTextChanged, this, &ChoiceBox::idEdited);
}

QString ChoiceBox::id() const
{
    const int listed = findText(currentText());
    return listed >= 0 ? itemData(listed).toString() : currentText().trimmed();
}

void ChoiceBox::setId(const QString &id)
{
    const int listed = findData(id);
    if (listed >= 0)
        setCurrentIndex(listed);
    else
        setEditText(id);
}

void ChoiceBox::setChoices(const QList<providers::Choice> &choices)
{
    const QString chosen = id();
    const QSignalBlocker quiet(this);
    clear();
    for (const providers::Choice &choice : choices)
        addItem(choice.label.isEmpty() ? choice.id : choice.label, choice.id);
    setId(chosen);
}

} // namespace callboard::ui
