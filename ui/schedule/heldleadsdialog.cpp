// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/heldleadsdialog.h"

#include "core/services/leadservice.h"
#include "ui/common/columnfit.h"
#include "ui/common/readingorder.h"
#include "ui/common/rowtable.h"
#include "ui/common/screenfit.h"
#include "ui/common/statusbadge.h"
#include "ui/common/whendone.h"
#include "ui/schedule/heldleadsmodel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard::ui {

HeldLeadsDialog::HeldLeadsDialog(services::Workspace &workspace, const QString &why,
                                 const QList<LeadId> &leads, QWidget *parent)
    : QDialog(parent)
    , m_model(new HeldLeadsModel(this))
    , m_table(new QTableView)
    , m_why(new QLabel(why))
    , m_copy(new QPushButton(tr("&Copy")))
{
    setWindowTitle(tr("Leads That Are Held"));
    setObjectName(QStringLiteral("heldLeadsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_copy->setObjectName(QStringLiteral("copyHeld"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setToolTip(tr("Copies the chosen rows, or all of them."));
    m_copy->setEnabled(false);
    buildTable();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_why);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    tabAsRead(*buttons);
    resizeOnScreen(*this, {fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 30});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &HeldLeadsDialog::copy);
    whenDone(services::LeadService(workspace).leads(leads), this, [this](const Result<QList<Lead>> &read) {
        if (read)
            m_model->show(*read);
        else
            m_why->setText(operatorText(read.error()));
        m_copy->setEnabled(m_model->rowCount() > 0);
    });
}

void HeldLeadsDialog::buildTable()
{
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("heldLeads"));
    m_table->setAccessibleName(tr("Leads that are held"));
    listRows(m_table);
    m_table->setItemDelegateForColumn(HeldLeadsModel::Status, new BadgeDelegate(m_table));
    new ColumnFit(m_table, {{40, 16}, {22, 18}, {30, 10}, {24, 16}}, QStringLiteral("held-leads"));
}

void HeldLeadsDialog::copy()
{
    QList<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows += index.row();
    if (rows.isEmpty()) {
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows += row;
    }
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const int row : std::as_const(rows))
        lines += m_model->line(row);
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace callboard::ui
