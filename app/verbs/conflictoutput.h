// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/base/result.h"
#include "core/services/conflictdecision.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace callboard::app {

/// What a verb says of the fields that both Callboard and another side changed, and how they are named to it.
class ConflictOutput
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::ConflictOutput)
public:
    /// The headings that are not the same for every side, translated.
    struct Titles
    {
        QString field;
        QString theirs;
    };

    /// The word "conflicts" behind \a verb lists them.
    ConflictOutput(const VerbCall &call, const QString &verb);

    /// The ids behind the call's first word. Fails with InvalidArgument.
    [[nodiscard]] Result<QList<qint64>> ids() const;

    /// Tells that there are so many, and what lists them; nothing of none.
    void tellCount(int count) const;
    [[nodiscard]] ExitStatus tellRows(const Result<QList<services::ConflictRow>> &rows, const Titles &titles,
                                      const QTimeZone &zone) const;
    /// Where some stay undecided, the first reason is what failed.
    [[nodiscard]] ExitStatus tellDecided(const Result<services::ConflictReceipt> &receipt) const;

private:
    const VerbCall &m_call;
    QString m_command; ///< that lists them, to be typed
};

} // namespace callboard::app
