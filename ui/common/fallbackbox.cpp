// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/fallbackbox.h"

#include "core/services/ruletext.h"

#include <QSignalBlocker>

namespace callboard::ui {

namespace {

QList<QList<FallbackChannel>> usualLadders()
{
    return {{FallbackChannel::WhatsApp, FallbackChannel::Email},
            {FallbackChannel::WhatsApp},
            {FallbackChannel::Email},
            {}};
}

} // namespace

FallbackBox::FallbackBox(QWidget *parent)
    : QComboBox(parent)
{
    fill();
    connect(this, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_ladder = m_offered.value(index);
        Q_EMIT ladderEdited();
    });
}

void FallbackBox::offerFor(Channel channel)
{
    if (m_channel == channel)
        return;
    m_channel = channel;
    fill();
}

void FallbackBox::setLadder(const QList<FallbackChannel> &ladder)
{
    m_ladder = ladder;
    fill();
}

QList<FallbackChannel> FallbackBox::fitting(const QList<FallbackChannel> &ladder) const
{
    QList<FallbackChannel> kept = ladder;
    kept.removeIf([this](FallbackChannel step) { return !mayFollow(step, m_channel); });
    return kept;
}

void FallbackBox::fill()
{
    const QSignalBlocker quiet(this);
    clear();
    m_offered.clear();
    // The command line may have set an order that is not among the usual ones.
    const QList<QList<FallbackChannel>> ladders = usualLadders() << m_ladder;
    for (const QList<FallbackChannel> &each : ladders) {
        const QList<FallbackChannel> offered = fitting(each);
        if (m_offered.contains(offered))
            continue;
        m_offered << offered;
        addItem(services::fallbackText(offered));
    }
    setCurrentIndex(static_cast<int>(m_offered.indexOf(fitting(m_ladder))));
}

} // namespace callboard::ui
