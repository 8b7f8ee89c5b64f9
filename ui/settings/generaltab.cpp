// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/generaltab.h"

#include "core/services/settingsservice.h"
#include "core/services/workspace.h"
#include "ui/common/prompter.h"
#include "ui/common/refresher.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"
#include "ui/settings/settingmodel.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace callboard::ui {

GeneralTab::GeneralTab(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_model(new SettingModel(this))
    , m_table(new QTableView)
    , m_said(new TintedLabel(
          TintedLabel::Tint::Quiet,
          tr("Press F2 on a value to change it. Changes hold at once, in every window and command.")))
    , m_refresher(new Refresher(this, [this] { load(); }))
{
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("settings"));
    m_table->setAccessibleName(tr("Settings"));
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 7 / 4);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(SettingModel::Key, fontMetrics().averageCharWidth() * 32);
    m_table->setColumnWidth(SettingModel::Value, fontMetrics().averageCharWidth() * 32);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    column->addWidget(m_said);
    connect(m_model, &SettingModel::changeRequested, this, &GeneralTab::change);
}

void GeneralTab::load()
{
    const services::SettingsService settings(m_workspace);
    whenDone(settings.all(), this, [this](const Result<QList<services::SettingRow>> &rows) {
        m_refresher->finished();
        if (rows)
            m_model->setRows(*rows);
        else
            m_said->setText(operatorText(rows.error()));
    });
}

void GeneralTab::change(const QString &key, const QString &value)
{
    services::SettingsService settings(m_workspace);
    whenDone(settings.change(key, value, false), this, [this](const Result<void> &changed) {
        if (!changed)
            m_prompter.showError(this, tr("The setting was not changed"), changed.error());
        m_refresher->request();
    });
}

} // namespace callboard::ui
