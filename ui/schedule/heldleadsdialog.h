// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"

#include <QDialog>
#include <QList>

class QLabel;
class QPushButton;
class QTableView;

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class HeldLeadsModel;

/// The leads behind one part of the forecast, to look at and to copy. Shown with open().
class HeldLeadsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// \a why stands above them: "9 outside calling hours until tomorrow 09:00 IST".
    HeldLeadsDialog(services::Workspace &workspace, const QString &why, const QList<LeadId> &leads,
                    QWidget *parent);

private:
    void buildTable();
    /// The chosen rows, else all.
    void copy();

    HeldLeadsModel *m_model;
    QTableView *m_table;
    QLabel *m_why;
    QPushButton *m_copy;
};

} // namespace callboard::ui
