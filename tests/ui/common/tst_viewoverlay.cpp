// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/viewoverlay.h"

#include <QAccessible>
#include <QLabel>
#include <QListView>
#include <QSplitter>
#include <QStringListModel>
#include <QTest>
#include <QVBoxLayout>

namespace callboard::ui {

class ViewOverlayTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aViewByItselfKeepsItsCover()
    {
        QListView view;
        auto *cover = new QLabel(&view);
        new ViewOverlay(cover, view.viewport(), [&view] { return view.viewport()->rect(); });
        QCOMPARE(cover->parentWidget(), view.viewport());
    }

    void theCoverBelongsToThePageAroundTheView()
    {
        auto *view = new QListView;
        auto *cover = new QLabel(QStringLiteral("Nothing here"), view);
        new ViewOverlay(cover, view->viewport(), [view] { return view->viewport()->rect(); });
        // A splitter would take a child of its own for a part of itself.
        auto *splitter = new QSplitter;
        splitter->addWidget(view);
        splitter->addWidget(new QLabel);
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        column->addWidget(splitter);
        page.resize(400, 300);
        page.show();
        QCOMPARE(cover->parentWidget(), &page);
        QCOMPARE(splitter->count(), 2);
        QVERIFY(cover->isVisible());
        QTRY_COMPARE(cover->geometry(), placeOf(view->viewport(), &page));
        splitter->setSizes({50, 350});
        page.resize(640, 480);
        QTRY_COMPARE(cover->geometry(), placeOf(view->viewport(), &page));
    }

    void aReaderOfTheScreenFindsIt()
    {
        QWidget page;
        auto *view = new QListView(&page);
        auto *cover = new QLabel(QStringLiteral("Nothing here"), view);
        new ViewOverlay(cover, view->viewport(), [view] { return view->viewport()->rect(); });
        page.show();
        const QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(&page);
        QVERIFY(heard != nullptr);
        QStringList names;
        for (int child = 0; child < heard->childCount(); ++child)
            names += heard->child(child)->text(QAccessible::Name);
        QVERIFY2(names.contains(QStringLiteral("Nothing here")), qPrintable(names.join(u',')));
    }

    void whatIsHiddenStaysHiddenOnItsWay()
    {
        QListView view;
        auto *cover = new QLabel(&view);
        cover->hide();
        new ViewOverlay(cover, view.viewport(), [&view] { return view.viewport()->rect(); });
        QWidget page;
        view.setParent(&page);
        page.show();
        QCOMPARE(cover->parentWidget(), &page);
        QVERIFY(!cover->isVisible());
        view.setParent(nullptr);
        QCOMPARE(cover->parentWidget(), view.viewport());
    }

private:
    static QRect placeOf(const QWidget *part, const QWidget *page)
    {
        return {part->mapTo(page, QPoint(0, 0)), part->size()};
    }
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::ViewOverlayTest)
#include "tst_viewoverlay.moc"
