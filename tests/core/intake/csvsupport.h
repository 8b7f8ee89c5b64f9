// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/csvreader.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace callboard::test {

/// Reads \a text in pieces of \a pieceBytes; 0 for one piece.
inline Result<QList<QStringList>> readCsv(const QByteArray &text, char delimiter, qsizetype pieceBytes = 0,
                                          intake::CsvLimits limits = {})
{
    QList<QStringList> records;
    intake::CsvReader reader(QStringLiteral("leads.csv"), delimiter, limits);
    const auto keep = [&records](const intake::CsvRecord &record) {
        records.append(record.texts());
        return true;
    };
    const qsizetype step = pieceBytes > 0 ? pieceBytes : qMax<qsizetype>(text.size(), 1);
    for (qsizetype at = 0; at < text.size(); at += step) {
        const auto piece = QByteArrayView(text).sliced(at, qMin(step, text.size() - at));
        if (const Result<void> pushed = reader.push(piece, keep); !pushed)
            return fail(pushed.error());
    }
    if (const Result<void> finished = reader.finish(keep); !finished)
        return fail(finished.error());
    return records;
}

/// The records of a text of one record.
inline intake::CsvRecord oneRecord(const QByteArray &text)
{
    intake::CsvRecord only;
    intake::CsvReader reader(QStringLiteral("leads.csv"), ',');
    const auto keep = [&only](const intake::CsvRecord &record) {
        only = record;
        return true;
    };
    const bool isRead = reader.push(text, keep).has_value() && reader.finish(keep).has_value();
    return isRead ? only : intake::CsvRecord();
}

inline QString writeFile(const QDir &directory, const QString &name, const QByteArray &bytes)
{
    QFile file(directory.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("A test file cannot be written.");
    return file.fileName();
}

} // namespace callboard::test
