// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/intake/fileidentity.h"
#include "core/intake/textshape.h"

#include <QFile>
#include <QStringDecoder>
#include <QStringEncoder>

#include <memory>
#include <optional>
#include <stop_token>

class QIODevice;

namespace callboard::intake {

/// Text that streams in as UTF-8, whatever it is written in: a file, or what was pasted. Belongs to one
/// thread. Never writes, never follows a pipe or a device.
class TextSource
{
public:
    static constexpr qint64 DefaultByteLimit = 2LL * 1024 * 1024 * 1024;
    static constexpr qsizetype ChunkBytes = 1024 * 1024;

    /// Reads the whole file once to know its encoding for certain, so call it off the GUI thread.
    /// FileUnreadable, FileEmpty, FileTooLarge (\a byteLimit or more), FileNotText, or Cancelled when \a stop
    /// is asked for.
    [[nodiscard]] static Result<std::unique_ptr<TextSource>>
    openFile(const QString &path, qint64 byteLimit = DefaultByteLimit, const std::stop_token &stop = {});
    /// \a name stands for the file in messages. FileEmpty when there is nothing but blanks.
    [[nodiscard]] static Result<std::unique_ptr<TextSource>> fromText(const QString &text,
                                                                      const QString &name);

    /// The file's name without its folders.
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] Encoding encoding() const { return m_encoding; }
    [[nodiscard]] qint64 totalBytes() const { return m_totalBytes; }
    /// Of the file as it is, not of the UTF-8 that was handed out.
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }
    /// Nothing for pasted text and for what is built into the program.
    [[nodiscard]] const std::optional<FileIdentity> &identity() const { return m_identity; }

    /// The next piece as UTF-8 without a byte order mark, cut anywhere; empty at the end and only there.
    /// FileUnreadable, or FileChanged when the file is shorter than it was.
    [[nodiscard]] Result<QByteArray> readChunk();
    /// FileChanged when the file is no longer what openFile() saw.
    [[nodiscard]] Result<void> verifyUnchanged() const;

private:
    explicit TextSource(QString name);
    [[nodiscard]] Result<void> examine(const std::stop_token &stop);
    [[nodiscard]] QByteArray toUtf8(const QByteArray &bytes);
    [[nodiscard]] Failure changed() const;

    QString m_name;
    QString m_path;
    std::unique_ptr<QIODevice> m_device;
    std::optional<FileIdentity> m_identity;
    Encoding m_encoding = Encoding::Utf8;
    qint64 m_totalBytes = 0;
    qint64 m_bytesRead = 0;
    QStringDecoder m_decoder;
    QStringEncoder m_encoder{QStringEncoder::Utf8};
};

} // namespace callboard::intake
