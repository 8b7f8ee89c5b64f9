// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/ending.h"

#include <QRegularExpression>

namespace callboard::providers {

namespace {
constexpr seconds ShortestTalk{5}; // ruling 3
} // namespace

bool TalkEvidence::isReached() const
{
    return hasUserLine || (talkTime && *talkTime >= ShortestTalk);
}

bool hasUserLine(const QString &transcript)
{
    static const QRegularExpression line(QStringLiteral("^\\s*user:[ \\t]*\\S"),
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::MultilineOption);
    return transcript.contains(line);
}

} // namespace callboard::providers
