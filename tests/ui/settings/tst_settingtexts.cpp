// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingtexts.h"

#include "core/services/settingtable.h"

#include <QTest>

namespace callboard::ui {

class SettingTextsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySettingHasWordsForAPerson_data()
    {
        QTest::addColumn<QString>("key");
        for (const services::SettingDefinition &definition : services::settingTable())
            QTest::addRow("%s", qPrintable(definition.key)) << definition.key;
    }

    void everySettingHasWordsForAPerson()
    {
        QFETCH(const QString, key);
        const SettingText text = settingText(key);
        QVERIFY(text.group != SettingGroup::Other);
        QVERIFY(!text.title.isEmpty());
        QVERIFY(text.title != key);
        QVERIFY2(text.explanation.endsWith(u'.'), qPrintable(text.explanation));
    }

    void noTwoSettingsHaveOneTitle()
    {
        QStringList titles;
        for (const services::SettingDefinition &definition : services::settingTable())
            titles += settingText(definition.key).title;
        QCOMPARE(titles.removeDuplicates(), 0);
    }

    void aSettingWithoutWordsIsFoundByItsKey()
    {
        const SettingText text = settingText(QStringLiteral("new.thing"));
        QCOMPARE(text.group, SettingGroup::Other);
        QCOMPARE(text.title, QStringLiteral("new.thing"));
    }
};

} // namespace callboard::ui

QTEST_GUILESS_MAIN(callboard::ui::SettingTextsTest)
#include "tst_settingtexts.moc"
