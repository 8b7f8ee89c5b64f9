// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sheets of workbooks: what is inside the archive, which libzip unpacks. The first byte chooses the part.

#include "core/intake/workbook/odsparts.h"
#include "core/intake/workbook/xlsxparts.h"
#include "core/intake/workbook/xlsxrows.h"

#include <QBuffer>

#include <cstdlib>

using namespace callboard;
using namespace callboard::intake;

namespace {

constexpr WorkbookLimits Limits{
    .sharedTextBytes = 1'000'000, .columns = 100, .cellCharacters = 1000, .rows = 5000};

/// Rows rise, and none is wider or larger than the limits say.
class Judge
{
public:
    Result<void> take(qint64 row, const QStringList &cells)
    {
        bool isSound = row > m_last && row <= Limits.rows && !cells.isEmpty() &&
                       cells.size() <= Limits.columns && !cells.constLast().isEmpty();
        for (const QString &cell : cells)
            isSound = isSound && cell.size() <= Limits.cellCharacters;
        if (!isSound)
            std::abort();
        m_last = row;
        return {};
    }

private:
    qint64 m_last = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    QByteArray xml(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    QBuffer part(&xml);
    part.open(QIODevice::ReadOnly);
    const QString file = QStringLiteral("leads");
    Judge judge;
    const auto sink = [&judge](qint64 row, const QStringList &cells) { return judge.take(row, cells); };
    switch (data[0] % 6) {
    case 0: {
        const QStringList texts{QStringLiteral("shared")};
        const QList<NumberKind> kinds{NumberKind::Plain, NumberKind::DateTime};
        Q_UNUSED(XlsxRows(file, texts, kinds, false, Limits).read(part, sink).has_value());
        break;
    }
    case 1:
        Q_UNUSED(OdsRows(file, Limits).read(part, 0, sink).has_value());
        break;
    case 2:
        Q_UNUSED(readOdsSheets(part, file, Limits).has_value());
        break;
    case 3:
        Q_UNUSED(readXlsxStyles(part, file).has_value());
        break;
    case 4:
        Q_UNUSED(readXlsxTexts(part, file, Limits).has_value());
        break;
    default:
        Q_UNUSED(readXlsxIndex(part, file).has_value());
        part.seek(0);
        Q_UNUSED(readXlsxRelations(part, file).has_value());
    }
    return 0;
}
