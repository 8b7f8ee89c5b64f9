// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/statusbadge.h"

namespace callboard::ui {

BadgeLook badgeLook(LeadStatus status)
{
    switch (status) {
    case LeadStatus::Pending:
        return {Tone::Neutral, Mark::Ring};
    case LeadStatus::BulkCalling:
        return {Tone::Info, Mark::Clock};
    case LeadStatus::Initiated:
        return {Tone::Info, Mark::Dot};
    case LeadStatus::Completed:
        return {Tone::Good, Mark::Tick};
    case LeadStatus::Missed:
        return {Tone::Warning, Mark::Cross};
    case LeadStatus::Failed:
        return {Tone::Bad, Mark::Cross};
    case LeadStatus::DoNotCall:
        return {Tone::Bad, Mark::Bars};
    }
    Q_UNREACHABLE();
}

BadgeLook badgeLook(CampaignState state)
{
    switch (state) {
    case CampaignState::Draft:
        return {Tone::Neutral, Mark::Ring};
    case CampaignState::Scheduled:
        return {Tone::Info, Mark::Clock};
    case CampaignState::Active:
        return {Tone::Good, Mark::Dot};
    case CampaignState::Paused:
        return {Tone::Warning, Mark::Bars};
    case CampaignState::Completed:
        return {Tone::Muted, Mark::Tick};
    case CampaignState::Cancelled:
    case CampaignState::Failed:
        return {Tone::Bad, Mark::Cross};
    }
    Q_UNREACHABLE();
}

BadgeLook badgeLook(BatchState state)
{
    switch (state) {
    case BatchState::Scheduled:
        return {Tone::Info, Mark::Clock};
    case BatchState::Started:
        return {Tone::Good, Mark::Dot};
    case BatchState::Done:
        return {Tone::Muted, Mark::Tick};
    case BatchState::Held:
        return {Tone::Warning, Mark::Bars};
    case BatchState::Cancelled:
        return {Tone::Bad, Mark::Cross};
    }
    Q_UNREACHABLE();
}

BadgeLook badgeLook(AttemptState state)
{
    switch (state) {
    case AttemptState::Claimed:
    case AttemptState::Intent:
        return {Tone::Info, Mark::Clock};
    case AttemptState::Accepted:
    case AttemptState::Ringing:
    case AttemptState::Talking:
        return {Tone::Good, Mark::Dot};
    case AttemptState::Ended:
        return {Tone::Muted, Mark::Tick};
    case AttemptState::Refused:
    case AttemptState::NotSent:
        return {Tone::Bad, Mark::Cross};
    case AttemptState::Unknown:
    case AttemptState::NeedsOperator:
        return {Tone::Warning, Mark::Question};
    case AttemptState::NotPlaced:
    case AttemptState::Expired:
        return {Tone::Neutral, Mark::Ring};
    case AttemptState::Cancelled:
        return {Tone::Bad, Mark::Cross};
    }
    Q_UNREACHABLE();
}

BadgeLook badgeLook(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Completed:
        return {Tone::Good, Mark::Tick};
    case Outcome::NoAnswer:
    case Outcome::Busy:
    case Outcome::Voicemail:
        return {Tone::Warning, Mark::Ring};
    case Outcome::BadNumber:
    case Outcome::ProviderError:
        return {Tone::Bad, Mark::Cross};
    case Outcome::Cancelled:
        return {Tone::Neutral, Mark::Cross};
    }
    Q_UNREACHABLE();
}

} // namespace callboard::ui
