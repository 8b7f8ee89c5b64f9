// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/workbook/odsworkbook.h"

#include "core/intake/workbook/odsparts.h"
#include "core/intake/workbook/ziparchive.h"

#include <QCoreApplication>

namespace callboard::intake {

namespace {

class OdsWorkbook final : public Workbook
{
public:
    OdsWorkbook(std::unique_ptr<ZipArchive> archive, const WorkbookLimits &limits)
        : m_archive(std::move(archive))
        , m_limits(limits)
    {
    }

    [[nodiscard]] WorkbookKind kind() const override { return WorkbookKind::Ods; }
    Result<void> understand();
    Result<void> read(qsizetype sheet, const Progress &progress, const SheetRowSink &sink) override;

private:
    [[nodiscard]] Result<bool> isEncrypted() const;
    [[nodiscard]] Result<std::unique_ptr<ZipPart>> content() const;

    std::unique_ptr<ZipArchive> m_archive;
    WorkbookLimits m_limits;
    QList<OdsSheet> m_tables;
};

Result<std::unique_ptr<ZipPart>> OdsWorkbook::content() const
{
    return m_archive->part(QStringLiteral("content.xml"));
}

/// OpenDocument encrypts the parts and not the archive: ISO/IEC 26300-3, 3.8.
Result<bool> OdsWorkbook::isEncrypted() const
{
    const QString manifest = QStringLiteral("META-INF/manifest.xml");
    if (!m_archive->has(manifest))
        return false;
    Result<std::unique_ptr<ZipPart>> part = m_archive->part(manifest);
    if (!part)
        return fail(part.error());
    constexpr qint64 MostBytes = 1024 * 1024;
    return (*part)->read(MostBytes).contains("encryption-data");
}

Result<void> OdsWorkbook::understand()
{
    const Result<bool> encrypted = isEncrypted();
    if (!encrypted)
        return fail(encrypted.error());
    if (*encrypted)
        return fail(ErrorCode::FileNotText,
                    {m_archive->name(),
                     QCoreApplication::translate("Intake", "a file that is protected by a password")});
    Result<std::unique_ptr<ZipPart>> part = content();
    if (!part)
        return fail(part.error());
    Result<QList<OdsSheet>> tables = readOdsSheets(**part, m_archive->name(), m_limits);
    if (!tables)
        return fail(tables.error());
    m_tables = *std::move(tables);
    for (const OdsSheet &table : std::as_const(m_tables))
        m_sheets.append(table.name);
    return m_sheets.isEmpty() ? Result<void>(fail(ErrorCode::FileEmpty, {m_archive->name()}))
                              : Result<void>();
}

Result<void> OdsWorkbook::read(qsizetype sheet, const Progress &progress, const SheetRowSink &sink)
{
    Result<std::unique_ptr<ZipPart>> part = content();
    if (!part)
        return fail(part.error());
    OdsRows rows(m_archive->name(), m_limits);
    return rows.read(**part, m_tables.at(sheet).table,
                     [&](qint64 row, const QStringList &cells) -> Result<void> {
                         if (const Result<void> told = progress((*part)->taken(), (*part)->size()); !told)
                             return told;
                         return sink(row, cells);
                     });
}

} // namespace

Result<std::unique_ptr<Workbook>> openOds(std::unique_ptr<ZipArchive> archive, const WorkbookLimits &limits)
{
    auto workbook = std::make_unique<OdsWorkbook>(std::move(archive), limits);
    if (const Result<void> understood = workbook->understand(); !understood)
        return fail(understood.error());
    return std::unique_ptr<Workbook>(std::move(workbook));
}

} // namespace callboard::intake
