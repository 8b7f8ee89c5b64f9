// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/conflictdecision.h"
#include "ui/common/whendone.h"

#include <functional>

class QLabel;
class QLayout;
class QWidget;

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class ConflictPanel;
class Prompter;
class Refresher;
class SettingRows;
enum class SettingGroup;

/// What the page of a link shows whatever it links to: how the link stands, its settings, what both sides
/// changed, and what came of the last job, of which there is one at a time. The page brings its buttons, and
/// the words for all that.
class LinkBoard final : public QObject
{
    Q_OBJECT
public:
    struct Setup
    {
        services::Workspace &workspace;
        Prompter &prompter;
        SettingGroup group;
        QString name;                 ///< begins the object names of the labels: "sheets" makes sheetsState
        ConflictPanel *conflicts;     ///< becomes the page's with layOut()
        std::function<void()> onLoad; ///< starts a load, which ends with showConflicts()
    };

    /// \a page must be its parent, and shows it once layOut() was called.
    LinkBoard(const Setup &setup, QWidget *page);

    /// Fills the page: \a buttons first, then the rest in a column.
    void layOut(QLayout *buttons);
    /// Loads settings and link again, soon: others work with the link, too.
    void refresh();
    void setState(const QString &text);
    void say(const QString &text);
    void say(const Error &error);
    /// The end of a load, with or without them.
    void showConflicts(const QFuture<Result<QList<services::ConflictRow>>> &conflicts);

    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// A job has begun: nothing else can be asked for until it ends.
    void begin(const QString &doing);
    /// \a said: what came of it; empty when that is told otherwise.
    void end(const QString &said);
    void endInVain(const QString &title, const Error &error);
    /// Ends when \a work does, and says \a said or tells under \a title why not.
    template<typename T>
    void endWith(const QFuture<Result<T>> &work, const QString &said, const QString &title)
    {
        whenDone(work, this, [this, said, title](const Result<T> &done) {
            if (done)
                end(said);
            else
                endInVain(title, done.error());
        });
    }
    /// The same; \a said makes a text of what came of the work.
    template<typename T>
    void endWith(const QFuture<Result<T>> &work, const std::function<QString(const T &)> &said,
                 const QString &title)
    {
        whenDone(work, this, [this, said, title](const Result<T> &done) {
            if (done)
                end(said(*done));
            else
                endInVain(title, done.error());
        });
    }

Q_SIGNALS:
    void busyChanged();

private:
    Prompter &m_prompter;
    SettingGroup m_group;
    QWidget *m_page;
    SettingRows *m_rows;
    QLabel *m_state;
    QLabel *m_said;
    ConflictPanel *m_conflicts;
    Refresher *m_refresher;
    bool m_isBusy = false;
};

} // namespace callboard::ui
