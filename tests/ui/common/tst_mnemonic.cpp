// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/mnemonic.h"

#include "ui/common/actionbutton.h"

#include <QAction>
#include <QTest>

#include <memory>

namespace callboard::ui {

class MnemonicTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLetterLosesItsMark_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::addRow("none") << QStringLiteral("Leads") << QStringLiteral("Leads");
        QTest::addRow("first letter") << QStringLiteral("&Add…") << QStringLiteral("Add…");
        QTest::addRow("within") << QStringLiteral("Phone n&umber") << QStringLiteral("Phone number");
        QTest::addRow("in brackets") << QStringLiteral("लीड (&L)") << QStringLiteral("लीड");
        QTest::addRow("in brackets, and more to come")
            << QStringLiteral("लीड जोड़ें (&A)…") << QStringLiteral("लीड जोड़ें…");
        QTest::addRow("other brackets")
            << QStringLiteral("Start &Time (IST)") << QStringLiteral("Start Time (IST)");
        QTest::addRow("an ampersand itself") << QStringLiteral("A && B") << QStringLiteral("A & B");
    }

    void theLetterLosesItsMark()
    {
        QFETCH(const QString, text);
        QTEST(withoutMnemonic(text), "plain");
    }

    void anActionsButtonFollowsItsText()
    {
        QAction action(QStringLiteral("रद्द करें (&C)…"));
        const std::unique_ptr<QToolButton> button(actionButton(&action));
        QCOMPARE(button->text(), QStringLiteral("रद्द करें…"));
        action.setText(QStringLiteral("&Cancel 3 Batches…"));
        QCOMPARE(button->text(), QStringLiteral("Cancel 3 Batches…"));
    }
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::MnemonicTest)
#include "tst_mnemonic.moc"
