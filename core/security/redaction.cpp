// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/redaction.h"

#include <QRegularExpression>
#include <QSet>

#include <mutex>

namespace callboard::security {

namespace {

constexpr qsizetype ShortestKnownSecret = 6;
constexpr qsizetype DigitsKept = 3;

/// Longer lines are cut, lest an expression give up on one and let it pass whole. The cut may leave half of a
/// number, which is too short to be known as one: so the last of what is left goes too.
constexpr qsizetype LongestLine = 8192;
constexpr qsizetype CutMargin = 64;

QString secretMark()
{
    return QStringLiteral("[secret]");
}

class KnownSecrets
{
public:
    void add(const QString &secret)
    {
        const std::scoped_lock lock(m_mutex);
        m_secrets.insert(secret);
    }

    void removeFrom(QString &line)
    {
        const std::scoped_lock lock(m_mutex);
        for (const QString &secret : std::as_const(m_secrets))
            line.replace(secret, secretMark());
    }

private:
    std::mutex m_mutex;
    QSet<QString> m_secrets;
};

KnownSecrets &knownSecrets()
{
    static KnownSecrets secrets;
    return secrets;
}

QRegularExpression compiled(const QString &pattern)
{
    QRegularExpression expression(pattern, QRegularExpression::UseUnicodePropertiesOption);
    expression.optimize();
    Q_ASSERT_X(expression.isValid(), "redaction", qPrintable(pattern));
    return expression;
}

/// Whatever stands after a word for a secret: api_key=..., "token": "...", Authorization: Bearer ...
void removeLabelledSecrets(QString &line)
{
    static const QRegularExpression labelled = compiled(QStringLiteral(
        R"re((?i)(\b[\w-]*(?:api[_-]?key|private[_-]?key|access[_-]?key|token|secret|password|passwd|passphrase|)re"
        R"re(authorization|credential)s?|(?<!\pL)key)([\\"']*\s*[:=]\s*))re"
        R"re((?:\\?"[^"]*"|'[^']*'|(?:(?:bearer|basic|digest|token)\s+)?[^\s"',;&}\])]+))re"));
    line.replace(labelled, QStringLiteral("\\1\\2[secret]"));
    static const QRegularExpression scheme =
        compiled(QStringLiteral(R"re((?i)\b(bearer\s+)[\w.~+/=-]{6,}|\b(basic\s+)[\w+/=-]{16,})re"));
    line.replace(scheme, QStringLiteral("\\1\\2[secret]"));
}

/// Keys that can be told by their shape: OpenAI-like, Bolna, HubSpot, Meta, Google, JWT, PEM, and any long
/// run of hex or of mixed letters and digits.
void removeShapedSecrets(QString &line)
{
    static const QRegularExpression pem =
        compiled(QStringLiteral(R"re((?s)-----BEGIN [^-]*KEY-----.*?(?:-----END [^-]*-----|$))re"));
    static const QRegularExpression prefixed = compiled(QStringLiteral(
        R"re(\b(?:(?:sk|pk|rk|bn|pat|xox[abp])[-_][\w-]{12,}|EAA\w{16,}|ya29\.[\w-]+|AIza[\w-]{16,}|)re"
        R"re(eyJ[\w-]+\.[\w-]+(?:\.[\w-]+)?))re"));
    static const QRegularExpression hex = compiled(QStringLiteral(R"re((?<!\w)[0-9A-Fa-f]{32,}(?!\w))re"));
    static const QRegularExpression mixed = compiled(QStringLiteral(
        R"re((?<![\w+/.-])(?=[\w+/-]*[0-9])(?=[\w+/-]*[a-z])(?=[\w+/-]*[A-Z])[\w+-][\w+/-]{37,}={0,2})re"));
    static const QRegularExpression base64Key =
        compiled(QStringLiteral(R"re((?<![\w+/])[\w+/]{43}=(?![\w=]))re"));
    for (const QRegularExpression *shape : {&pem, &prefixed, &hex, &mixed, &base64Key})
        line.replace(*shape, secretMark());
}

