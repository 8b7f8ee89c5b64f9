// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/placeholders.h"

#include <algorithm>
#include <optional>

namespace callboard::plan {

namespace {

struct Placeholder
{
    QString name;
    qsizetype length = 0; ///< with its braces
};

/// The name between \a open and \a close if the text at \a from begins with such a pair.
std::optional<Placeholder> bracedAt(const QString &text, qsizetype from, QLatin1String open,
                                    QLatin1String close)
{
    if (!QStringView(text).sliced(from).startsWith(open))
        return std::nullopt;
    const qsizetype begin = from + open.size();
    const qsizetype end = text.indexOf(close, begin);
    if (end < 0)
        return std::nullopt;
    const QStringView inside = QStringView(text).sliced(begin, end - begin);
    const bool plain = std::none_of(inside.begin(), inside.end(), [](QChar c) {
        return c == u'{' || c == u'}' || c == u'\n' || c == u'\r';
    });
    const QString name = inside.trimmed().toString();
    if (!plain || name.isEmpty())
        return std::nullopt;
    return Placeholder{name, end + close.size() - from};
}

std::optional<Placeholder> placeholderAt(const QString &text, qsizetype from)
{
    const auto doubled = bracedAt(text, from, QLatin1String("{{"), QLatin1String("}}"));
    return doubled ? doubled : bracedAt(text, from, QLatin1String("{"), QLatin1String("}"));
}

/// Hands the text between placeholders and the placeholders themselves, in turn, to \a onText and \a onName.
template<typename OnText, typename OnName>
void walk(const QString &text, OnText onText, OnName onName)
{
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(u'{'); at >= 0; at = text.indexOf(u'{', at)) {
        const std::optional<Placeholder> found = placeholderAt(text, at);
        if (!found) {
            ++at;
            continue;
        }
        const QStringView whole(text);
        onText(whole.sliced(done, at - done));
        onName(found->name, whole.sliced(at, found->length));
        at += found->length;
        done = at;
    }
    onText(QStringView(text).sliced(done));
}

void appendOnce(QStringList &names, const QString &name)
{
    if (!names.contains(name, Qt::CaseInsensitive))
        names.append(name);
}

struct LeadField
{
    QLatin1String name;
    QString (*value)(const Lead &);
};

constexpr LeadField Fields[] = {
    {QLatin1String("name"), [](const Lead &lead) { return lead.name; }},
    {QLatin1String("partner"), [](const Lead &lead) { return lead.partner; }},
    {QLatin1String("email"), [](const Lead &lead) { return lead.email; }},
    {QLatin1String("number"), [](const Lead &lead) { return lead.number.e164(); }},
    {QLatin1String("whatsapp_number"),
     [](const Lead &lead) { return lead.whatsappNumber ? lead.whatsappNumber->e164() : QString(); }},
};

const LeadField *fieldOf(const QString &name)
{
    const auto *found = std::find_if(std::begin(Fields), std::end(Fields), [&](const LeadField &field) {
        return name.compare(field.name, Qt::CaseInsensitive) == 0;
    });
    return found == std::end(Fields) ? nullptr : found;
}

} // namespace

QString leadValue(const Lead &lead, const QString &name)
{
    const LeadField *field = fieldOf(name);
    return field ? field->value(lead) : attributeValue(lead.attributes, name);
}

QStringList placeholdersIn(const QString &text)
{
    QStringList names;
    walk(
        text, [](QStringView) {}, [&](const QString &name, QStringView) { appendOnce(names, name); });
    return names;
}

bool isOnePlaceholder(const QString &text)
{
    int count = 0;
    bool isMore = false;
    walk(
        text, [&](QStringView plain) { isMore = isMore || !plain.trimmed().isEmpty(); },
        [&](const QString &, QStringView) { ++count; });
    return count == 1 && !isMore;
}

Filled fillPlaceholders(const QString &text, const Lead &lead)
{
    return fillPlaceholders(text, lead, [](const QString &value) { return value; });
}

Filled fillPlaceholders(const QString &text, const Lead &lead, QString (*written)(const QString &value))
{
    Filled filled;
    walk(
        text, [&](QStringView plain) { filled.text.append(plain); },
        [&](const QString &name, QStringView placeholder) {
            const QString value = leadValue(lead, name);
            if (value.trimmed().isEmpty()) {
                appendOnce(filled.unresolved, name);
                filled.text.append(placeholder);
            } else {
                filled.text.append(written(value));
            }
        });
    return filled;
}

} // namespace callboard::plan
