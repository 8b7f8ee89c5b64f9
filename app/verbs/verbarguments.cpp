// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/verbarguments.h"

#include "app/passphrase.h"
#include "core/services/commandtext.h"

#include <QCoreApplication>

namespace callboard::app {

namespace {

bool hasOption(const VerbCall &call, const QString &name)
{
    // isSet() warns about options that the verb does not have.
    return call.options.optionNames().contains(name);
}

} // namespace

Result<int> readNumber(const QString &what, const QString &text, int least, int most)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    return fail(ErrorCode::InvalidArgument,
                {what + QLatin1Char(' ') + text,
                 //: a range of whole numbers, as in "Allowed: 1 to 100."
                 QCoreApplication::translate("CommandLine", "%1 to %2").arg(least).arg(most)});
}

Result<int> numberOption(const VerbCall &call, const QString &name, int fallback, int least, int most)
{
    if (!hasOption(call, name))
        return fallback;
    return readNumber(QStringLiteral("--") + name, call.options.value(name), least, most);
}

Result<QByteArray> secretOption(const VerbCall &call, const QString &name, const QString &wanted)
{
    const QString variable = call.options.value(name);
    if (const std::optional<QByteArray> secret = takeFromEnvironment(variable.toLocal8Bit().constData()))
        return *secret;
    return fail(ErrorCode::InvalidArgument,
                {QStringLiteral("--") + name + QLatin1Char(' ') + variable, wanted});
}

Result<CampaignId> readCampaignId(const VerbCall &call, const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber && number > 0)
        return CampaignId(number);
    return fail(
        ErrorCode::InvalidArgument,
        {text, QCoreApplication::translate("CommandLine", "the number of a campaign, as \"%1\" lists it")
                   .arg(services::commandText(call.common.profile, QStringLiteral("campaigns")))});
}

Result<QUuid> readLeadUuid(const VerbCall &call, const QString &text)
{
    const QUuid uuid = QUuid::fromString(text);
    if (!uuid.isNull())
        return uuid;
    return fail(
        ErrorCode::InvalidArgument,
        {text, QCoreApplication::translate("CommandLine", "the lead_uuid of a lead, as \"%1\" lists it")
                   .arg(services::commandText(call.common.profile, QStringLiteral("leads")))});
}

Result<LeadFilter> filterOptions(const VerbCall &call)
{
    LeadFilter filter;
    if (hasOption(call, QStringLiteral("search")))
        filter.search = call.options.value(QStringLiteral("search"));
    if (hasOption(call, QStringLiteral("where"))) {
        Result<QList<LeadCondition>> conditions =
            parseLeadConditions(call.options.value(QStringLiteral("where")));
        if (!conditions)
            return fail(conditions.error());
        filter.conditions = std::move(conditions).value();
    }
    return filter;
}

} // namespace callboard::app
