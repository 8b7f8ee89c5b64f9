// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/services/enginerevival.h"

#include <QObject>
#include <QTimer>

namespace callboard::services {

class Workspace;

/// Keeps a console calling: starts its engine, and while another process dials for the profile waits until
/// that one has ended, then starts it and says so; after a halt starts another (EngineRevival). The engine
/// looks up what the other left before it places a call, as after every start.
class EngineKeeper final : public QObject
{
    Q_OBJECT
public:
    static constexpr seconds Period{3};

    /// \a workspace must outlive it. Looks every \a period whether the other process still dials.
    explicit EngineKeeper(Workspace &workspace, milliseconds period = Period, EngineRevival::Waits waits = {},
                          QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// The engine does not start, and not because another one runs: that is waited for.
    void failed(const callboard::Error &error);

private:
    void look();
    void tryToStart();
    void noteFailure(const Error &error);
    void tellTookOver();

    Workspace &m_workspace;
    QTimer m_timer;
    EngineRevival m_revival;
    bool m_hasWaited = false;
};

} // namespace callboard::services
