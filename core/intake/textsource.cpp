// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/textsource.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace callboard::intake {

namespace {

constexpr qsizetype HeadBytes = 4096;

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes);
}

} // namespace

TextSource::TextSource(QString name)
    : m_name(std::move(name))
{
}

Result<std::unique_ptr<TextSource>> TextSource::openFile(const QString &path, qint64 byteLimit,
                                                         const std::stop_token &stop)
{
    const QFileInfo info(path);
    auto source = std::unique_ptr<TextSource>(new TextSource(info.fileName()));
    // Opening a pipe would wait for its writer for ever, and a device may never end.
    if (info.exists() && !info.isFile())
        return fail(ErrorCode::FileUnreadable,
                    {source->m_name, QCoreApplication::translate("Intake", "it is not an ordinary file")});

    auto file = std::make_unique<QFile>(path);
    source->m_path = path;
    source->m_identity = identityOf(path);
    const bool isResource = path.startsWith(u':');
    if (!file->open(QIODevice::ReadOnly) || (!source->m_identity && !isResource))
        return fail(ErrorCode::FileUnreadable, {source->m_name, file->errorString()});

    source->m_totalBytes = file->size();
    if (source->m_totalBytes == 0)
        return fail(ErrorCode::FileEmpty, {source->m_name});
    if (source->m_totalBytes >= byteLimit)
        return fail(ErrorCode::FileTooLarge,
                    {source->m_name, sizeText(source->m_totalBytes), sizeText(byteLimit)});

    source->m_device = std::move(file);
    if (const Result<void> examined = source->examine(stop); !examined)
        return fail(examined.error());
    return source;
}

Result<std::unique_ptr<TextSource>> TextSource::fromText(const QString &text, const QString &name)
{
    if (text.trimmed().isEmpty())
        return fail(ErrorCode::FileEmpty, {name});
    auto source = std::unique_ptr<TextSource>(new TextSource(name));
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(text.toUtf8());
    buffer->open(QIODevice::ReadOnly);
    source->m_totalBytes = buffer->size();
    source->m_device = std::move(buffer);
    return source;
}

Result<void> TextSource::examine(const std::stop_token &stop)
{
    const QByteArray head = m_device->peek(HeadBytes);
    if (const std::optional<QString> kind = foreignKind(head))
        return fail(ErrorCode::FileNotText, {m_name, *kind});

    const std::optional<LeadingMark> mark = leadingMark(head);
    if (mark && mark->encoding != Encoding::Utf8) {
        m_encoding = mark->encoding;
        m_decoder = QStringDecoder(m_encoding == Encoding::Utf16LittleEndian ? QStringDecoder::Utf16LE
                                                                             : QStringDecoder::Utf16BE);
    } else {
        Utf8Examination examination;
        QByteArray piece(ChunkBytes, Qt::Uninitialized);
        for (qint64 got = 0; (got = m_device->read(piece.data(), piece.size())) > 0;) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled);
            examination.feed(QByteArrayView(piece).first(got));
        }
        if (examination.hasZeroByte())
            return fail(ErrorCode::FileNotText,
                        {m_name, QCoreApplication::translate("Intake", "a binary file")});
        m_encoding = mark ? Encoding::Utf8 : examination.encoding();
    }

    m_bytesRead = mark ? mark->bytes : 0;
    if (!m_device->seek(m_bytesRead))
        return fail(ErrorCode::FileUnreadable, {m_name, m_device->errorString()});
    return {};
}

Result<QByteArray> TextSource::readChunk()
{
    QByteArray bytes(ChunkBytes, Qt::Uninitialized);
    // A chunk of UTF-16 may decode to nothing, and an empty answer would mean the end.
    while (true) {
        const qint64 got = m_device->read(bytes.data(), ChunkBytes);
        if (got < 0)
            return fail(ErrorCode::FileUnreadable, {m_name, m_device->errorString()});
        if (got == 0) {
            if (m_bytesRead != m_totalBytes)
                return changed();
            return QByteArray();
        }
        m_bytesRead += got;
        bytes.resize(got);
        QByteArray utf8 = toUtf8(bytes);
        if (!utf8.isEmpty())
            return utf8;
        bytes.resize(ChunkBytes);
    }
}

QByteArray TextSource::toUtf8(const QByteArray &bytes)
{
    switch (m_encoding) {
    case Encoding::Utf8:
        return bytes;
    case Encoding::Windows1252:
        return utf8FromWindows1252(bytes);
    case Encoding::Utf16LittleEndian:
    case Encoding::Utf16BigEndian: {
        const QString text = m_decoder(bytes);
        return m_encoder(text);
    }
    }
    Q_UNREACHABLE();
}

Result<void> TextSource::verifyUnchanged() const
{
    if (m_identity && identityOf(m_path) != m_identity)
        return changed();
    return {};
}

Failure TextSource::changed() const
{
    return fail(ErrorCode::FileChanged, {m_name});
}

} // namespace callboard::intake
