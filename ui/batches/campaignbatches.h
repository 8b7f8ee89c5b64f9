// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"

#include <QWidget>

class QPushButton;

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class BatchModel;
class BatchTable;
class EmptyState;
class Refresher;

/// The batches of one campaign, finished ones included; where there are too many for a table, the first ones,
/// and the others when they are asked for.
class CampaignBatches final : public QWidget
{
    Q_OBJECT
public:
    CampaignBatches(services::Workspace &workspace, QWidget *parent);

    /// An invalid id empties the list.
    void showCampaign(CampaignId campaign);

private:
    void load();
    void showMore();

    services::Workspace &m_workspace;
    CampaignId m_campaign;
    BatchModel *m_model;
    BatchTable *m_table;
    EmptyState *m_empty;
    Refresher *m_refresher;
    QPushButton *m_more;
    int m_most; ///< rows that are asked for
};

} // namespace callboard::ui
