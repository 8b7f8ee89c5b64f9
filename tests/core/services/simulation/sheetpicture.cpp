// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/sheetpicture.h"

#include "core/sync/sheets/cells.h"

#include <algorithm>

namespace callboard::test {

namespace {

QString columnOf(const QString &heading)
{
    static const QStringList plain = {QStringLiteral("lead_uuid"),       QStringLiteral("number"),
                                      QStringLiteral("whatsapp_number"), QStringLiteral("name"),
                                      QStringLiteral("email"),           QStringLiteral("partner"),
                                      QStringLiteral("call_status")};
    return plain.contains(heading) || SheetPicture::isResult(heading)
               ? heading
               : QStringLiteral("attribute:") + heading;
}

/// The people of these days write twelve digits, with or without a plus.
QString phoneIn(const QString &cell)
{
    const QString digits = cell.startsWith(u'+') ? cell.mid(1) : cell;
    return digits.size() == 12 ? QString(u'+' + digits) : QString();
}

} // namespace

bool SheetPicture::isResult(const QString &column)
{
    static const QStringList results = {QStringLiteral("call_outcome"), QStringLiteral("called_at"),
                                        QStringLiteral("call_attempts"), QStringLiteral("talk_seconds"),
                                        QStringLiteral("call_summary")};
    return results.contains(column);
}

std::optional<QString> SheetPicture::valueOf(const QString &column, const QString &cell)
{
    const QString text = cell.trimmed();
    if (column == QLatin1String("call_status"))
        return text.toLower();
    if (column.startsWith(QLatin1String("attribute:")) && !text.isEmpty())
        return cell; // as it is
    const bool isPhone = column == QLatin1String("number") || column == QLatin1String("whatsapp_number");
    if (isPhone && !text.isEmpty()) {
        const QString phone = phoneIn(text);
        return phone.isEmpty() ? std::nullopt : std::optional(phone);
    }
    if (column == QLatin1String("email") && !text.isEmpty() && !text.contains(u'@'))
        return std::nullopt;
    return text;
}

SheetPicture SheetPicture::of(const SheetGrid &grid)
{
    SheetPicture picture;
    const QList<QJsonValue> headings = grid.value(0);
    for (const QJsonValue &heading : headings)
        picture.m_columns << columnOf(sync::cellText(heading));
    for (int number = 2; number <= grid.size(); ++number) {
        const QList<QJsonValue> &cells = grid.at(number - 1);
        PictureRow row{.number = number, .key = {}, .phone = {}, .fields = {}, .results = {}};
        bool isBlank = true;
        for (int column = 0; column < picture.m_columns.size(); ++column) {
            const QString &name = picture.m_columns.at(column);
            const QString cell = sync::cellText(cells.value(column));
            isBlank = isBlank && cell.isEmpty();
            if (name == QLatin1String("lead_uuid"))
                row.key = cell;
            else if (isResult(name))
                row.results.insert(name, cell);
            else if (const std::optional<QString> value = valueOf(name, cell))
                row.fields.insert(name, *value);
        }
        row.phone = row.fields.value(QStringLiteral("number"));
        row.isMarked = row.fields.value(QStringLiteral("call_status")) == QLatin1String("do_not_call");
        if (!isBlank)
            picture.m_rows << row;
    }
    return picture;
}

const PictureRow *SheetPicture::row(int number) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [number](const PictureRow &row) { return row.number == number; });
    return found == m_rows.cend() ? nullptr : &*found;
}

QList<const PictureRow *> SheetPicture::withKey(const QString &key) const
{
    QList<const PictureRow *> found;
    for (const PictureRow &row : m_rows) {
        if (row.key == key)
            found << &row;
    }
    return found;
}

const PictureRow *SheetPicture::withoutKey(const QString &phone) const
{
    const PictureRow *found = nullptr;
    for (const PictureRow &row : m_rows) {
        if (phone.isEmpty() || row.phone != phone)
            continue;
        if (!row.key.isEmpty())
            return nullptr;
        if (!found)
            found = &row;
    }
    return found;
}

const PictureRow *SheetPicture::rowOf(const QString &key, const QString &phone) const
{
    const QList<const PictureRow *> keyed = withKey(key);
    if (keyed.isEmpty())
        return withoutKey(phone);
    return keyed.size() > 1 || keyed.constFirst()->phone.isEmpty() ? nullptr : keyed.constFirst();
}

} // namespace callboard::test
