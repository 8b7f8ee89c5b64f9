// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/livecallsdialog.h"

#include "tests/support/scriptedprompter.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;
using services::LiveCalls;

/// what becomes of live calls is chosen, and they come to their end unless it is.
class LiveCallsDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutLiveCallsItIsAPlainQuestion();
    void liveCallsComeToTheirEndUnlessOtherwiseChosen_data();
    void liveCallsComeToTheirEndUnlessOtherwiseChosen();
    void doingNothingIsWhatReturnDoes();
};

namespace {

Question sample()
{
    return {.title = QStringLiteral("Cancel?"),
            .text = QStringLiteral("20 leads"),
            .details = {},
            .yesButton = QStringLiteral("Cancel the Campaign"),
            .dangerous = true};
}

} // namespace

void LiveCallsDialogTest::withoutLiveCallsItIsAPlainQuestion()
{
    test::ScriptedPrompter prompter;
    QWidget window;
    QList<LiveCalls> chosen;
    const auto go = [&chosen](LiveCalls live) { chosen << live; };
    prompter.answers = {false, true};
    askToCancel(prompter, &window, sample(), 0, go);
    QVERIFY(chosen.isEmpty());
    askToCancel(prompter, &window, sample(), 0, go);
    QCOMPARE(chosen, QList<LiveCalls>{LiveCalls::LetEnd});
    QCOMPARE(prompter.questions.size(), 2);
    QVERIFY(window.findChild<LiveCallsDialog *>() == nullptr);
}

void LiveCallsDialogTest::liveCallsComeToTheirEndUnlessOtherwiseChosen_data()
{
    QTest::addColumn<bool>("isHungUp");
    QTest::newRow("as it opens") << false;
    QTest::newRow("hung up") << true;
}

void LiveCallsDialogTest::liveCallsComeToTheirEndUnlessOtherwiseChosen()
{
    QFETCH(bool, isHungUp);
    test::ScriptedPrompter prompter;
    QWidget window;
    QList<LiveCalls> chosen;
    askToCancel(prompter, &window, sample(), 3, [&chosen](LiveCalls live) { chosen << live; });
    QVERIFY(prompter.questions.isEmpty());
    const auto *dialog = window.findChild<LiveCallsDialog *>();
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("whatIsCancelled"))
                ->text()
                .contains(QStringLiteral("20 leads")));
    auto *hangUp = dialog->findChild<QRadioButton *>(QStringLiteral("hangUpCalls"));
    QVERIFY(hangUp->text().contains(QLatin1Char('3')));
    hangUp->setChecked(isHungUp);
    dialog->findChild<QPushButton *>(QStringLiteral("confirmCancel"))->click();
    QCOMPARE(chosen, QList<LiveCalls>{isHungUp ? LiveCalls::HangUp : LiveCalls::LetEnd});
}

void LiveCallsDialogTest::doingNothingIsWhatReturnDoes()
{
    test::ScriptedPrompter prompter;
    QWidget window;
    bool isGone = false;
    askToCancel(prompter, &window, sample(), 1, [&isGone](LiveCalls) { isGone = true; });
    auto *dialog = window.findChild<LiveCallsDialog *>();
    QVERIFY(dialog != nullptr);
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(!dialog->isVisible());
    QVERIFY(!isGone);
}

QTEST_MAIN(LiveCallsDialogTest)
#include "tst_livecallsdialog.moc"
