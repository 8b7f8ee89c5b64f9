// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/sheetskeeper.h"

#include "core/base/log.h"
#include "core/base/whendone.h"
#include "core/services/settingtable.h"

namespace callboard::services {

SheetsKeeper::SheetsKeeper(Workspace &workspace, milliseconds period, QObject *parent)
    : QObject(parent)
    , m_sheets(workspace)
    , m_rhythm(workspace, SheetsMinutesKey, period, this)
{
    connect(&m_rhythm, &StepRhythm::lookDue, this, &SheetsKeeper::look);
    connect(&m_rhythm, &StepRhythm::rested, this, &SheetsKeeper::looked);
}

void SheetsKeeper::look()
{
    whenDone(m_sheets.status(), this, [this](const Result<SheetsStatus> &status) {
        if (!status || !status->link || !status->link->trouble.isEmpty())
            m_rhythm.rest(true);
        else
            m_rhythm.whenWanted(status->link->pulledAt, [this](bool isPullDue) { work(isPullDue); });
    });
}

void SheetsKeeper::work(bool isPullDue)
{
    whenDone(isPullDue ? m_sheets.bringInStep() : m_sheets.push(), this,
             [this](const Result<SheetSummary> &summary) {
                 if (!summary)
                     qCWarning(lcService)
                         << "the spreadsheet was not brought in step:" << summary.error().detail;
                 m_rhythm.rest(summary.has_value());
             });
}

} // namespace callboard::services
