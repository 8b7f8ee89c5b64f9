// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/noticetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::ui {

namespace {

using Kind = dispatch::Notice::Kind;

QString kindKey(Kind kind)
{
    return QString::number(static_cast<int>(kind)) % QLatin1Char('/');
}

struct NoticeText
{
    Q_DECLARE_TR_FUNCTIONS(NoticeText)
};

} // namespace

BadgeLook noticeLook(dispatch::Notice::Kind kind)
{
    switch (kind) {
    case Kind::CampaignStarted:
    case Kind::Resumed:
    case Kind::TookOver:
    case Kind::RestoreKnown:
    case Kind::DiallingAgain:
    case Kind::LooksWait:
        return {Tone::Info, Mark::Dot};
    case Kind::CampaignFinished:
    case Kind::RoundFinished:
        return {Tone::Good, Mark::Tick};
    case Kind::OperatorNeeded:
    case Kind::AppointmentsMissed:
    case Kind::WaitsForGo:
    case Kind::AccountRested:
    case Kind::AgentUnknown:
        return {Tone::Warning, Mark::Question};
    case Kind::HeldOverNight:
    case Kind::PracticeSetAside:
    case Kind::RestoreUnread:
    case Kind::FewerLines:
    case Kind::HangUpRefused:
        return {Tone::Warning, Mark::Bars};
    case Kind::CampaignRefused:
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
    return kind != Kind::CampaignStarted && kind != Kind::CampaignFinished && kind != Kind::RoundFinished &&
           kind != Kind::Resumed && kind != Kind::TookOver && kind != Kind::DiallingAgain &&
           kind != Kind::LooksWait;
}

QString noticeKey(const dispatch::Notice &notice)
{
    // One bar tells how a campaign goes, and changes its words.
    if (notice.kind == Kind::CampaignStarted || notice.kind == Kind::RoundFinished ||
        notice.kind == Kind::CampaignFinished)
        return QStringLiteral("course/") % QString::number(notice.campaign.value());
    const bool standsAlone = notice.kind == Kind::AccountStopped || notice.kind == Kind::Alarm ||
                             notice.kind == Kind::RestoreUnread || notice.kind == Kind::RestoreKnown ||
                             notice.kind == Kind::FewerLines;
    return kindKey(notice.kind) % QString::number(notice.campaign.value()) % QLatin1Char('/') %
           (standsAlone ? notice.text : QString());
}

QStringList doneKeys(const dispatch::EngineStatus &status)
{
    QStringList done;
    if (status.parked == 0)
        done << kindKey(Kind::OperatorNeeded) << kindKey(Kind::AppointmentsMissed);
    const bool isStopped =
        std::any_of(status.accounts.cbegin(), status.accounts.cend(),
                    [](const dispatch::AccountLoad &account) { return !account.pauseReason.isEmpty(); });
    if (status.ready && status.halted.isEmpty())
        done << kindKey(Kind::DiallingStopped);
    if (!isStopped)
        done << kindKey(Kind::AccountStopped) << kindKey(Kind::RestoreUnread);
    return done;
}

bool hasEnded(const dispatch::Notice &notice, const QList<Campaign> &open)
{
    const auto found = std::find_if(open.cbegin(), open.cend(), [&notice](const Campaign &campaign) {
        return campaign.id == notice.campaign;
    });
    const bool isOpen = found != open.cend();
    switch (notice.kind) {
    case Kind::HeldOverNight:
        return !isOpen || !found->heldAfterGap;
    case Kind::WaitsForGo:
        return !isOpen || !found->waitsForGo();
    case Kind::AgentUnknown:
        return !isOpen;
    case Kind::CampaignRefused:
        // One that failed is not open, and its notice is to be read all the same.
        return isOpen && found->state != CampaignState::Paused;
    default:
        return false;
    }
}

QString scheduledText(bool ofMessages, int count, int batches)
{
    if (count == 1)
        return ofMessages ? NoticeText::tr("Scheduled 1 message!") : NoticeText::tr("Scheduled 1 call!");
    if (batches == 1)
        return (ofMessages ? NoticeText::tr("Scheduled %L1 messages in 1 batch!")
                           : NoticeText::tr("Scheduled %L1 calls in 1 batch!"))
            .arg(count);
    return (ofMessages ? NoticeText::tr("Scheduled %L1 messages in %L2 batches!")
                       : NoticeText::tr("Scheduled %L1 calls in %L2 batches!"))
        .arg(count)
        .arg(batches);
}

} // namespace callboard::ui
