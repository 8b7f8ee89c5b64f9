// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/workbook/xlsxworkbook.h"

#include "core/intake/workbook/xlsxparts.h"
#include "core/intake/workbook/xlsxrows.h"
#include "core/intake/workbook/ziparchive.h"

#include <QCoreApplication>
#include <QDir>

namespace callboard::intake {

namespace {

using Relations = QHash<QString, XlsxRelation>;

class XlsxWorkbook final : public Workbook
{
public:
    XlsxWorkbook(std::unique_ptr<ZipArchive> archive, const WorkbookLimits &limits)
        : m_archive(std::move(archive))
        , m_limits(limits)
    {
    }

    [[nodiscard]] WorkbookKind kind() const override { return WorkbookKind::Xlsx; }
    Result<void> understand();
    Result<void> read(qsizetype sheet, const Progress &progress, const SheetRowSink &sink) override;

private:
    /// What \a reader makes of the part \a name.
    template<typename Reader>
    [[nodiscard]] auto readPart(const QString &name, Reader reader) const
        -> decltype(reader(std::declval<QIODevice &>(), name));
    [[nodiscard]] Result<Relations> relationsOf(const QString &part) const;
    [[nodiscard]] Result<void> list(const QString &workbook, const Relations &relations);
    [[nodiscard]] Result<void> readCommonParts();

    std::unique_ptr<ZipArchive> m_archive;
    WorkbookLimits m_limits;
    QStringList m_parts; ///< of the sheets
    QString m_textPart;
    QString m_stylePart;
    QStringList m_texts;
    QList<NumberKind> m_kinds;
    bool m_from1904 = false;
    bool m_hasCommonParts = false;
};

/// Where a relation of \a part leads: relative to it, or from the archive's root.
QString targetOf(const QString &part, const QString &target)
{
    if (target.startsWith(u'/'))
        return QDir::cleanPath(target).mid(1);
    return QDir::cleanPath(part.left(part.lastIndexOf(u'/') + 1) + target);
}

template<typename Reader>
auto XlsxWorkbook::readPart(const QString &name, Reader reader) const
    -> decltype(reader(std::declval<QIODevice &>(), name))
{
    const Result<std::unique_ptr<ZipPart>> part = m_archive->part(name);
    if (!part)
        return fail(part.error());
    return reader(**part, m_archive->name());
}

Result<Relations> XlsxWorkbook::relationsOf(const QString &part) const
{
    const qsizetype folder = part.lastIndexOf(u'/') + 1;
    const QString name =
        part.left(folder) + QStringLiteral("_rels/") + part.mid(folder) + QStringLiteral(".rels");
    return readPart(name, readXlsxRelations);
}

Result<void> XlsxWorkbook::understand()
{
    const Result<Relations> roots = relationsOf(QString());
    if (!roots)
        return fail(roots.error());
    QString workbook;
    for (const XlsxRelation &relation : *roots) {
        if (relation.kind == QLatin1String("officeDocument"))
            workbook = targetOf(QString(), relation.target);
    }
    // Word documents and presentations are packed alike.
    const bool isWorkbook =
        workbook.startsWith(QLatin1String("xl/")) && workbook.endsWith(QLatin1String(".xml"));
    if (!isWorkbook)
        return fail(ErrorCode::FileNotText,
                    {m_archive->name(),
                     workbook.endsWith(QLatin1String(".bin"))
                         ? QCoreApplication::translate("Intake", "a binary Excel workbook (XLSB)")
                         : QCoreApplication::translate("Intake", "an office document that is no workbook")});
    const Result<Relations> relations = relationsOf(workbook);
    if (!relations)
        return fail(relations.error());
    return list(workbook, *relations);
}

Result<void> XlsxWorkbook::list(const QString &workbook, const Relations &relations)
{
    const Result<XlsxIndex> index = readPart(workbook, readXlsxIndex);
    if (!index)
        return fail(index.error());
    m_from1904 = index->from1904;
    for (const XlsxSheet &sheet : index->sheets) {
        // Sheets of charts have no rows.
        const XlsxRelation relation = relations.value(sheet.relation);
        if (sheet.isHidden || relation.kind != QLatin1String("worksheet"))
            continue;
        m_sheets.append(sheet.name);
        m_parts.append(targetOf(workbook, relation.target));
    }
    for (const XlsxRelation &relation : relations) {
        if (relation.kind == QLatin1String("sharedStrings"))
            m_textPart = targetOf(workbook, relation.target);
        else if (relation.kind == QLatin1String("styles"))
            m_stylePart = targetOf(workbook, relation.target);
    }
    return m_sheets.isEmpty() ? Result<void>(fail(ErrorCode::FileEmpty, {m_archive->name()}))
                              : Result<void>();
}

Result<void> XlsxWorkbook::readCommonParts()
{
    if (std::exchange(m_hasCommonParts, true))
        return {};
    if (!m_stylePart.isEmpty()) {
        Result<QList<NumberKind>> kinds = readPart(m_stylePart, readXlsxStyles);
        if (!kinds)
            return fail(kinds.error());
        m_kinds = *std::move(kinds);
    }
    if (m_textPart.isEmpty())
        return {};
    Result<QStringList> texts = readPart(m_textPart, [this](QIODevice &part, const QString &file) {
        return readXlsxTexts(part, file, m_limits);
    });
    if (!texts)
        return fail(texts.error());
    m_texts = *std::move(texts);
    return {};
}

Result<void> XlsxWorkbook::read(qsizetype sheet, const Progress &progress, const SheetRowSink &sink)
{
    if (const Result<void> ready = readCommonParts(); !ready)
        return ready;
    Result<std::unique_ptr<ZipPart>> part = m_archive->part(m_parts.at(sheet));
    if (!part)
        return fail(part.error());
    XlsxRows rows(m_archive->name(), m_texts, m_kinds, m_from1904, m_limits);
    return rows.read(**part, [&](qint64 row, const QStringList &cells) -> Result<void> {
        if (const Result<void> told = progress((*part)->taken(), (*part)->size()); !told)
            return told;
        return sink(row, cells);
    });
}

} // namespace

Result<std::unique_ptr<Workbook>> openXlsx(std::unique_ptr<ZipArchive> archive, const WorkbookLimits &limits)
{
    auto workbook = std::make_unique<XlsxWorkbook>(std::move(archive), limits);
    if (const Result<void> understood = workbook->understand(); !understood)
        return fail(understood.error());
    return std::unique_ptr<Workbook>(std::move(workbook));
}

} // namespace callboard::intake
