// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/presettext.h"

#include "core/store/campaignrulestext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace callboard::services {

namespace {

QJsonObject presetToJson(const Preset &preset)
{
    return {{QStringLiteral("title"), preset.title},
            {QStringLiteral("parallel"), preset.parallel},
            {QStringLiteral("interval_s"), qint64(preset.interval.count())},
            {QStringLiteral("pacing"), toWord(preset.pacing)},
            {QStringLiteral("rules"), store::rulesToText(preset.rules)},
            {QStringLiteral("hours"), preset.hours.isEmpty() ? QString() : hoursText(preset.hours)}};
}

Preset presetFromJson(const QJsonObject &object)
{
    Preset preset;
    preset.title = object.value(QStringLiteral("title")).toString();
    preset.id = preset.title;
    preset.detail = QCoreApplication::translate("Preset", "Saved by you: rhythm, hours and rules.");
    preset.parallel =
        std::clamp(object.value(QStringLiteral("parallel")).toInt(DefaultParallel), 1, MostParallel);
    preset.interval =
        std::clamp(seconds{object.value(QStringLiteral("interval_s")).toInteger(DefaultInterval.count())},
                   seconds{1}, LongestInterval);
    preset.pacing =
        pacingFromWord(object.value(QStringLiteral("pacing")).toString()).value_or(Pacing::Capped);
    preset.rules = store::rulesFromText(object.value(QStringLiteral("rules")).toString());
    const QString hours = object.value(QStringLiteral("hours")).toString();
    if (!hours.isEmpty())
        preset.hours = hoursFromText(hours).value_or(QList<HoursPart>());
    return preset;
}

} // namespace

QString presetsToText(const QList<Preset> &presets)
{
    QJsonArray array;
    for (const Preset &preset : presets)
        array.append(presetToJson(preset));
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<Preset> presetsFromText(const QString &text)
{
    QList<Preset> presets;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : array) {
        const Preset preset = presetFromJson(value.toObject());
        if (!preset.title.isEmpty())
            presets << preset;
    }
    return presets;
}

} // namespace callboard::services
