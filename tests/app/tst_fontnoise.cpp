// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/fontnoise.h"

#include <QTest>

using namespace callboard::app;

namespace {

QStringList &passed()
{
    static QStringList texts;
    return texts;
}

void keep(QtMsgType, const QMessageLogContext &, const QString &message)
{
    passed() << message;
}

} // namespace

class FontNoiseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFontWithoutAScriptIsNotToldAndAllElseIs()
    {
        passed().clear();
        const QtMessageHandler before = qInstallMessageHandler(&keep);
        {
            const FontNoise quiet;
            qWarning("  OpenType support missing for \"DejaVu Sans\", script 11");
            qWarning("a real one about OpenType");
            qCritical("  OpenType support missing for everything");
        }
        qWarning("  OpenType support missing for \"DejaVu Sans\", script 12");
        qInstallMessageHandler(before);
        QCOMPARE(passed(),
                 (QStringList{QStringLiteral("a real one about OpenType"),
                              QStringLiteral("  OpenType support missing for everything"),
                              QStringLiteral("  OpenType support missing for \"DejaVu Sans\", script 12")}));
    }
};

QTEST_GUILESS_MAIN(FontNoiseTest)
#include "tst_fontnoise.moc"