/// Of an address only scheme, host and path: a query may carry numbers, tokens and names.
void removeFromAddresses(QString &line)
{
    static const QRegularExpression login = compiled(QStringLiteral(R"re((\w://)[^\s/@"']+@)re"));
    line.replace(login, QStringLiteral("\\1[secret]@"));
    static const QRegularExpression query =
        compiled(QStringLiteral(R"re((\w://[^\s?#"'<>]*)[?#][^\s"'<>]*)re"));
    line.replace(query, QStringLiteral("\\1?[query]"));
    static const QRegularExpression target =
        compiled(QStringLiteral(R"re((?<=[\w/])\?[^\s"'<>?]*=[^\s"'<>]*)re"));
    line.replace(target, QStringLiteral("?[query]"));
}

void removePersonalTexts(QString &line)
{
    static const QRegularExpression labelled = compiled(QStringLiteral(
        R"re((?i)("(?:(?:first|last|full|customer|lead|partner)?_?name|transcript|summary)\\?"\s*:\s*))re"
        R"re((?:\\".*?\\"|"(?:[^"\\]++|\\.)*+"?))re"));
    line.replace(labelled, QStringLiteral("\\1[personal]"));
    static const QRegularExpression email =
        compiled(QStringLiteral(R"re([\w\pM.+'&=~-]+(?:@|%40)[\pL\pN](?:[\pL\pM\pN.-]*[\pL\pM\pN])?)re"));
    line.replace(email, QStringLiteral("[e-mail]"));
}

/// What has many digits and is no phone number.
QString harmlessDigits()
{
    return QStringLiteral(
        R"re((?:(?<![0-9A-Fa-f])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![0-9A-Fa-f])|)re"
        R"re((?<!\p{Nd})(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))re"
        R"re((?:[T ][0-2][0-9]:[0-5][0-9](?::[0-6][0-9](?:\.[0-9]{1,9})?)?(?:Z|[+-][01][0-9]:?[0-5][0-9])?)?(?!\p{Nd})|)re"
        R"re((?<!\p{Nd})20[0-9]{6}T[0-9]{6}(?!\p{Nd})|)re"
        R"re((?<![\p{Nd}.])(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3})re"
        R"re((?::[0-9]{1,5})?(?![\p{Nd}.])|)re"
        R"re((?<![\p{Nd}+])1[6-9][0-9]{11}(?!\p{Nd})|)re"
        R"re(bulk_call_batch_[0-9]{1,9}_[0-9]{10}(?!\p{Nd})))re");
}

QString lastDigitsOf(const QString &number)
{
    QString digits;
    for (const QChar character : number) {
        if (character.isDigit())
            digits += character;
    }
    return QChar(u'\u2026') + digits.right(DigitsKept);
}

void maskNumbers(QString &line)
{
    static const QRegularExpression digits = compiled(
        QStringLiteral(R"re((?<harmless>%1)|[+\x{FF0B}](?:%2){0,2}\p{Nd}(?:(?:%2){0,3}(?!%1)\p{Nd}){5,}+|)re"
                       R"re(\p{Nd}(?:(?:%2){0,2}(?!%1)\p{Nd}){7,}+)re")
            .arg(harmlessDigits(), QStringLiteral(R"re(%20|%2D|[\s\p{Zs}\p{Pd}./()])re")));
    QString masked;
    qsizetype copied = 0;
    auto matches = digits.globalMatch(line);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedStart(QStringLiteral("harmless")) >= 0)
            continue;
        masked += QStringView(line).mid(copied, match.capturedStart() - copied);
        masked += lastDigitsOf(match.captured());
        copied = match.capturedEnd();
    }
    masked += QStringView(line).mid(copied);
    line = masked;
}

bool isUnprintable(QChar character)
{
    const QChar::Category category = character.category();
    return category == QChar::Other_Control || category == QChar::Other_Format ||
           category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

QString escaped(const QString &line)
{
    constexpr ushort ZeroWidthNonJoiner = 0x200C; // both belong into Hindi words
    constexpr ushort ZeroWidthJoiner = 0x200D;
    QString text;
    text.reserve(line.size());
    for (const QChar character : line) {
        const ushort code = character.unicode();
        if (character == QLatin1Char('\n'))
            text += QLatin1String("\\n");
        else if (character == QLatin1Char('\r'))
            text += QLatin1String("\\r");
        else if (isUnprintable(character) && code != ZeroWidthJoiner && code != ZeroWidthNonJoiner)
            text += QStringLiteral("\\u%1").arg(code, 4, 16, QLatin1Char('0'));
        else
            text += character;
    }
    return text;
}

} // namespace

QString redacted(const QString &line)
{
    QString text = line;
    knownSecrets().removeFrom(text);
    const qsizetype length = text.size();
    text.truncate(LongestLine);
    removeFromAddresses(text);
    removeLabelledSecrets(text);
    removeShapedSecrets(text);
    removePersonalTexts(text);
    maskNumbers(text);
    if (length > LongestLine) {
        text.chop(CutMargin);
        text += QChar(u'\u2026');
    }
    return escaped(text);
}

void neverLog(const QByteArray &secret)
{
    if (secret.size() >= ShortestKnownSecret)
        knownSecrets().add(QString::fromUtf8(secret));
}

} // namespace callboard::security
