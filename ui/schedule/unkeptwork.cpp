// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/unkeptwork.h"

#include <QCoreApplication>

namespace callboard::ui {

void UnkeptWork::takePreset(const services::ScheduleRequest &asked)
{
    m_proposed.parallel = asked.parallel;
    m_proposed.interval = asked.interval;
    m_proposed.pacing = asked.pacing;
    m_proposed.rules = asked.rules;
    m_proposed.hours = asked.hours;
}

bool UnkeptWork::isIn(const services::ScheduleRequest &asked) const
{
    const bool isOtherWork = asked.parallel != m_proposed.parallel || asked.interval != m_proposed.interval ||
                             asked.pacing != m_proposed.pacing || asked.rules != m_proposed.rules ||
                             asked.hours != m_proposed.hours;
    // Empty until their account has been read.
    const bool isOtherMessage = asked.message != MessageContent() && asked.message != m_proposed.message;
    const bool isOtherFallback =
        !asked.fallbackSteps.isEmpty() && asked.fallbackSteps != m_proposed.fallbackSteps;
    return isOtherWork || isOtherMessage || isOtherFallback || asked.name != m_proposed.name ||
           asked.brief != m_proposed.brief;
}

Question discardQuestion()
{
    const auto text = [](const char *source) { return QCoreApplication::translate("UnkeptWork", source); };
    return {.title = text(QT_TRANSLATE_NOOP("UnkeptWork", "Close Without Keeping")),
            .text = text(QT_TRANSLATE_NOOP("UnkeptWork", "What was entered here is lost.")),
            .details = text(QT_TRANSLATE_NOOP("UnkeptWork", "Save Draft keeps it for later.")),
            .yesButton = text(QT_TRANSLATE_NOOP("UnkeptWork", "Close")),
            .dangerous = true};
}

} // namespace callboard::ui
