// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/theme.h"

#include <QString>
#include <QStringList>

class QHeaderView;
class QSplitter;
class QWidget;

namespace callboard::ui {

/// How the person arranged the windows: geometry, columns, splitters, theme and language. Kept per user,
/// apart from any profile. Names are the caller's own ("leads", "schedule").
class LayoutStore
{
public:
    void keepWindow(const QString &name, const QWidget &window);
    /// False when nothing usable is kept; the window is then left as it is.
    bool restoreWindow(const QString &name, QWidget &window) const;

    void keepSplitter(const QString &name, const QSplitter &splitter);
    bool restoreSplitter(const QString &name, QSplitter &splitter) const;

    void keepHeader(const QString &name, const QHeaderView &header);
    bool restoreHeader(const QString &name, QHeaderView &header) const;

    void keepColumns(const QString &name, const QStringList &columns);
    /// \a otherwise when none were ever kept.
    [[nodiscard]] QStringList columns(const QString &name, const QStringList &otherwise) const;

    void keepTheme(ThemeChoice choice);
    [[nodiscard]] ThemeChoice theme() const;
    /// "en", "hi", or empty for the system's.
    void keepLanguage(const QString &language);
    [[nodiscard]] QString language() const;

    /// Small words and flags: "told once" and the like.
    void keepFlag(const QString &name, bool value);
    [[nodiscard]] bool hasFlag(const QString &name) const;
    void keepText(const QString &name, const QString &text);
    [[nodiscard]] QString text(const QString &name) const;
};

} // namespace callboard::ui
