// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/lead.h"
#include "core/services/leadservice.h"

#include <QDialog>
#include <QMap>

#include <optional>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace callboard::ui {

class AttributeTable;
class RegionBox;

/// Enters a new lead or corrects one. What the store refuses is said beside the field, and the dialog stays.
class LeadDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Without a lead a new one is entered.
    LeadDialog(services::Workspace &workspace, const std::optional<Lead> &lead, QWidget *parent);

Q_SIGNALS:
    void saved(callboard::LeadId id);

protected:
    void accept() override;

private:
    QLineEdit *addField(QFormLayout *form, const QString &label, const QString &field);
    void addComplaint(QFormLayout *form, const QString &field);
    void fill(const Lead &lead);
    void complain(const QString &field, const QString &text);
    void clearComplaints();
    void showRefusal(const Error &error);
    [[nodiscard]] bool isComplete();
    [[nodiscard]] services::LeadEntry entry() const;

    services::Workspace &m_workspace;
    LeadId m_id;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_number = nullptr;
    QLineEdit *m_whatsapp = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_partner = nullptr;
    QCheckBox *m_doNotCall = nullptr;
    bool m_wasBarred = false;
    RegionBox *m_region = nullptr;
    AttributeTable *m_attributes = nullptr;
    QPushButton *m_save = nullptr;
    QMap<QString, QLabel *> m_complaints;
    QMap<QString, QWidget *> m_fields;
};

} // namespace callboard::ui
