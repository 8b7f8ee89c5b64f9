// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intake/mappingmemory.h"

#include "core/intake/rejectsfile.h"
#include "ui/common/layoutstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace callboard::ui {

namespace {

constexpr int MostKinds = 50;
constexpr QLatin1String Place("importMappings");
constexpr QLatin1String Kind("kind");
constexpr QLatin1String Rules("rules");

/// Newest first.
QJsonArray kept()
{
    return QJsonDocument::fromJson(LayoutStore().text(Place).toUtf8()).array();
}

} // namespace

QHash<QByteArray, QStringList> MappingMemory::rules() const
{
    QHash<QByteArray, QStringList> all;
    const QJsonArray entries = kept();
    for (const QJsonValue &entry : entries) {
        QStringList rules;
        const QJsonArray written = entry[Rules].toArray();
        for (const QJsonValue &rule : written)
            rules.append(rule.toString());
        all.insert(entry[Kind].toString().toLatin1(), rules);
    }
    return all;
}

void MappingMemory::keep(const intake::ImportLayout &layout, const intake::ColumnMapping &mapping)
{
    if (!layout.hasHeader)
        return;
    QJsonArray entries;
    const QString kind = QString::fromLatin1(layout.fingerprint);
    if (mapping != layout.guessed) {
        // Other files of the kind have no line and no reason.
        const qsizetype added = intake::rejectColumnsAtEnd(mapping.headings());
        const QStringList rules = mapping.rules();
        const QStringList own = rules.first(mapping.size() - added);
        entries.append(QJsonObject{{Kind, kind}, {Rules, QJsonArray::fromStringList(own)}});
    }
    const QJsonArray before = kept();
    for (const QJsonValue &entry : before) {
        if (entry[Kind].toString() != kind && entries.size() < MostKinds)
            entries.append(entry);
    }
    if (entries != before)
        LayoutStore().keepText(Place,
                               QString::fromUtf8(QJsonDocument(entries).toJson(QJsonDocument::Compact)));
}

} // namespace callboard::ui
