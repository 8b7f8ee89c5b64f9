// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/intake/importpreview.h"
#include "core/model/lead.h"
#include "core/services/jobcontrol.h"

#include <QFuture>

namespace callboard::services {

class Workspace;

enum class OnDuplicate { Skip = 1, Update };

/// What to read, and how to understand it.
struct ImportRequest
{
    QString fileName;                      ///< empty: `pasted` is read
    QByteArray pasted;                     ///< UTF-8
    QString sheet;                         ///< of a workbook; empty: the first that holds something
    qint64 firstRow = 1;                   ///< the line or row of the headings; what is above is left out
    QString region = QStringLiteral("IN"); ///< ISO 3166 country for numbers without a prefix
    OnDuplicate onDuplicate = OnDuplicate::Skip;
    std::optional<intake::ColumnMapping> mapping; ///< nothing: guessed from the header
    QStringList mappingRules;                     ///< "COLUMN=FIELD", applied on top (--map)
    std::optional<intake::FileIdentity> expected; ///< what the preview saw; another file is FileChanged
    bool mendsTexts = false;                      ///< undoes what intake::ImportPreview found as mojibake
    /// As in intake::ImportOptions.
    QHash<QByteArray, QStringList> rememberedRules;
    QString rejectsFile; ///< empty: none is written
    bool dryRun = false;
};

struct ImportSummary
{
    ImportId id; ///< invalid for a dry run, or when nothing was new
    qint64 read = 0;
    qint64 imported = 0;
    qint64 updated = 0;
    qint64 duplicates = 0;
    qint64 rejected = 0;
    qint64 doubtful = 0;                           ///< numbers that a spreadsheet program may have rounded
    qint64 warnings = 0;                           ///< leads taken with an unusable e-mail or WhatsApp number
    QMap<intake::RowWarning, qint64> warningKinds; ///< rows for each kind of doubt or unusable cell
    QList<QPair<QString, qint64>> reasons;         ///< sentence and count, most frequent first
    QString rejectsFile;
    bool cancelled = false; ///< nothing was kept
};

/// Takes leads in and back out. A cancelled or failed import leaves nothing behind.
class ImportService
{
public:
    explicit ImportService(Workspace &workspace);

    /// Counts and first rows; writes nothing.
    [[nodiscard]] QFuture<Result<intake::ImportPreview>> preview(const ImportRequest &request,
                                                                 const JobControlPtr &control) const;
    [[nodiscard]] QFuture<Result<ImportSummary>> run(const ImportRequest &request,
                                                     const JobControlPtr &control);

    struct UndoReceipt
    {
        ImportId id;
        int removed = 0;
        int kept = 0;    ///< called, scheduled or edited since: not taken back
        int brought = 0; ///< of those the ones that were new, and are still of this import
        QString fileName;
    };
    /// The last import when \a id is invalid.
    [[nodiscard]] QFuture<Result<UndoReceipt>> undo(ImportId id);

private:
    Workspace &m_workspace;
};

} // namespace callboard::services
