// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/workbookrecords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace callboard::intake {

namespace {

constexpr qint64 RowsBetweenLooks = 1000;

const Workbook::Progress &unwatched()
{
    static const Workbook::Progress progress = [](qint64, qint64) { return Result<void>(); };
    return progress;
}

class WorkbookRecords final : public RecordSource
{
public:
    WorkbookRecords(QString path, std::optional<FileIdentity> identity, std::unique_ptr<Workbook> workbook)
        : m_path(std::move(path))
        , m_identity(identity)
        , m_workbook(std::move(workbook))
    {
    }

    [[nodiscard]] Result<void> choose(const QString &sheet);
    void describe(ImportLayout &layout) const override;
    [[nodiscard]] Result<QList<QStringList>> firstRows(qint64 firstRow, qsizetype most) override;
    [[nodiscard]] Result<void> run(const JobControl &control, const RecordSink &sink) override;

private:
    [[nodiscard]] QString name() const { return QFileInfo(m_path).fileName(); }
    [[nodiscard]] Result<void> verifyUnchanged() const;

    QString m_path;
    std::optional<FileIdentity> m_identity;
    std::unique_ptr<Workbook> m_workbook;
    qsizetype m_sheet = 0;
};

/// The first sheet that holds something when none is named: workbooks open with an empty one often enough.
Result<void> WorkbookRecords::choose(const QString &sheet)
{
    const QStringList &sheets = m_workbook->sheets();
    if (!sheet.isEmpty()) {
        m_sheet = sheets.indexOf(sheet);
        if (m_sheet >= 0)
            return {};
        return fail(ErrorCode::NotFound,
                    {QCoreApplication::translate("Intake", "The sheet \"%1\" (there are: %2)")
                         .arg(sheet, sheets.join(QLatin1String(", ")))});
    }
    for (m_sheet = 0; m_sheet < sheets.size(); ++m_sheet) {
        const Result<QList<QStringList>> rows = firstRows(1, 1);
        if (!rows)
            return fail(rows.error());
        if (!rows->isEmpty())
            return {};
    }
    return fail(ErrorCode::FileEmpty, {name()});
}

void WorkbookRecords::describe(ImportLayout &layout) const
{
    layout.name = name();
    layout.form = m_workbook->kind() == WorkbookKind::Xlsx ? FileForm::Xlsx : FileForm::Ods;
    layout.identity = m_identity;
    layout.sheets = m_workbook->sheets();
    layout.sheet = layout.sheets.at(m_sheet);
}

Result<QList<QStringList>> WorkbookRecords::firstRows(qint64 firstRow, qsizetype most)
{
    QList<QStringList> rows;
    const Result<void> read =
        m_workbook->read(m_sheet, unwatched(), [&](qint64 row, const QStringList &cells) -> Result<void> {
            const CsvRecord record = CsvRecord::of(cells, row);
            if (row >= firstRow && !record.isBlank())
                rows.append(record.texts());
            return rows.size() < most ? Result<void>() : fail(ErrorCode::Cancelled);
        });
    if (!read && read.error().code != ErrorCode::Cancelled && rows.isEmpty())
        return fail(read.error());
    return rows;
}

Result<void> WorkbookRecords::run(const JobControl &control, const RecordSink &sink)
{
    qint64 rows = 0;
    const auto watch = [&](qint64 done, qint64 total) -> Result<void> {
        if (rows++ % RowsBetweenLooks != 0)
            return {};
        if (control.stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        if (control.progressed)
            control.progressed(done, total);
        return verifyUnchanged();
    };
    const Result<void> read = m_workbook->read(m_sheet, watch, [&sink](qint64 row, const QStringList &cells) {
        return sink(CsvRecord::of(cells, row));
    });
    return read ? verifyUnchanged() : read;
}

Result<void> WorkbookRecords::verifyUnchanged() const
{
    return identityOf(m_path) == m_identity ? Result<void>() : fail(ErrorCode::FileChanged, {name()});
}

} // namespace

Result<std::unique_ptr<RecordSource>> openWorkbook(const QString &path, WorkbookKind kind,
                                                   const ImportOptions &options)
{
    const std::optional<FileIdentity> identity = identityOf(path);
    if (identity && identity->bytes >= options.byteLimit)
        return fail(ErrorCode::FileTooLarge,
                    {QFileInfo(path).fileName(), QLocale().formattedDataSize(identity->bytes),
                     QLocale().formattedDataSize(options.byteLimit)});
    Result<std::unique_ptr<Workbook>> workbook = Workbook::open(path, kind);
    if (!workbook)
        return fail(workbook.error());
    auto records = std::make_unique<WorkbookRecords>(path, identity, std::move(*workbook));
    if (const Result<void> chosen = records->choose(options.sheet); !chosen)
        return fail(chosen.error());
    return std::unique_ptr<RecordSource>(std::move(records));
}

} // namespace callboard::intake
