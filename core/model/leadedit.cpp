// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/leadedit.h"

#include "core/base/words.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace callboard {

namespace {

using Kind = LeadEdit::Kind;

constexpr WordTable<Kind, 8> KindWords = {{
    {Kind::SetPartner, QLatin1String("set_partner")},
    {Kind::SetAttribute, QLatin1String("set_attribute")},
    {Kind::ClearAttribute, QLatin1String("clear_attribute")},
    {Kind::AddTag, QLatin1String("add_tag")},
    {Kind::RemoveTag, QLatin1String("remove_tag")},
    {Kind::MakePending, QLatin1String("make_pending")},
    {Kind::MarkDoNotCall, QLatin1String("mark_do_not_call")},
    {Kind::AllowCalls, QLatin1String("allow_calls")},
}};

constexpr QLatin1String StatusKey("status");
constexpr QLatin1String DetailKey("detail");
constexpr QLatin1String PartnerKey("partner");

bool isOfAttribute(Kind kind)
{
    return kind == Kind::SetAttribute || kind == Kind::ClearAttribute || kind == Kind::AddTag ||
           kind == Kind::RemoveTag;
}

QString attributeOf(const LeadEdit &edit)
{
    return edit.kind == Kind::AddTag || edit.kind == Kind::RemoveTag ? QString(TagAttribute)
                                                                     : edit.attribute.trimmed();
}

auto isNamed(const QString &name)
{
    return [&name](const auto &attribute) { return attribute.first.compare(name, Qt::CaseInsensitive) == 0; };
}

QStringList tagsIn(const QString &text)
{
    QStringList tags;
    const QStringList parts = text.split(u',');
    for (const QString &part : parts) {
        if (const QString tag = part.trimmed(); !tag.isEmpty())
            tags << tag;
    }
    return tags;
}

LeadAttributes withTag(LeadAttributes attributes, const QString &tag)
{
    QStringList tags = tagsIn(attributeValue(attributes, TagAttribute));
    if (tags.contains(tag, Qt::CaseInsensitive))
        return attributes;
    tags << tag;
    setAttribute(attributes, TagAttribute, tags.join(QLatin1String(", ")));
    return attributes;
}

LeadAttributes withoutTag(LeadAttributes attributes, const QString &tag)
{
    QStringList tags = tagsIn(attributeValue(attributes, TagAttribute));
    if (!tags.contains(tag, Qt::CaseInsensitive))
        return attributes;
    tags.removeIf([&tag](const QString &one) { return one.compare(tag, Qt::CaseInsensitive) == 0; });
    if (tags.isEmpty())
        attributes.removeIf(isNamed(TagAttribute));
    else
        setAttribute(attributes, TagAttribute, tags.join(QLatin1String(", ")));
    return attributes;
}

QJsonObject fieldOf(const LeadEdit &edit, const LeadFields &fields)
{
    QJsonObject field;
    if (edit.kind == Kind::SetPartner) {
        field.insert(PartnerKey, fields.partner);
    } else if (isOfAttribute(edit.kind)) {
        for (const auto &[name, value] : fields.attributes) {
            if (name.compare(attributeOf(edit), Qt::CaseInsensitive) == 0)
                field.insert(name, value);
        }
    } else {
        field.insert(StatusKey, toWord(fields.status));
        if (!fields.statusDetail.isEmpty())
            field.insert(DetailKey, fields.statusDetail);
    }
    return field;
}

QString text(const char *source)
{
    return QCoreApplication::translate("LeadEdit", source);
}

// The columns that every lead has, under the names that files give them: as an attribute each would be a
// second one of the same name.
bool isFixedColumn(const QString &name)
{
    constexpr std::array<QLatin1String, 7> Fixed = {
        QLatin1String("lead_uuid"),  QLatin1String("number"), QLatin1String("whatsapp_number"),
        QLatin1String("name"),       QLatin1String("email"),  QLatin1String("partner"),
        QLatin1String("call_status")};
    return std::any_of(Fixed.begin(), Fixed.end(), [&name](QLatin1String fixed) {
        return name.compare(fixed, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

QString toWord(LeadEdit::Kind kind)
{
    return wordIn(KindWords, kind);
}

std::optional<LeadEdit::Kind> leadEditKindFromWord(QStringView word)
{
    return valueIn(KindWords, word);
}

bool isMark(const LeadEdit &edit)
{
    return edit.kind == Kind::MarkDoNotCall || edit.kind == Kind::AllowCalls;
}

QString complaintAbout(const LeadEdit &edit)
{
    const bool isTag = edit.kind == Kind::AddTag || edit.kind == Kind::RemoveTag;
    if (isTag && edit.value.trimmed().isEmpty())
        return text(QT_TRANSLATE_NOOP("LeadEdit", "Say which tag."));
    if (isTag && edit.value.contains(u','))
        return text(QT_TRANSLATE_NOOP("LeadEdit", "A tag has no comma: commas part one from the next."));
    if (!isOfAttribute(edit.kind) || isTag)
        return {};
    const QString name = attributeOf(edit);
    if (name.isEmpty())
        return text(QT_TRANSLATE_NOOP("LeadEdit", "Say which column."));
    if (isFixedColumn(name))
        return text(QT_TRANSLATE_NOOP("LeadEdit", "“%1” is no further column.")).arg(name);
    if (edit.kind == Kind::SetAttribute && edit.value.trimmed().isEmpty())
        return text(QT_TRANSLATE_NOOP("LeadEdit", "Say what is to stand in the column, or empty it."));
    return {};
}

LeadFields edited(const LeadEdit &edit, LeadFields fields)
{
    const QString value = edit.value.trimmed();
    switch (edit.kind) {
    case Kind::SetPartner:
        fields.partner = value;
        break;
    case Kind::SetAttribute:
        setAttribute(fields.attributes, attributeOf(edit), value);
        break;
    case Kind::ClearAttribute: {
        const QString name = attributeOf(edit);
        fields.attributes.removeIf(isNamed(name));
        break;
    }
    case Kind::AddTag:
        fields.attributes = withTag(fields.attributes, value);
        break;
    case Kind::RemoveTag:
        fields.attributes = withoutTag(fields.attributes, value);
        break;
    case Kind::MakePending:
    case Kind::AllowCalls:
        fields.status = LeadStatus::Pending;
        fields.statusDetail.clear();
        break;
    case Kind::MarkDoNotCall:
        fields.status = LeadStatus::DoNotCall;
        fields.statusDetail.clear();
        break;
    }
    return fields;
}

QString fieldText(const LeadEdit &edit, const LeadFields &fields)
{
    return QString::fromUtf8(QJsonDocument(fieldOf(edit, fields)).toJson(QJsonDocument::Compact));
}

LeadFields withField(const LeadEdit &edit, LeadFields fields, const QString &text)
{
    const QJsonObject field = QJsonDocument::fromJson(text.toUtf8()).object();
    if (edit.kind == Kind::SetPartner) {
        fields.partner = field.value(PartnerKey).toString();
    } else if (isOfAttribute(edit.kind)) {
        const QString name = attributeOf(edit);
        fields.attributes.removeIf(isNamed(name));
        for (auto it = field.constBegin(); it != field.constEnd(); ++it)
            fields.attributes.append({it.key(), it.value().toString()});
    } else {
        fields.status = leadStatusFromWord(field.value(StatusKey).toString()).value_or(LeadStatus::Pending);
        fields.statusDetail = field.value(DetailKey).toString();
    }
    return fields;
}

} // namespace callboard
