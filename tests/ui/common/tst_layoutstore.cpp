// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/layoutstore.h"

#include <QHeaderView>
#include <QSettings>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

namespace callboard::ui {

class LayoutStoreTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    }

    void nothingKeptGivesTheDefaults()
    {
        const LayoutStore store;
        QCOMPARE(store.theme(), ThemeChoice::System);
        QVERIFY(store.language().isEmpty());
        QVERIFY(!store.hasFlag(QStringLiteral("told")));
        QCOMPARE(store.columns(QStringLiteral("leads"), {QStringLiteral("name")}),
                 QStringList{QStringLiteral("name")});
        QWidget window;
        QVERIFY(!store.restoreWindow(QStringLiteral("main"), window));
        QHeaderView header(Qt::Horizontal);
        QVERIFY(!store.restoreHeader(QStringLiteral("leads"), header));
    }

    void whatWasKeptComesBack()
    {
        LayoutStore().keepTheme(ThemeChoice::Dark);
        LayoutStore().keepLanguage(QStringLiteral("hi"));
        LayoutStore().keepFlag(QStringLiteral("told"), true);
        LayoutStore().keepText(QStringLiteral("region"), QStringLiteral("IN"));
        LayoutStore().keepColumns(QStringLiteral("leads"), {});
        QCOMPARE(LayoutStore().theme(), ThemeChoice::Dark);
        QCOMPARE(LayoutStore().language(), QStringLiteral("hi"));
        QVERIFY(LayoutStore().hasFlag(QStringLiteral("told")));
        QCOMPARE(LayoutStore().text(QStringLiteral("region")), QStringLiteral("IN"));
        // No column at all is a choice too.
        QVERIFY(LayoutStore().columns(QStringLiteral("leads"), {QStringLiteral("name")}).isEmpty());
    }

    void aHeaderKeepsItsWidths()
    {
        QStandardItemModel model(1, 3);
        QHeaderView before(Qt::Horizontal);
        before.setModel(&model);
        before.resizeSection(1, 321);
        LayoutStore().keepHeader(QStringLiteral("batches"), before);
        QHeaderView after(Qt::Horizontal);
        after.setModel(&model);
        QVERIFY(LayoutStore().restoreHeader(QStringLiteral("batches"), after));
        QCOMPARE(after.sectionSize(1), 321);
    }

    void aDamagedEntryIsNoLayout()
    {
        QSettings file(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("callboard"),
                       QStringLiteral("layout"));
        file.setValue(QStringLiteral("looks/theme"), QStringLiteral("purple"));
        file.setValue(QStringLiteral("windows/main"), QByteArray("rubbish"));
        file.sync();
        QCOMPARE(LayoutStore().theme(), ThemeChoice::System);
        QWidget window;
        QVERIFY(!LayoutStore().restoreWindow(QStringLiteral("main"), window));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::LayoutStoreTest)
#include "tst_layoutstore.moc"
