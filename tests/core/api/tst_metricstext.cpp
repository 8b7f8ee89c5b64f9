// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/metricstext.h"

#include <QTest>

namespace callboard::api {

class MetricsTextTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesHelpKindAndValue()
    {
        MetricsText text;
        text.single("calls_live", "gauge", "Calls under way.", 3);
        QCOMPARE(text.text(), QByteArray("# HELP calls_live Calls under way.\n"
                                         "# TYPE calls_live gauge\ncalls_live 3\n"));
    }

    void aLabelIsEscaped()
    {
        MetricsText text;
        text.begin("lines", "gauge", "Lines.");
        text.add("account", QStringLiteral("a\"b\\c\nd"), 1795156200.25);
        QVERIFY(text.text().endsWith("lines{account=\"a\\\"b\\\\c\\nd\"} 1795156200.25\n"));
    }
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::MetricsTextTest)
#include "tst_metricstext.moc"
