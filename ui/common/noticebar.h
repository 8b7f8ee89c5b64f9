// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/statusbadge.h"

#include <QFrame>
#include <QList>
#include <QString>

#include <functional>

class QToolButton;
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
    bool lasting = false; ///< somebody must act: stays until it is closed; others go by themselves
    bool closable = true; ///< false: only by one of the actions, or when it is withdrawn
    QString key = {};     ///< a later note of the same key takes its place; empty: none is replaced
};

/// The place for what happened: successes, troubles, undo. Newest on top, few at a time. What lasts is never
/// pushed out by what comes later: it folds away below a count, from where it can be called back.
class NoticeBar final : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void post(const Note &note);
    void withdraw(const QString &key);
    /// All whose key begins so.
    void withdrawAll(const QString &beginning);
    /// Texts that are here, newest first, folded ones included.
    [[nodiscard]] QStringList texts() const;

private:
    void drop(QWidget *row);
    void makeRoom();
    void fold();

    QVBoxLayout *m_rows;
    QToolButton *m_more;
    bool m_isUnfolded = false;
};

} // namespace callboard::ui
