// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/campaign.h"

#include "core/base/words.h"

namespace callboard {

namespace {

constexpr WordTable<CampaignState, 7> CampaignWords = {{
    {CampaignState::Draft, QLatin1String("draft")},
    {CampaignState::Scheduled, QLatin1String("scheduled")},
    {CampaignState::Active, QLatin1String("active")},
    {CampaignState::Paused, QLatin1String("paused")},
    {CampaignState::Completed, QLatin1String("completed")},
    {CampaignState::Cancelled, QLatin1String("cancelled")},
    {CampaignState::Failed, QLatin1String("failed")},
}};

constexpr WordTable<Pacing, 2> PacingWords = {{
    {Pacing::Capped, QLatin1String("capped")},
    {Pacing::Grid, QLatin1String("grid")},
}};

constexpr WordTable<PlaceState, 6> PlaceWords = {{
    {PlaceState::Planned, QLatin1String("planned")},
    {PlaceState::Taken, QLatin1String("taken")},
    {PlaceState::Done, QLatin1String("done")},
    {PlaceState::Cancelled, QLatin1String("cancelled")},
    {PlaceState::Skipped, QLatin1String("skipped")},
    {PlaceState::Fallback, QLatin1String("fallback")},
}};

constexpr WordTable<BatchState, 5> BatchWords = {{
    {BatchState::Scheduled, QLatin1String("scheduled")},
    {BatchState::Started, QLatin1String("started")},
    {BatchState::Done, QLatin1String("done")},
    {BatchState::Held, QLatin1String("held")},
    {BatchState::Cancelled, QLatin1String("cancelled")},
}};

} // namespace

QString toWord(CampaignState state)
{
    return wordIn(CampaignWords, state);
}

std::optional<CampaignState> campaignStateFromWord(QStringView word)
{
    return valueIn(CampaignWords, word);
}

bool isOver(CampaignState state)
{
    return state == CampaignState::Completed || state == CampaignState::Cancelled ||
           state == CampaignState::Failed;
}

QString toWord(Pacing pacing)
{
    return wordIn(PacingWords, pacing);
}

std::optional<Pacing> pacingFromWord(QStringView word)
{
    return valueIn(PacingWords, word);
}

QString toWord(PlaceState state)
{
    return wordIn(PlaceWords, state);
}

std::optional<PlaceState> placeStateFromWord(QStringView word)
{
    return valueIn(PlaceWords, word);
}

QString toWord(BatchState state)
{
    return wordIn(BatchWords, state);
}

std::optional<BatchState> batchStateFromWord(QStringView word)
{
    return valueIn(BatchWords, word);
}

QString jobId(Instant campaignStart, int batchIndex)
{
    const qint64 epochSeconds = toMSecsSinceEpoch(campaignStart) / 1000;
    return QStringLiteral("bulk_call_batch_%1_%2").arg(batchIndex).arg(epochSeconds);
}

} // namespace callboard
