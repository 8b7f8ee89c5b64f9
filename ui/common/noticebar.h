// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/statusbadge.h"

#include <QFrame>
#include <QList>
#include <QString>

#include <functional>

class QVBoxLayout;

namespace callboard::ui {

struct NoteAction
{
    QString text;
    std::function<void()> act; ///< the note goes away afterwards
};

/// A sentence at the top of the window, with what can be done about it.
struct Note
{
    BadgeLook look = {Tone::Info, Mark::Dot};
    QString text = {};
    QList<NoteAction> actions = {};
    bool lasting = false; ///< stays until it is closed; others go by themselves
    QString key = {};     ///< a later note of the same key takes its place; empty: none is replaced
};

/// The place for what happened: successes, troubles, undo. Newest on top, few at a time.
class NoticeBar final : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void post(const Note &note);
    void withdraw(const QString &key);
    /// Texts that are shown, newest first.
    [[nodiscard]] QStringList texts() const;

private:
    void drop(QWidget *row);

    QVBoxLayout *m_rows = nullptr;
};

} // namespace callboard::ui
