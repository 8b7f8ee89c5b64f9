// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/layoutstore.h"

#include <QHeaderView>
#include <QSettings>
#include <QSplitter>

namespace callboard::ui {

namespace {

QSettings settings()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("callboard"),
                     QStringLiteral("layout"));
}

void keep(QLatin1String group, const QString &name, const QVariant &value)
{
    QSettings layout = settings();
    layout.setValue(group % QLatin1Char('/') % name, value);
}

QVariant kept(QLatin1String group, const QString &name)
{
    return settings().value(group % QLatin1Char('/') % name);
}

constexpr QLatin1String Windows("windows");
constexpr QLatin1String Splitters("splitters");
constexpr QLatin1String Headers("headers");
constexpr QLatin1String Columns("columns");
constexpr QLatin1String Looks("looks");
constexpr QLatin1String Flags("flags");
constexpr QLatin1String Texts("texts");

} // namespace

void LayoutStore::keepWindow(const QString &name, const QWidget &window)
{
    keep(Windows, name, window.saveGeometry());
}

bool LayoutStore::restoreWindow(const QString &name, QWidget &window) const
{
    return window.restoreGeometry(kept(Windows, name).toByteArray());
}

void LayoutStore::keepSplitter(const QString &name, const QSplitter &splitter)
{
    keep(Splitters, name, splitter.saveState());
}

bool LayoutStore::restoreSplitter(const QString &name, QSplitter &splitter) const
{
    return splitter.restoreState(kept(Splitters, name).toByteArray());
}

void LayoutStore::keepHeader(const QString &name, const QHeaderView &header)
{
    keep(Headers, name, header.saveState());
}

bool LayoutStore::restoreHeader(const QString &name, QHeaderView &header) const
{
    const QByteArray state = kept(Headers, name).toByteArray();
    return !state.isEmpty() && header.restoreState(state);
}

void LayoutStore::keepColumns(const QString &name, const QStringList &columns)
{
    keep(Columns, name, columns);
}

QStringList LayoutStore::columns(const QString &name, const QStringList &otherwise) const
{
    const QVariant columns = kept(Columns, name);
    return columns.isValid() ? columns.toStringList() : otherwise;
}

void LayoutStore::keepTheme(ThemeChoice choice)
{
    keep(Looks, QStringLiteral("theme"), toWord(choice));
}

ThemeChoice LayoutStore::theme() const
{
    return themeChoiceFromWord(kept(Looks, QStringLiteral("theme")).toString()).value_or(ThemeChoice::System);
}

void LayoutStore::keepLanguage(const QString &language)
{
    keep(Looks, QStringLiteral("language"), language);
}

QString LayoutStore::language() const
{
    return kept(Looks, QStringLiteral("language")).toString();
}

void LayoutStore::keepFlag(const QString &name, bool value)
{
    keep(Flags, name, value);
}

bool LayoutStore::hasFlag(const QString &name) const
{
    return kept(Flags, name).toBool();
}

void LayoutStore::keepText(const QString &name, const QString &text)
{
    keep(Texts, name, text);
}

QString LayoutStore::text(const QString &name) const
{
    return kept(Texts, name).toString();
}

} // namespace callboard::ui
