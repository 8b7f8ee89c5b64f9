// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/services/leadeditservice.h"

#include <QDialog>
#include <QList>
#include <QTimer>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace callboard::ui {

/// Asks what is to be changed in many leads, and says beforehand what it would come to. Nothing is written
/// here.
class BulkEditDialog final : public QDialog
{
    Q_OBJECT
public:
    BulkEditDialog(services::Workspace &workspace, const QList<LeadId> &leads, QWidget *parent);
    ~BulkEditDialog() override;

Q_SIGNALS:
    void chosen(const callboard::LeadEdit &edit);

protected:
    void accept() override;

private:
    QComboBox *addChoice(QFormLayout *form, const QString &label, const QString &name);
    void fillWhat();
    void readChoices();
    void showField(QWidget *field, bool visible);
    void refreshFields();
    /// A moment after the last key.
    void lookSoon();
    void look();
    void tell(const LeadEdit &edit, const Result<services::LeadEditCounts> &counts);
    void stopLooking();
    [[nodiscard]] LeadEdit edit() const;
    /// What is missing, as a sentence; empty when the edit can be made.
    [[nodiscard]] QString complaint(const LeadEdit &edit) const;
    /// To have no partner is to be chosen, and does not come of a field that was left empty.
    [[nodiscard]] bool isEmptying() const;

    services::Workspace &m_workspace;
    QList<LeadId> m_leads;
    QFormLayout *m_form;
    QComboBox *m_what;
    QComboBox *m_column;
    QComboBox *m_value;
    QLabel *m_preview;
    QPushButton *m_change;
    QStringList m_partners;
    QTimer m_delay;
    services::JobControlPtr m_looking; ///< null: nobody counts
    QFuture<Result<services::LeadEditCounts>> m_count;
};

} // namespace callboard::ui
