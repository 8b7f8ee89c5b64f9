// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/outcome.h"

#include "core/base/words.h"

namespace callboard {

namespace {

constexpr WordTable<Outcome, 7> OutcomeWords = {{
    {Outcome::Completed, QLatin1String("completed")},
    {Outcome::NoAnswer, QLatin1String("no_answer")},
    {Outcome::Busy, QLatin1String("busy")},
    {Outcome::Voicemail, QLatin1String("voicemail")},
    {Outcome::BadNumber, QLatin1String("bad_number")},
    {Outcome::ProviderError, QLatin1String("provider_error")},
    {Outcome::Cancelled, QLatin1String("cancelled")},
}};

} // namespace

QString toWord(Outcome outcome)
{
    return wordIn(OutcomeWords, outcome);
}

std::optional<Outcome> outcomeFromWord(QStringView word)
{
    return valueIn(OutcomeWords, word);
}

} // namespace callboard
