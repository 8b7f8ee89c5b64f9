// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/tray/progressring.h"

#include <QObject>
#include <QTimer>

namespace callboard::ui {

/// Redraws the ring when its whole percentage or its mark changes, and at most four times a second: panels
/// are sent every size of every icon.
class RingIcon final : public QObject
{
    Q_OBJECT
public:
    explicit RingIcon(QObject *parent = nullptr);

    void setProgress(int percent, RingMark mark);

Q_SIGNALS:
    void drawn(const QIcon &icon);

private:
    void drawIfChanged();

    int m_wantedPercent = 0;
    RingMark m_wantedMark = RingMark::Idle;
    int m_drawnPercent = -1;
    RingMark m_drawnMark = RingMark::Idle;
    QTimer m_pause;
};

} // namespace callboard::ui
