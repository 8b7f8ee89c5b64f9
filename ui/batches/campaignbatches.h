// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"

#include <QWidget>

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class BatchModel;
class BatchTable;
class EmptyState;
class Refresher;

/// The batches of one campaign, finished ones included.
class CampaignBatches final : public QWidget
{
    Q_OBJECT
public:
    CampaignBatches(services::Workspace &workspace, QWidget *parent);

    /// An invalid id empties the list.
    void showCampaign(CampaignId campaign);

private:
    void load();

    services::Workspace &m_workspace;
    CampaignId m_campaign;
    BatchModel *m_model;
    BatchTable *m_table;
    EmptyState *m_empty;
    Refresher *m_refresher;
};

} // namespace callboard::ui
