// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/columnmapping.h"
#include "core/intake/textsource.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>
#include <stop_token>

namespace callboard::intake {

/// What is imported: a file, or a text that was pasted.
struct ImportInput
{
    QString path;
    /// Used when \c path is empty.
    QString pastedText;

    [[nodiscard]] static ImportInput fromFile(const QString &path) { return {path, {}}; }
    [[nodiscard]] static ImportInput fromPaste(const QString &text) { return {{}, text}; }
};

/// What is done about texts that were misread and written so (mojibake, E-07).
enum class Mojibake { Leave = 1, Find, Mend };

/// Misread texts of a file.
struct MojibakeFinds
{
    struct Example
    {
        qint64 line = 0;
        QString before;
        QString after;

        friend bool operator==(const Example &, const Example &) = default;
    };

    qint64 cells = 0;             ///< those that mending changes; 0 unless one of them cannot be right
    bool changesHeadings = false; ///< mending changes cells of the first row, too
    QList<Example> examples;      ///< the first five that differ

    friend bool operator==(const MojibakeFinds &, const MojibakeFinds &) = default;
};

/// What the operator may decide; everything left out is recognised.
struct ImportOptions
{
    /// The country of numbers without a country code.
    QString region = QStringLiteral("IN");
    std::optional<char> delimiter = {};
    std::optional<bool> hasHeader = {};
    /// The sheet of a workbook, by name; the first that holds something. NotFound with the names there are.
    QString sheet = {};
    /// The line, or a sheet's row, at which reading begins, counted from 1: above it stands a title.
    qint64 firstRow = 1;
    /// Taken as it is when it has as many columns as the file; otherwise guessed anew.
    std::optional<ColumnMapping> mapping = {};
    /// "COLUMN=FIELD", applied on top (--map).
    QStringList mappingRules = {};
    /// What the preview saw; another file under the same name is FileChanged.
    std::optional<FileIdentity> expected = {};
    qint64 byteLimit = TextSource::DefaultByteLimit;
    Mojibake mojibake = Mojibake::Leave;
    /// What was chosen for files before, as ColumnMapping::rules() by headerFingerprint(). Followed where no
    /// mapping is given.
    QHash<QByteArray, QStringList> rememberedRules = {};
};

/// What a file is written as.
enum class FileForm { Text = 1, Xlsx, Ods };

/// How a file is understood.
struct ImportLayout
{
    QString name; ///< the file without its folders; "Pasted text"
    FileForm form = FileForm::Text;
    Encoding encoding = Encoding::Utf8; ///< of a text
    char delimiter = ',';               ///< of a text
    QStringList sheets;                 ///< of a workbook, hidden ones left out
    QString sheet;                      ///< the one that is read
    qint64 firstRow = 1;
    bool hasHeader = true;
    QStringList header; ///< as in the file, guards taken off; "Column 1" ... when it has none
    ColumnMapping mapping;
    ColumnMapping guessed; ///< by headings and values
    /// By the rules that are remembered for such headings, when that is another than the guessed one.
    std::optional<ColumnMapping> remembered;
    QByteArray fingerprint; ///< headerFingerprint() of the header
    std::optional<FileIdentity> identity;
};

/// How a long job is watched and stopped. \c progressed is called in the job's thread, about once a MiB, with
/// bytes of the file.
struct JobControl
{
    std::stop_token stop;
    std::function<void(qint64 done, qint64 total)> progressed;
};

} // namespace callboard::intake
