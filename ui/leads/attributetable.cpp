// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/attributetable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSet>
#include <QTableWidget>

namespace callboard::ui {

AttributeTable::AttributeTable(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, 2, this))
{
    m_table->setObjectName(QStringLiteral("attributes"));
    m_table->setAccessibleName(tr("Further columns"));
    m_table->setHorizontalHeaderLabels({tr("Column"), tr("Value")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(fontMetrics().height() * 7);
    auto *add = new QPushButton(tr("Add &Column"), this);
    auto *remove = new QPushButton(tr("&Remove Column"), this);
    for (QPushButton *button : {add, remove})
        button->setAutoDefault(false);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({}, {});
        m_table->setFocus();
        m_table->setCurrentCell(m_table->rowCount() - 1, 0);
        m_table->editItem(m_table->currentItem());
    });
    connect(remove, &QPushButton::clicked, this, [this] { m_table->removeRow(m_table->currentRow()); });
}

void AttributeTable::setAttributes(const LeadAttributes &attributes)
{
    m_table->setRowCount(0);
    for (const auto &[name, value] : attributes)
        addRow(name, value);
}

LeadAttributes AttributeTable::attributes() const
{
    LeadAttributes attributes;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = m_table->item(row, 0)->text().trimmed();
        if (!name.isEmpty())
            attributes.append({name, m_table->item(row, 1)->text().trimmed()});
    }
    return attributes;
}

QString AttributeTable::repeatedName() const
{
    QSet<QString> seen;
    const LeadAttributes all = attributes();
    for (const auto &[name, value] : all) {
        if (seen.contains(name.toCaseFolded()))
            return name;
        seen.insert(name.toCaseFolded());
    }
    return {};
}

void AttributeTable::addRow(const QString &name, const QString &value)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(name));
    m_table->setItem(row, 1, new QTableWidgetItem(value));
}

} // namespace callboard::ui
