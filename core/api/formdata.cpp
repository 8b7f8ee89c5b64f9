// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/formdata.h"

#include <QList>
#include <QRegularExpression>
#include <QString>

namespace callboard::api {

namespace {

QByteArray boundaryOf(const QByteArray &contentType)
{
    static const QRegularExpression shape(
        QStringLiteral(";\\s*boundary=(?:\"([^\"]{1,70})\"|([0-9A-Za-z'()+_,./:=?-]{1,70}))\\s*(?:;|$)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(QString::fromLatin1(contentType));
    return (match.captured(1) + match.captured(2)).toLatin1();
}

/// The value of a parameter such as name="…" of a Content-Disposition; nothing when it has none.
std::optional<QString> parameterOf(const QString &head, const QString &name)
{
    const QRegularExpression shape(
        QStringLiteral("^content-disposition:\\s*form-data\\b[^\\r\\n]*;\\s*%1=\"([^\"\\r\\n]*)\"").arg(name),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = shape.match(head);
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

bool takePart(const QByteArray &part, FormData &form)
{
    const qsizetype end = part.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QString head = QString::fromUtf8(part.left(end));
    const QByteArray content = part.mid(end + 4);
    const std::optional<QString> name = parameterOf(head, QStringLiteral("name"));
    if (!name || name->isEmpty() || form.fields.contains(*name))
        return false;
    if (parameterOf(head, QStringLiteral("filename"))) {
        if (*name != QLatin1String("file") || form.file)
            return false;
        form.file = content;
        return true;
    }
    if (!content.isValidUtf8())
        return false;
    form.fields.insert(*name, QString::fromUtf8(content));
    return true;
}

/// Where the next \a line is that is a delimiter; a file may have lines that only begin like one.
qsizetype delimiterFrom(const QByteArray &text, const QByteArray &line, qsizetype from)
{
    qsizetype at = text.indexOf(line, from);
    while (at >= 0) {
        const QByteArray after = text.mid(at + line.size(), 2);
        if (after == "\r\n" || after == "--")
            return at;
        at = text.indexOf(line, at + 1);
    }
    return -1;
}

} // namespace

std::optional<FormData> readForm(const QByteArray &contentType, const QByteArray &body)
{
    const QByteArray boundary = boundaryOf(contentType);
    if (boundary.isEmpty())
        return std::nullopt;
    const QByteArray line = QByteArray("\r\n--") + boundary;
    // The first boundary may be the body's first line, without a line end before it.
    const QByteArray text = QByteArray("\r\n") + body;
    FormData form;
    qsizetype at = delimiterFrom(text, line, 0);
    while (at >= 0) {
        const qsizetype begin = at + line.size() + 2;
        if (text.mid(begin - 2, 2) == "--")
            return form;
        const qsizetype next = delimiterFrom(text, line, begin - 2);
        if (next < begin || !takePart(text.mid(begin, next - begin), form))
            return std::nullopt;
        at = next;
    }
    return std::nullopt;
}

} // namespace callboard::api
