// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/lead.h"

#include <QWidget>

class QTableWidget;

namespace callboard::ui {

/// A lead's further columns as an editable list of names and values.
class AttributeTable final : public QWidget
{
    Q_OBJECT
public:
    explicit AttributeTable(QWidget *parent = nullptr);

    void setAttributes(const LeadAttributes &attributes);
    /// Rows without a name are left out.
    [[nodiscard]] LeadAttributes attributes() const;
    /// The first name that occurs twice, or an empty string.
    [[nodiscard]] QString repeatedName() const;

private:
    void addRow(const QString &name, const QString &value);

    QTableWidget *m_table;
};

} // namespace callboard::ui
