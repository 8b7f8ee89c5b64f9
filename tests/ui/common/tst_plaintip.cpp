// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/plaintip.h"

#include <QTest>
#include <QTextDocument>

namespace callboard::ui {

/// F59: shown escaped.
class PlainTipTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTipShowsWhatIsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a name") << QStringLiteral("Asha Rao");
        QTest::newRow("markup") << QStringLiteral("<b onclick=\"x()\">Asha</b>");
        QTest::newRow("an image") << QStringLiteral("<img src=\"file:///etc/hostname\">");
        QTest::newRow("less than") << QStringLiteral("1 < 2 & 3 > 2");
        QTest::newRow("nothing") << QString();
    }

    void aTipShowsWhatIsWritten()
    {
        QFETCH(const QString, text);
        const QString tip = plainTip(text);
        if (!Qt::mightBeRichText(tip)) {
            QCOMPARE(tip, text);
            return;
        }
        QTextDocument shown;
        shown.setHtml(tip);
        QCOMPARE(shown.toPlainText(), text);
    }

    void whatLooksLikeMarkupIsEscaped()
    {
        QVERIFY(!plainTip(QStringLiteral("<img src=\"x\">")).contains(QLatin1String("<img")));
    }
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::PlainTipTest)
#include "tst_plaintip.moc"
