// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A small window that one can drag files (or text) out of: the other half of a real XDND drop.
// rig/dnd places it, holds the mouse button on it, moves to the target and lets go.
//
//   rigdrag --at X,Y [--action copy|move|link] [--text TEXT] FILE...
//
// Prints "READY X Y" (the middle of the window) once it is on the screen, "DRAGGING" when the drag has begun,
// and "DROPPED copy|move|link" or "REFUSED" at its end. Exit status 0 for dropped, 3 for refused.
#include <QApplication>
#include <QCommandLineParser>
#include <QDrag>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <QWindow>
#include <cstdio>

class Hand final : public QMimeData
{
public:
    mutable QElapsedTimer asked; // since the data was last asked for

protected:
    QVariant retrieveData(const QString &type, QMetaType as) const override
    {
        asked.start();
        return QMimeData::retrieveData(type, as);
    }
};

class Source final : public QLabel
{
public:
    Source(QStringList files, QString text, Qt::DropAction action)
        : QLabel(QStringLiteral("drag"))
        , m_files(std::move(files))
        , m_text(std::move(text))
        , m_action(action)
    {
        setWindowTitle(QStringLiteral("Rig drag source"));
        setWindowFlags(Qt::Window | Qt::FramelessWindowHint | Qt::X11BypassWindowManagerHint |
                       Qt::WindowStaysOnTopHint);
        setAttribute(Qt::WA_ShowWithoutActivating);
        setAlignment(Qt::AlignCenter);
        setStyleSheet(QStringLiteral("background:#fff3c0;border:1px solid #806000;"));
        setFixedSize(44, 24);
    }

protected:
    void mousePressEvent(QMouseEvent *e) override { m_press = e->pos(); }
    void mouseMoveEvent(QMouseEvent *e) override
    {
        if (m_started || (e->pos() - m_press).manhattanLength() < QApplication::startDragDistance())
            return;
        m_started = true;
        QPointer<Hand> mime = new Hand;
        QList<QUrl> urls;
        for (const QString &f : m_files)
            urls << QUrl::fromLocalFile(QFileInfo(f).absoluteFilePath());
        if (!urls.isEmpty())
            mime->setUrls(urls);
        if (!m_text.isEmpty())
            mime->setText(m_text);
        auto *drag = new QDrag(this);
        drag->setMimeData(mime);
        QTimer::singleShot(0, this, [] { say("DRAGGING"); });
        const auto done = drag->exec(Qt::CopyAction | Qt::MoveAction | Qt::LinkAction, m_action);
        // exec() returns when the button goes up; the target asks for the data after that. A source which
        // leaves at once drops an empty hand. Stay until it has asked and has been quiet for a while.
        if (done != Qt::IgnoreAction) {
            QElapsedTimer since;
            since.start();
            mime->asked.invalidate();
            while (since.elapsed() < 10000 && !(mime->asked.isValid() && mime->asked.elapsed() > 700)) {
                QEventLoop turn;
                QTimer::singleShot(50, &turn, &QEventLoop::quit);
                turn.exec();
                if (!mime)
                    break; // Qt has let go of the drag: the target is done with it
            }
        }
        switch (done) {
        case Qt::CopyAction:
            say("DROPPED copy");
            break;
        case Qt::MoveAction:
        case Qt::TargetMoveAction:
            say("DROPPED move");
            break;
        case Qt::LinkAction:
            say("DROPPED link");
            break;
        default:
            say("REFUSED");
            break;
        }
        QCoreApplication::exit(done == Qt::IgnoreAction ? 3 : 0);
    }

private:
    static void say(const char *what)
    {
        std::puts(what);
        std::fflush(stdout);
    }
    QStringList m_files;
    QString m_text;
    Qt::DropAction m_action;
    QPoint m_press;
    bool m_started = false;
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser p;
    p.addOption({QStringLiteral("at"), {}, QStringLiteral("X,Y"), QStringLiteral("0,0")});
    p.addOption({QStringLiteral("action"), {}, QStringLiteral("action"), QStringLiteral("copy")});
    p.addOption({QStringLiteral("text"), {}, QStringLiteral("text")});
    p.process(app);
    const QString a = p.value(QStringLiteral("action"));
    const auto action = a == QLatin1String("move")   ? Qt::MoveAction
                        : a == QLatin1String("link") ? Qt::LinkAction
                                                     : Qt::CopyAction;
    Source s(p.positionalArguments(), p.value(QStringLiteral("text")), action);
    const auto at = p.value(QStringLiteral("at")).split(QLatin1Char(','));
    s.move(at.value(0).toInt(), at.value(1).toInt());
    s.show();
    QTimer poll; // ready when the window really is on the screen
    QObject::connect(&poll, &QTimer::timeout, &s, [&] {
        if (!s.windowHandle() || !s.windowHandle()->isExposed())
            return;
        poll.stop();
        const QPoint m = s.mapToGlobal(s.rect().center());
        std::printf("READY %d %d\n", m.x(), m.y());
        std::fflush(stdout);
    });
    poll.start(30);
    return QApplication::exec();
}
