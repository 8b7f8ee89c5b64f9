// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/intake/workbook/sheetrow.h"

#include <QIODevice>

#include <memory>

struct zip;
struct zip_file;

namespace callboard::intake {

/// What is wrong with an archive that is damaged or cut off, translated; for damagedPart().
[[nodiscard]] QString damagedArchiveText();

/// A part as it is unpacked. Ends with an error when it holds more than its archive said.
class ZipPart final : public QIODevice
{
    Q_OBJECT
public:
    /// Takes \a file over; it unpacks to \a bytes.
    ZipPart(zip_file *file, qint64 bytes);
    ~ZipPart() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 size() const override { return m_bytes; }
    /// Bytes unpacked so far.
    [[nodiscard]] qint64 taken() const { return m_taken; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *data, qint64 bytes) override;

private:
    zip_file *m_file;
    qint64 m_bytes;
    qint64 m_taken = 0;
};

/// The parts of a ZIP file, one read at a time and in order. Refuses what unpacks to more than the limits
/// allow before it is unpacked. Belongs to one thread.
class ZipArchive
{
public:
    /// FileUnreadable, or FileMalformed when the archive is damaged or cut off.
    [[nodiscard]] static Result<std::unique_ptr<ZipArchive>> open(const QString &path,
                                                                  const WorkbookLimits &limits);
    ~ZipArchive();

    /// The file's name without its folders.
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] bool has(const QString &part) const;
    /// Open for reading; it must not outlive the archive. size() is that of the part, unpacked. FileMalformed
    /// when there is no such part, FileTooLarge, or FileNotText when it is protected by a password.
    [[nodiscard]] Result<std::unique_ptr<ZipPart>> part(const QString &part) const;

private:
    ZipArchive(QString name, zip *archive, const WorkbookLimits &limits);

    QString m_name;
    zip *m_archive;
    WorkbookLimits m_limits;
};

} // namespace callboard::intake
