// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/sheetsservice.h"
#include "core/services/steprhythm.h"

#include <QObject>

namespace callboard::services {

/// Brings a linked spreadsheet in step by itself: what is to be written every few seconds, what is new in the
/// sheet every n minutes (the setting sheets.every_minutes; 0: only when asked for). After a failure it comes
/// back ever later; a sheet that needs a person it leaves alone.
class SheetsKeeper final : public QObject
{
    Q_OBJECT
public:
    static constexpr seconds Period{15};

    /// \a workspace must outlive it.
    explicit SheetsKeeper(Workspace &workspace, milliseconds period = Period, QObject *parent = nullptr);

    void start() { m_rhythm.start(); }

Q_SIGNALS:
    /// A look is over: the sheet was asked or written to, or there was nothing to do.
    void looked();

private:
    void look();
    void work(bool isPullDue);

    SheetsService m_sheets;
    StepRhythm m_rhythm;
};

} // namespace callboard::services
