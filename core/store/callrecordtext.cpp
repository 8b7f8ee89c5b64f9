// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/callrecordtext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace callboard::store {

namespace {
const QLatin1String Transcript("transcript");
const QLatin1String Summary("summary");
const QLatin1String Recording("recording");
const QLatin1String Structured("structured");
} // namespace

QString recordToText(const CallRecord &record)
{
    const QJsonObject object{{Transcript, record.transcript},
                             {Summary, record.summary},
                             {Recording, record.recordingUrl},
                             {Structured, QString::fromUtf8(record.structuredData)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void readRecordText(const QString &text, CallRecord &record)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    record.transcript = object.value(Transcript).toString();
    record.summary = object.value(Summary).toString();
    record.recordingUrl = object.value(Recording).toString();
    record.structuredData = object.value(Structured).toString().toUtf8();
}

} // namespace callboard::store
