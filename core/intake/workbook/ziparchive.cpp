// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/workbook/ziparchive.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <zip.h>

namespace callboard::intake {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Intake", source);
}

} // namespace

QString damagedArchiveText()
{
    return text(QT_TRANSLATE_NOOP("Intake", "the file is damaged or not complete"));
}

ZipPart::ZipPart(zip_file *file, qint64 bytes)
    : m_file(file)
    , m_bytes(bytes)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipPart::~ZipPart()
{
    zip_fclose(m_file);
}

qint64 ZipPart::readData(char *data, qint64 most)
{
    const qint64 got = zip_fread(m_file, data, static_cast<zip_uint64_t>(most));
    m_taken += qMax<qint64>(got, 0);
    if (got >= 0 && m_taken <= m_bytes)
        return got;
    setErrorString(damagedArchiveText());
    return -1;
}

qint64 ZipPart::writeData(const char * /*data*/, qint64 /*bytes*/)
{
    return -1;
}

ZipArchive::ZipArchive(QString name, zip *archive, const WorkbookLimits &limits)
    : m_name(std::move(name))
    , m_archive(archive)
    , m_limits(limits)
{
}

ZipArchive::~ZipArchive()
{
    zip_discard(m_archive);
}

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(const QString &path, const WorkbookLimits &limits)
{
    const QString name = QFileInfo(path).fileName();
    int code = 0;
    zip *archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code);
    if (archive)
        return std::unique_ptr<ZipArchive>(new ZipArchive(name, archive, limits));
    if (code == ZIP_ER_OPEN || code == ZIP_ER_READ || code == ZIP_ER_NOENT) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString why = QString::fromLocal8Bit(zip_error_strerror(&error));
        zip_error_fini(&error);
        return fail(ErrorCode::FileUnreadable, {name, why});
    }
    return damagedPart(name, damagedArchiveText());
}

bool ZipArchive::has(const QString &part) const
{
    return zip_name_locate(m_archive, part.toUtf8().constData(), ZIP_FL_ENC_GUESS) >= 0;
}

Result<std::unique_ptr<ZipPart>> ZipArchive::part(const QString &part) const
{
    zip_stat_t status = {};
    constexpr zip_uint64_t Known = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_INDEX;
    if (zip_stat(m_archive, part.toUtf8().constData(), ZIP_FL_ENC_GUESS, &status) != 0 ||
        (status.valid & Known) != Known)
        return damagedPart(
            m_name,
            QCoreApplication::translate("Intake", "its part %1 is missing", "of a spreadsheet").arg(part));
    const auto bytes = static_cast<qint64>(status.size);
    const auto packed = static_cast<qint64>(status.comp_size);
    if (bytes < 0 || bytes > m_limits.partBytes ||
        (bytes > m_limits.suspiciousBytes && bytes / qMax<qint64>(packed, 1) > m_limits.tightestPacking))
        return fail(ErrorCode::FileTooLarge, {m_name, QLocale().formattedDataSize(bytes),
                                              QLocale().formattedDataSize(m_limits.partBytes)});
    if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE)
        return fail(ErrorCode::FileNotText,
                    {m_name, text(QT_TRANSLATE_NOOP("Intake", "a file that is protected by a password"))});
    zip_file_t *file = zip_fopen_index(m_archive, status.index, 0);
    if (!file)
        return damagedPart(m_name, damagedArchiveText());
    return std::make_unique<ZipPart>(file, bytes);
}

} // namespace callboard::intake
