// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/mailfile.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStringDecoder>
#include <QtConcurrentRun>

namespace callboard::services {

namespace {

// Gmail cuts off what is longer than about 102 KB.
constexpr qint64 MostMailBytes = 100 * 1024;

Result<QString> mailFileText(const QString &fileName)
{
    const QString shown = QFileInfo(fileName).fileName();
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {shown, file.errorString()});
    const QByteArray bytes = file.read(MostMailBytes + 1);
    if (bytes.isEmpty())
        return fail(ErrorCode::FileEmpty, {shown});
    if (bytes.size() > MostMailBytes) {
        return fail(ErrorCode::FileTooLarge, {shown, QLocale().formattedDataSize(file.size()),
                                              QLocale().formattedDataSize(MostMailBytes)});
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar(0)))
        return fail(ErrorCode::FileNotText, {shown, QStringLiteral("UTF-8")});
    return text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
}

} // namespace

QFuture<Result<QString>> readMailFile(const QString &fileName)
{
    return QtConcurrent::run([fileName] { return mailFileText(fileName); });
}

} // namespace callboard::services
