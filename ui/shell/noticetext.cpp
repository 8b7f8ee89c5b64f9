// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/noticetext.h"

#include <QCoreApplication>

namespace callboard::ui {

namespace {

struct NoticeText
{
    Q_DECLARE_TR_FUNCTIONS(NoticeText)
};

} // namespace

BadgeLook noticeLook(dispatch::Notice::Kind kind)
{
    using Kind = dispatch::Notice::Kind;
    switch (kind) {
    case Kind::CampaignStarted:
    case Kind::Resumed:
        return {Tone::Info, Mark::Dot};
    case Kind::CampaignFinished:
    case Kind::RoundFinished:
        return {Tone::Good, Mark::Tick};
    case Kind::OperatorNeeded:
    case Kind::WaitsForGo:
    case Kind::AccountRested:
        return {Tone::Warning, Mark::Question};
    case Kind::HeldOverNight:
        return {Tone::Warning, Mark::Bars};
    case Kind::AccountStopped:
    case Kind::ClockWrong:
    case Kind::Alarm:
    case Kind::DiallingStopped:
        return {Tone::Bad, Mark::Cross};
    }
    Q_UNREACHABLE();
}

bool isLasting(dispatch::Notice::Kind kind)
{
    using Kind = dispatch::Notice::Kind;
    return kind != Kind::CampaignStarted && kind != Kind::CampaignFinished && kind != Kind::RoundFinished &&
           kind != Kind::Resumed;
}

QString scheduledText(int calls, int batches)
{
    if (calls == 1)
        return NoticeText::tr("Scheduled 1 call!");
    if (batches == 1)
        return NoticeText::tr("Scheduled %L1 calls in 1 batch!").arg(calls);
    return NoticeText::tr("Scheduled %L1 calls in %L2 batches!").arg(calls).arg(batches);
}

} // namespace callboard::ui
