// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/recordsource.h"

#include "core/intake/mendedrecords.h"
#include "core/intake/textrecords.h"
#include "core/intake/workbook/workbook.h"
#include "core/intake/workbookrecords.h"

#include <QCoreApplication>

namespace callboard::intake {

namespace {

Result<std::unique_ptr<RecordSource>> openPlain(const ImportInput &input, const ImportOptions &options,
                                                const std::stop_token &stop)
{
    if (input.path.isEmpty()) {
        return openText(
            TextSource::fromText(input.pastedText, QCoreApplication::translate("Intake", "Pasted text")),
            options.delimiter);
    }
    if (const std::optional<WorkbookKind> kind = Workbook::kindOf(input.path))
        return openWorkbook(input.path, *kind, options);
    return openText(TextSource::openFile(input.path, options.byteLimit, stop), options.delimiter);
}

} // namespace

Result<std::unique_ptr<RecordSource>> openRecords(const ImportInput &input, const ImportOptions &options,
                                                  const std::stop_token &stop)
{
    Result<std::unique_ptr<RecordSource>> source = openPlain(input, options, stop);
    if (!source || options.mojibake == Mojibake::Leave)
        return source;
    return watchedForMojibake(*std::move(source), options);
}

} // namespace callboard::intake
