// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/theme.h"

#include <QApplication>
#include <QTest>

namespace callboard::ui {

class ThemeTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyToneCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("tone");
        for (const bool dark : {false, true}) {
            for (int tone = static_cast<int>(Tone::Neutral); tone <= static_cast<int>(Tone::Muted); ++tone)
                QTest::addRow("%s %d", dark ? "dark" : "light", tone) << dark << tone;
        }
    }

    // S3-036, and 4.5:1 for text.
    void everyToneCanBeRead()
    {
        QFETCH(const bool, dark);
        QFETCH(const int, tone);
        const ToneColours colours =
            toneColours(static_cast<Tone>(tone), dark ? darkPalette() : lightPalette());
        QVERIFY2(contrastRatio(colours.background, colours.text) >= 4.5,
                 qPrintable(QString::number(contrastRatio(colours.background, colours.text))));
    }

    void paletteTextsCanBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }

    void paletteTextsCanBeRead()
    {
        QFETCH(const QPalette, palette);
        const auto readable = [&palette](QPalette::ColorRole text, QPalette::ColorRole ground) {
            return contrastRatio(palette.color(text), palette.color(ground)) >= 4.5;
        };
        QVERIFY(readable(QPalette::WindowText, QPalette::Window));
        QVERIFY(readable(QPalette::Text, QPalette::Base));
        QVERIFY(readable(QPalette::Text, QPalette::AlternateBase));
        QVERIFY(readable(QPalette::ButtonText, QPalette::Button));
        QVERIFY(readable(QPalette::HighlightedText, QPalette::Highlight));
        QVERIFY(readable(QPalette::ToolTipText, QPalette::ToolTipBase));
        for (const QColor &colour : {quietTextColour(palette), errorTextColour(palette)}) {
            QVERIFY(contrastRatio(colour, palette.color(QPalette::Window)) >= 4.5);
            QVERIFY(contrastRatio(colour, palette.color(QPalette::Base)) >= 4.5);
        }
    }

    // Fusion's own edges vanish in the dark.
    void edgesCanBeSeenInTheDark()
    {
        const QPalette palette = darkPalette();
        QVERIFY(contrastRatio(edgeColour(palette), palette.color(QPalette::Window)) >= 3);
        QVERIFY(contrastRatio(edgeColour(palette), palette.color(QPalette::Base)) >= 3);
        QVERIFY(contrastRatio(focusColour(palette), palette.color(QPalette::Base)) >
                contrastRatio(edgeColour(palette), palette.color(QPalette::Base)));
    }

    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white)), 21);
        QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    }

    void aChoiceChangesTheProgramAtOnce()
    {
        applyTheme(*qApp, ThemeChoice::Dark);
        QVERIFY(isDark(QGuiApplication::palette()));
        applyTheme(*qApp, ThemeChoice::Light);
        QVERIFY(!isDark(QGuiApplication::palette()));
    }

    void wordsAndChoicesAreOneToOne()
    {
        for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
            QCOMPARE(themeChoiceFromWord(toWord(choice)), choice);
        QVERIFY(!themeChoiceFromWord(u"purple"));
    }
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::ThemeTest)
#include "tst_theme.moc"
