// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/campaignrules.h"
#include "core/model/channel.h"

#include <QComboBox>

namespace callboard::ui {

/// By which channels somebody is written to after the last miss, in which order (S0-075).
class FallbackBox final : public QComboBox
{
    Q_OBJECT
public:
    explicit FallbackBox(QWidget *parent = nullptr);

    /// What may follow a campaign of \a channel is offered alone. Tells nobody.
    void offerFor(Channel channel);
    /// What may not follow the channel stays in it until somebody chooses.
    [[nodiscard]] const QList<FallbackChannel> &ladder() const { return m_ladder; }
    /// One that is not among the usual ones is offered, too. Tells nobody.
    void setLadder(const QList<FallbackChannel> &ladder);

Q_SIGNALS:
    void ladderEdited();

private:
    void fill();
    [[nodiscard]] QList<FallbackChannel> fitting(const QList<FallbackChannel> &ladder) const;

    Channel m_channel = Channel::Call;
    QList<FallbackChannel> m_ladder;
    QList<QList<FallbackChannel>> m_offered; ///< as they are listed
};

} // namespace callboard::ui
