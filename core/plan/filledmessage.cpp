// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/filledmessage.h"

#include "core/plan/placeholders.h"

#include <QRegularExpression>
#include <QUrl>

namespace callboard::plan {

namespace {

/// As fillPlaceholders(), each value written by \a written.
using Written = QString (*)(const QString &value);

QString onOneLine(const QString &value)
{
    return value.simplified();
}

QString escaped(const QString &value)
{
    return value.toHtmlEscaped();
}

QString asIs(const QString &value)
{
    return value;
}

QString percentEncoded(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value));
}

/// Hands what is markup to \a onMarkup, and the style sheets between, whose braces are no placeholders, to
/// \a onStyle.
template<typename OnMarkup, typename OnStyle>
void walkHtml(const QString &html, OnMarkup onMarkup, OnStyle onStyle)
{
    static const QRegularExpression styles(QStringLiteral("<style\\b.*?</style\\s*>"),
                                           QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::DotMatchesEverythingOption);
    qsizetype done = 0;
    for (auto match = styles.globalMatch(html); match.hasNext();) {
        const QRegularExpressionMatch style = match.next();
        onMarkup(html.mid(done, style.capturedStart() - done));
        onStyle(style.capturedView());
        done = style.capturedEnd();
    }
    onMarkup(html.mid(done));
}

class Filler
{
public:
    explicit Filler(const Lead &lead)
        : m_lead(lead)
    {
    }

    QString fill(const QString &text, Written written)
    {
        const Filled filled = fillPlaceholders(text, m_lead, written);
        for (const QString &name : filled.unresolved)
            note(name);
        return filled.text;
    }
    void look(const QString &text)
    {
        const QStringList names = placeholdersIn(text);
        for (const QString &name : names) {
            if (leadValue(m_lead, name).trimmed().isEmpty())
                note(name);
        }
    }
    QString fillHtml(const QString &html)
    {
        QString filled;
        walkHtml(
            html, [&](const QString &markup) { filled += fill(markup, escaped); },
            [&](QStringView style) { filled += style; });
        return filled;
    }
    void lookAtHtml(const QString &html)
    {
        if (html.contains(u'{')) {
            walkHtml(
                html, [this](const QString &markup) { look(markup); }, [](QStringView) {});
        }
    }
    /// Inside an address a value is encoded; one that is a whole address stands as it is, and is as good as
    /// none unless it is one.
    QString fillAddress(const QString &text)
    {
        if (!isOnePlaceholder(text))
            return fill(text, percentEncoded);
        const QString address = fill(text, asIs).trimmed();
        const QUrl url(address, QUrl::StrictMode);
        if (url.scheme() == QLatin1String("https") && !url.host().isEmpty())
            return address;
        note(placeholdersIn(text).constFirst());
        return text;
    }
    QStringList unresolved() const { return m_unresolved; }

private:
    void note(const QString &name)
    {
        if (!m_unresolved.contains(name, Qt::CaseInsensitive))
            m_unresolved << name;
    }

    const Lead &m_lead;
    QStringList m_unresolved;
};

} // namespace

FilledMessage filledMessage(const MessageContent &message, const Lead &lead)
{
    Filler filler(lead);
    FilledMessage filled{message, {}};
    for (QString &field : filled.content.fields)
        field = filler.fill(field, onOneLine);
    filled.content.mediaUrl = filler.fillAddress(message.mediaUrl);
    filled.content.subject = filler.fill(message.subject, onOneLine);
    filled.content.text = filler.fill(message.text, asIs);
    filled.content.html = filler.fillHtml(message.html);
    filled.unresolved = filler.unresolved();
    return filled;
}

QStringList unresolvedIn(const MessageContent &message, const Lead &lead)
{
    Filler filler(lead);
    for (const QString &field : message.fields)
        filler.look(field);
    (void)filler.fillAddress(message.mediaUrl);
    filler.look(message.subject);
    filler.look(message.text);
    filler.lookAtHtml(message.html);
    return filler.unresolved();
}

} // namespace callboard::plan
