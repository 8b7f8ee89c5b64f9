// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/exportdialog.h"

#include "ui/common/readingorder.h"
#include "ui/leads/exportwords.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace callboard::ui {

namespace {
constexpr int WordRole = Qt::UserRole;
}

ExportDialog::ExportDialog(int leads, const QStringList &shown, const QStringList &all, QWidget *parent)
    : QDialog(parent)
    , m_shown(shown)
    , m_columns(new QListWidget)
    , m_save(new QPushButton(tr("&Save As…")))
{
    setWindowTitle(tr("Export %Ln Lead(s)", nullptr, leads));
    setObjectName(QStringLiteral("exportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_columns->setObjectName(QStringLiteral("exportColumns"));
    m_columns->setAccessibleName(tr("Columns"));
    m_save->setObjectName(QStringLiteral("exportSave"));
    auto *label = new QLabel(tr("&Columns of the file"));
    label->setBuddy(m_columns);
    auto *asShown = new QPushButton(tr("As in the &Table"));
    asShown->setObjectName(QStringLiteral("exportAsShown"));
    auto *everything = new QPushButton(tr("&All"));
    everything->setObjectName(QStringLiteral("exportEverything"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);

    auto *sets = new QHBoxLayout;
    sets->addWidget(asShown);
    sets->addWidget(everything);
    sets->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_columns, 1);
    column->addLayout(sets);
    column->addWidget(buttons);
    tabAsRead(*buttons);
    // Not before it belongs to the dialog, or Return presses the first button there is.
    m_save->setDefault(true);
    asShown->setAutoDefault(false);
    everything->setAutoDefault(false);

    fill(all);
    connect(m_columns, &QListWidget::itemChanged, this, &ExportDialog::refresh);
    connect(asShown, &QPushButton::clicked, this, [this] { tick(m_shown); });
    connect(everything, &QPushButton::clicked, this, [this, all] { tick(all); });
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        Q_EMIT chosen(ticked());
    });
    tick(m_shown);
    m_columns->setCurrentRow(0);
    resize(fontMetrics().averageCharWidth() * 56, fontMetrics().height() * 26);
}

// What the table shows stands first and in its order, for that is the order in the file.
void ExportDialog::fill(const QStringList &all)
{
    QStringList words = m_shown;
    for (const QString &word : all) {
        if (!m_shown.contains(word))
            words.append(word);
    }
    for (const QString &word : std::as_const(words)) {
        auto *item = new QListWidgetItem(exportTitle(word), m_columns);
        item->setData(WordRole, word);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
}

void ExportDialog::tick(const QStringList &columns)
{
    for (int row = 0; row < m_columns->count(); ++row) {
        QListWidgetItem *item = m_columns->item(row);
        const bool isMeant = columns.contains(item->data(WordRole).toString());
        item->setCheckState(isMeant ? Qt::Checked : Qt::Unchecked);
    }
    refresh();
}

void ExportDialog::refresh()
{
    m_save->setEnabled(!ticked().isEmpty());
}

QStringList ExportDialog::ticked() const
{
    QStringList words;
    for (int row = 0; row < m_columns->count(); ++row) {
        const QListWidgetItem *item = m_columns->item(row);
        if (item->checkState() == Qt::Checked)
            words.append(item->data(WordRole).toString());
    }
    return words;
}

} // namespace callboard::ui
