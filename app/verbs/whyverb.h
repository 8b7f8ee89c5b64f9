// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/services/whyservice.h"

#include <QCoreApplication>

namespace callboard::app {

/// Why a lead is not being called now, every rule with its value, and when it could be.
class WhyVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::WhyVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    static ExitStatus run(VerbCall &call);
    static void writeDocument(const services::WhyAnswer &answer, const QTimeZone &zone, VerbOutput &output);
    static void writeText(const services::WhyAnswer &answer, const QTimeZone &zone, VerbOutput &output);
    [[nodiscard]] static QString verdictText(const plan::RuleVerdict &verdict, const QTimeZone &zone);
};

} // namespace callboard::app
