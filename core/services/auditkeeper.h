// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>

namespace callboard::services {

class Workspace;

/// Keeps the head of the audit trail outside the database, once a day: looks at once and then by the hour.
/// Lives in the main thread, and no longer than the workspace.
class AuditKeeper final : public QObject
{
    Q_OBJECT
public:
    explicit AuditKeeper(Workspace &workspace);

private:
    void look();

    Workspace &m_workspace;
    QTimer m_timer;
};

} // namespace callboard::services
