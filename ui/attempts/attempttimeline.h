// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"

#include <QWidget>

namespace callboard::services {
class Workspace;
}

class QLabel;
class QScrollArea;

namespace callboard::ui {

class AttemptDetails;
class AttemptModel;
class AttemptTable;
class EmptyState;
class Refresher;

/// A lead's attempts, latest first, above them the channel that comes next after the last miss, and below
/// them all about the chosen one.
class AttemptTimeline final : public QWidget
{
    Q_OBJECT
public:
    AttemptTimeline(services::Workspace &workspace, QWidget *parent);

    /// An invalid id empties it.
    void showLead(LeadId lead);

private:
    void load();
    void showSelected();
    void loadFallback();

    services::Workspace &m_workspace;
    LeadId m_lead;
    AttemptModel *m_model;
    AttemptTable *m_table;
    QLabel *m_fallback;
    EmptyState *m_empty;
    AttemptDetails *m_details;
    QScrollArea *m_place;
    Refresher *m_refresher;
};

} // namespace callboard::ui
