// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intake/droparea.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>
#include <QVBoxLayout>
#include <QWindow>

namespace callboard::ui {

class DropAreaTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(new QLineEdit(m_window.get()));
        layout->addStretch(1);
        m_window->resize(400, 300);
        m_area = new DropArea(m_window.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void aFileThatHoversIsWelcomedInSight()
    {
        const auto data = files({QStringLiteral("/tmp/leads.csv")});
        QVERIFY(enter(*data));
        QVERIFY(cover()->isVisible());
        QCOMPARE(cover()->geometry(), m_window->rect());
    }

    void aDroppedFileIsHandedOn()
    {
        QSignalSpy dropped(m_area, &DropArea::filesDropped);
        const auto data = files({QStringLiteral("/tmp/leads.csv"), QStringLiteral("/tmp/more.csv")});
        QVERIFY(enter(*data));
        QVERIFY(drop(*data));
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped.first().first().toStringList(),
                 (QStringList{QStringLiteral("/tmp/leads.csv"), QStringLiteral("/tmp/more.csv")}));
        QVERIFY(!cover()->isVisible());
    }

    // The source can have gone between hovering and dropping: the URLs are then empty.
    void aDropThatArrivesEmptyIsToldAndHarmless()
    {
        QSignalSpy dropped(m_area, &DropArea::filesDropped);
        QSignalSpy failed(m_area, &DropArea::dropFailed);
        const auto data = files({QStringLiteral("/tmp/leads.csv")});
        QVERIFY(enter(*data));
        drop(QMimeData());
        QCOMPARE(dropped.count(), 0);
        QCOMPARE(failed.count(), 1);
        QVERIFY(!cover()->isVisible());
    }

    void whatIsNoFileIsNotAccepted_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("a web page") << QUrl(QStringLiteral("https://example.com/leads.csv"));
        QTest::newRow("nothing") << QUrl();
    }

    void whatIsNoFileIsNotAccepted()
    {
        QFETCH(const QUrl, url);
        QMimeData data;
        data.setUrls({url});
        QVERIFY(!enter(data));
        QVERIFY(!cover()->isVisible());
    }

    void leavingTakesTheCoverAway()
    {
        const auto data = files({QStringLiteral("/tmp/leads.csv")});
        QVERIFY(enter(*data));
        QVERIFY(move(*data));
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(m_window->windowHandle(), &leave);
        QVERIFY(!cover()->isVisible());
    }

private:
    static std::unique_ptr<QMimeData> files(const QStringList &names)
    {
        auto data = std::make_unique<QMimeData>();
        QList<QUrl> urls;
        for (const QString &name : names)
            urls.append(QUrl::fromLocalFile(name));
        data->setUrls(urls);
        return data;
    }

    [[nodiscard]] QLabel *cover() const { return m_window->findChild<QLabel *>(QStringLiteral("dropCover")); }
    [[nodiscard]] QPoint middle() const { return m_window->rect().center(); }

    bool enter(const QMimeData &data)
    {
        QDragEnterEvent event(middle(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window->windowHandle(), &event);
        return event.isAccepted();
    }

    bool move(const QMimeData &data)
    {
        QDragMoveEvent event(middle() + QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window->windowHandle(), &event);
        return event.isAccepted();
    }

    bool drop(const QMimeData &data)
    {
        QDropEvent event(QPointF(middle()), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window->windowHandle(), &event);
        return event.isAccepted();
    }

    std::unique_ptr<QWidget> m_window;
    DropArea *m_area = nullptr;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::DropAreaTest)
#include "tst_droparea.moc"
