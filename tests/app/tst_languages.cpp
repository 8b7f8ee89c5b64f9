// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/languages.h"

#include <QLocale>
#include <QTest>

using callboard::app::installTranslations;

class LanguagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void daysAreNamedInTheChosenLanguage();
    void theSystemsWaysStayWhereItsLanguageIsChosen();
    void whereHindiIsSpokenEnglishIsWrittenAsThere();
    void withoutAChoiceTheSystemsWaysStay();
    void cleanupTestCase();

private:
    QLocale m_atFirst;
};

void LanguagesTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void LanguagesTest::daysAreNamedInTheChosenLanguage()
{
    installTranslations(*QCoreApplication::instance(), QStringLiteral("hi"));
    QCOMPARE(QLocale().language(), QLocale::Hindi);
    QCOMPARE(QLocale().toString(1234), QStringLiteral("1,234"));
    QVERIFY(QLocale().dayName(1, QLocale::ShortFormat) != QLatin1String("Mon"));
}

void LanguagesTest::theSystemsWaysStayWhereItsLanguageIsChosen()
{
    installTranslations(*QCoreApplication::instance(), QStringLiteral("en"));
    QCOMPARE(QLocale(), QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void LanguagesTest::whereHindiIsSpokenEnglishIsWrittenAsThere()
{
    QLocale::setDefault(QLocale(QLocale::Hindi, QLocale::India));
    installTranslations(*QCoreApplication::instance(), QStringLiteral("en"));
    QCOMPARE(QLocale(), QLocale(QLocale::English, QLocale::India));
}

void LanguagesTest::withoutAChoiceTheSystemsWaysStay()
{
    installTranslations(*QCoreApplication::instance());
    QCOMPARE(QLocale(), QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void LanguagesTest::cleanupTestCase()
{
    QLocale::setDefault(m_atFirst);
}

QTEST_GUILESS_MAIN(LanguagesTest)
#include "tst_languages.moc"
