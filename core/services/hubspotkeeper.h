// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/hubspotservice.h"
#include "core/services/steprhythm.h"

#include <QObject>

namespace callboard::services {

/// Works with a connected HubSpot account by itself: tells it of calls every few seconds, and takes in what
/// changed there every n minutes (the setting hubspot.every_minutes; 0: only when asked for). After a failure
/// it comes back ever later; an account that needs a person it leaves alone, and so it does with one whose
/// properties nobody has chosen yet.
class HubSpotKeeper final : public QObject
{
    Q_OBJECT
public:
    static constexpr seconds Period{15};

    /// \a workspace must outlive it.
    explicit HubSpotKeeper(Workspace &workspace, milliseconds period = Period, QObject *parent = nullptr);

    void start() { m_rhythm.start(); }

Q_SIGNALS:
    /// A look is over: the account was asked or told, or there was nothing to do.
    void looked();

private:
    void look();
    void work(bool isPullDue);

    HubSpotService m_hubspot;
    StepRhythm m_rhythm;
};

} // namespace callboard::services
