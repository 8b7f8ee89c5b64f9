// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/lead.h"

#include <QString>
#include <QStringList>

namespace callboard::plan {

/// Templates hold {name} or {{name}} (ruling 28, X-27): one of name, partner, email, number, whatsapp_number,
/// or one of the lead's attributes. Case and blanks inside the braces do not matter. Braces around nothing,
/// around further braces or across lines are ordinary text.

/// The names in \a text as they are written, each once, in the order of their first appearance.
[[nodiscard]] QStringList placeholdersIn(const QString &text);

/// Whether \a text is one placeholder and nothing else but blanks around it.
[[nodiscard]] bool isOnePlaceholder(const QString &text);

/// The value of that name: one of the five fields, else the attribute of the name; empty where the lead has
/// none. Case does not matter.
[[nodiscard]] QString leadValue(const Lead &lead, const QString &name);

struct Filled
{
    QString text;           ///< unresolved placeholders stand in it as they were written
    QStringList unresolved; ///< as placeholdersIn() tells them; empty: the text may be used

    friend bool operator==(const Filled &, const Filled &) = default;
};

/// \a text with the lead's values. A value that the lead does not have, or that is blank, is unresolved. What
/// a value holds is never itself taken for a placeholder. The result may hold personal data: not for logs.
[[nodiscard]] Filled fillPlaceholders(const QString &text, const Lead &lead);
/// The same, each value as \a written writes it.
[[nodiscard]] Filled fillPlaceholders(const QString &text, const Lead &lead,
                                      QString (*written)(const QString &value));

} // namespace callboard::plan
