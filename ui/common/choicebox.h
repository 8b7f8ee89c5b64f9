// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/providers/callprovider.h"

#include <QComboBox>

namespace callboard::ui {

/// One of a provider's agents or numbers: from its list once that is there, else by its id typed in.
class ChoiceBox final : public QComboBox
{
    Q_OBJECT
public:
    explicit ChoiceBox(QWidget *parent = nullptr);

    /// The chosen id; empty means the account's own.
    [[nodiscard]] QString id() const;
    /// Keeps what is chosen, also when the list that comes later does not name it.
    void setId(const QString &id);
    void setChoices(const QList<providers::Choice> &choices);

Q_SIGNALS:
    void idEdited();
};

} // namespace callboard::ui
