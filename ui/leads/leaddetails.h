// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/lead.h"

#include <QWidget>

#include <optional>

class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class StatusBadge;

/// Everything that is known of one lead, and below it what the given widget shows of its calls.
class LeadDetails final : public QWidget
{
    Q_OBJECT
public:
    /// \a calls may be null; it is taken over.
    LeadDetails(services::Workspace &workspace, QWidget *calls, QWidget *parent = nullptr);

    void showLead(const Lead &lead);
    void showNothing();
    /// Invalid while nothing is shown.
    [[nodiscard]] LeadId lead() const { return m_lead ? m_lead->id : LeadId(); }

Q_SIGNALS:
    void editRequested();
    /// The lead that is shown is to be called before all others.
    void callNextRequested();

private:
    void rebuildFields(const Lead &lead);
    static void addRow(QFormLayout *form, const QString &label, const QString &text);

    services::Workspace &m_workspace;
    std::optional<Lead> m_lead;
    QLabel *m_title;
    StatusBadge *m_status;
    QLabel *m_hint;
    QPushButton *m_callNext;
    QPushButton *m_edit;
    QSplitter *m_parts;
    QScrollArea *m_place;
    QWidget *m_calls;
};

} // namespace callboard::ui
