// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/donotcallservice.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QTableView;

namespace callboard::ui {

class DoNotCallModel;
class EmptyState;
class Prompter;
class Refresher;

/// The numbers and prefixes that no campaign may call: what is on the lists, what is added by hand or read
/// from an authority's file, and what is taken off again.
class DoNotCallPage final : public QWidget
{
    Q_OBJECT
public:
    DoNotCallPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent);

    /// What removed() told of stands on the lists again.
    void putBack(const QList<DoNotCallEntry> &entries);

Q_SIGNALS:
    /// Something worth a line to the person.
    void reported(const QString &sentence);
    /// \a entries are for putBack().
    void removed(const QString &sentence, const QList<callboard::DoNotCallEntry> &entries);

private:
    void buildActions();
    void buildTable();
    void buildLayout();
    void load();
    void loadEntries();
    void takeEntries(const QList<DoNotCallEntry> &entries);
    void readCampaignNames();
    void showRows();
    void showRegisters(const QList<store::DoNotCallRepository::Register> &registers);
    void showCount();
    void refreshActions();
    void addNumbers();
    void importRegister();
    void removeRegister();
    void removeSelected();
    void undo();

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    DoNotCallModel *m_model;
    QTableView *m_table;
    EmptyState *m_empty;
    QLineEdit *m_search;
    QLabel *m_count;
    QLabel *m_registers;
    QLabel *m_oldRegisters;
    Refresher *m_refresher;
    QTimer m_typing;
    QAction *m_add = nullptr;
    QAction *m_import = nullptr;
    QAction *m_removeRegister = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_find = nullptr;
    QList<DoNotCallEntry> m_entries;                     ///< as they were read last
    QList<store::DoNotCallRepository::Register> m_known; ///< registers, as they were read last
    QHash<CampaignId, QString> m_campaignNames;
    QList<DoNotCallEntry> m_lastRemoved;
    QString m_searched;
    int m_total = 0; ///< on all lists, whatever is searched for
};

} // namespace callboard::ui
