// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/formdata.h"

#include <QHash>
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

/// The parameters of a part's Content-Disposition, such as name="…"; none when it is not one of a form's
/// data.
QHash<QString, QString> parametersOf(const QString &head)
{
    static const QRegularExpression disposition(
        QStringLiteral(R"(^content-disposition:\s*form-data\b([^\r\n]*))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    static const QRegularExpression parameter(QStringLiteral(R"re(;\s*([a-z]+)="([^"]*)")re"),
                                              QRegularExpression::CaseInsensitiveOption);
    QHash<QString, QString> parameters;
    const QString written = disposition.match(head).captured(1);
    for (const QRegularExpressionMatch &match : parameter.globalMatch(written))
        parameters.insert(match.captured(1).toLower(), match.captured(2));
    return parameters;
}

bool takePart(const QByteArray &part, FormData &form)
{
    const qsizetype end = part.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QString head = QString::fromUtf8(part.left(end));
    const QByteArray content = part.mid(end + 4);
    const QHash<QString, QString> parameters = parametersOf(head);
    const QString name = parameters.value(QStringLiteral("name"));
    if (name.isEmpty() || form.fields.contains(name))
        return false;
    if (parameters.contains(QStringLiteral("filename"))) {
        if (name != QLatin1String("file") || form.file)
            return false;
        form.file = content;
        return true;
    }
    if (!content.isValidUtf8())
        return false;
    form.fields.insert(name, QString::fromUtf8(content));
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
