// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practiceline.h"

#include "core/model/phonenumber.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

namespace callboard::providers {

namespace {

Failure refused(const QString &key, const QString &allowed)
{
    return fail(Error{ErrorCode::InvalidArgument, {key, allowed}, key, {}});
}

/// One number of the script: where it is kept, and what it may be.
struct Entry
{
    const char *key;
    std::function<void(double)> keep;
    double least;
    double most;
    bool isWhole = true;
};

QString plainText(double number)
{
    return std::floor(number) == number ? QString::number(qint64(number)) : QString::number(number);
}

QString rangeText(const Entry &entry)
{
    return plainText(entry.least) + u'-' + plainText(entry.most);
}

QString keysText(const QList<Entry> &entries)
{
    QStringList keys;
    for (const Entry &entry : entries)
        keys.append(QLatin1String(entry.key));
    return keys.join(QStringLiteral(", "));
}

Result<void> readNumber(const QString &path, const QJsonValue &value, const Entry &entry)
{
    const double number = value.toDouble();
    const bool isGood = value.isDouble() && number >= entry.least && number <= entry.most &&
                        (!entry.isWhole || std::floor(number) == number);
    if (!isGood)
        return refused(path, rangeText(entry));
    entry.keep(number);
    return {};
}

/// Every key of \a object must be one of \a entries; \a prefix names the object in errors.
Result<void> readEntries(const QJsonObject &object, const QString &prefix, const QList<Entry> &entries)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString path = prefix + it.key();
        const auto entry = std::find_if(entries.cbegin(), entries.cend(), [&it](const Entry &candidate) {
            return it.key() == QLatin1String(candidate.key);
        });
        if (entry == entries.cend())
            return refused(path, keysText(entries));
        if (const Result<void> read = readNumber(path, it.value(), *entry); !read)
            return read;
    }
    return {};
}

Entry count(const char *key, int &target, int most)
{
    return {key, [&target](double value) { target = int(value); }, 0, double(most)};
}

Entry time(const char *key, milliseconds &target)
{
    return {key, [&target](double value) { target = milliseconds(qint64(value)); }, 0, 3'600'000};
}

Entry lifeTime(const char *key, seconds &target)
{
    return {key, [&target](double value) { target = seconds(qint64(value)); }, 1, 3'600};
}

QList<Entry> plainEntries(PracticeScript &script)
{
    constexpr double MostSeed = 4'294'967'295.0;
    constexpr int MostPracticeLines = 1000;
    return {
        {"seed", [&script](double value) { script.seed = quint32(value); }, 0, MostSeed},
        {"speed", [&script](double value) { script.speed = value; }, 0.01, 100'000, false},
        lifeTime("ring", script.ring),
        lifeTime("talk", script.talk),
        lifeTime("no_answer_ring", script.noAnswerRing),
        time("latency_ms", script.latency),
        time("listing_lag_ms", script.listingLag),
        time("record_lag_ms", script.recordLag),
        {"lines", [&script](double value) { script.lines = int(value); }, 1, MostPracticeLines},
    };
}

Result<void> readOutcomes(const QJsonObject &object, PracticeScript &script)
{
    constexpr int MostWeight = 1'000'000;
    int *const weights[] = {&script.completed, &script.noAnswer,  &script.busy,
                            &script.voicemail, &script.badNumber, &script.providerError};
    for (int *weight : weights)
        *weight = 0;
    const Result<void> read = readEntries(
        object, QStringLiteral("outcomes."),
        {count("completed", script.completed, MostWeight), count("no_answer", script.noAnswer, MostWeight),
         count("busy", script.busy, MostWeight), count("voicemail", script.voicemail, MostWeight),
         count("bad_number", script.badNumber, MostWeight),
         count("provider_error", script.providerError, MostWeight)});
    if (!read)
        return read;
    int total = 0;
    for (const int *weight : weights)
        total += *weight;
    return total > 0 ? Result<void>() : refused(QStringLiteral("outcomes"), QStringLiteral("> 0"));
}

Result<void> readFaults(const QJsonObject &object, PracticeScript::Faults &faults)
{
    constexpr int All = 1000;
    const Result<void> read = readEntries(
        object, QStringLiteral("faults."),
        {count("drop_before", faults.dropBefore, All), count("drop_after", faults.dropAfter, All),
         count("gateway_timeout_after", faults.gatewayTimeoutAfter, All),
         count("server_error", faults.serverError, All), count("rate_limited", faults.rateLimited, All),
         count("garbage", faults.garbage, All), count("hang", faults.hang, All)});
    if (!read)
        return read;
    const int total = faults.dropBefore + faults.dropAfter + faults.gatewayTimeoutAfter + faults.serverError +
                      faults.rateLimited + faults.garbage + faults.hang;
    return total <= All ? Result<void>() : refused(QStringLiteral("faults"), QStringLiteral("0-1000"));
}

Result<void> readNumbers(const QJsonObject &object, QMap<QString, Outcome> &numbers)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        // The number itself stays out of the error: it may be somebody's.
        if (!PhoneNumber::fromE164(it.key()))
            return refused(QStringLiteral("numbers"), QStringLiteral("E.164"));
        const std::optional<Outcome> outcome = outcomeFromWord(it.value().toString());
        if (!outcome || *outcome == Outcome::Cancelled) {
            return refused(
                QStringLiteral("numbers"),
                QStringLiteral("completed, no_answer, busy, voicemail, bad_number, provider_error"));
        }
        numbers.insert(it.key(), *outcome);
    }
    return {};
}

} // namespace

Result<PracticeScript> PracticeScript::fromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        return fail(Error{ErrorCode::FileMalformed,
                          {QStringLiteral("practice script"), error.errorString()},
                          QString::number(error.offset),
                          {}});
    }
    PracticeScript script;
    QJsonObject object = document.object();
    const std::array<std::pair<QString, std::function<Result<void>(const QJsonObject &)>>, 3> parts = {{
        {QStringLiteral("outcomes"), [&](const QJsonObject &part) { return readOutcomes(part, script); }},
        {QStringLiteral("faults"), [&](const QJsonObject &part) { return readFaults(part, script.faults); }},
        {QStringLiteral("numbers"),
         [&](const QJsonObject &part) { return readNumbers(part, script.numbers); }},
    }};
    for (const auto &[key, read] : parts) {
        if (!object.contains(key))
            continue;
        const QJsonValue part = object.take(key);
        if (!part.isObject())
            return refused(key, QStringLiteral("{}"));
        if (const Result<void> done = read(part.toObject()); !done)
            return fail(done.error());
    }
    if (const Result<void> read = readEntries(object, {}, plainEntries(script)); !read)
        return fail(read.error());
    return script;
}

} // namespace callboard::providers
