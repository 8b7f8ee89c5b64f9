// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QStringList>

class QListWidget;
class QPushButton;

namespace callboard::ui {

/// Asks with which columns leads are exported; at first those that the table shows. Shown with open().
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// \a shown and \a all are words of exportWord(); \a shown in the order of the table.
    ExportDialog(int leads, const QStringList &shown, const QStringList &all, QWidget *parent);

Q_SIGNALS:
    /// The words of the ticked columns, in the order of the list. The dialog is closing then.
    void chosen(const QStringList &columns);

private:
    void fill(const QStringList &all);
    void tick(const QStringList &columns);
    void refresh();
    [[nodiscard]] QStringList ticked() const;

    QStringList m_shown;
    QListWidget *m_columns;
    QPushButton *m_save;
};

} // namespace callboard::ui
