// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/briefeditor.h"

#include "ui/common/previewtext.h"

#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class BriefEditorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void previewSaysWhatIsTold();
    void unresolvedNamesThePlaceholderAndTheLead();
    void everythingResolvedIsNoRefusal();
    void nameIsToldUnlessTakenAway();
};

void BriefEditorTest::previewSaysWhatIsTold()
{
    services::BriefPreview preview;
    preview.leadName = QStringLiteral("Asha");
    preview.variables = {{QStringLiteral("name"), QStringLiteral("Asha")},
                         {QStringLiteral("topic"), QStringLiteral("Fees")}};
    QCOMPARE(previewText({preview, preview}), QStringLiteral("Asha: name = Asha · topic = Fees\n"
                                                             "Asha: name = Asha · topic = Fees"));
}

void BriefEditorTest::unresolvedNamesThePlaceholderAndTheLead()
{
    services::BriefPreview good;
    services::BriefPreview bad;
    bad.leadName = QStringLiteral("Ravi");
    bad.unresolved = {QStringLiteral("city")};
    const QString text = unresolvedText({good, bad});
    QVERIFY(text.contains(QStringLiteral("{city}")));
    QVERIFY(text.contains(QStringLiteral("Ravi")));
}

void BriefEditorTest::everythingResolvedIsNoRefusal()
{
    QVERIFY(unresolvedText({services::BriefPreview(), services::BriefPreview()}).isEmpty());
}

void BriefEditorTest::nameIsToldUnlessTakenAway()
{
    const BriefEditor editor;
    QCOMPARE(editor.brief(), AgentBrief());
}

QTEST_MAIN(BriefEditorTest)
#include "tst_briefeditor.moc"
