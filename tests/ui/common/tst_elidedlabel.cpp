// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/elidedlabel.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QImage>
#include <QTest>
#include <QToolTip>

using namespace callboard::ui;

class ElidedLabelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLongTextMakesNoWindowWider()
    {
        ElidedLabel label;
        label.setText(QStringLiteral("Ready"));
        const int shortWidth = label.minimumSizeHint().width();
        label.setText(LongText);
        QVERIFY(label.minimumSizeHint().width() <= shortWidth * 2);
        QVERIFY(label.sizeHint().width() >= label.fontMetrics().horizontalAdvance(LongText));
        QCOMPARE(label.text(), LongText);
        const QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(&label);
        QCOMPARE(heard->text(QAccessible::Name), LongText);
    }

    void whatIsCutStandsInTheTooltip()
    {
        ElidedLabel label;
        label.setText(LongText);
        label.resize(label.sizeHint());
        label.show();
        QVERIFY(QTest::qWaitForWindowExposed(&label));
        const auto hover = [&label] {
            QToolTip::hideText();
            QHelpEvent event(QEvent::ToolTip, QPoint(2, 2), label.mapToGlobal(QPoint(2, 2)));
            QCoreApplication::sendEvent(&label, &event);
            return QToolTip::text();
        };
        QVERIFY(hover() != LongText);
        const QImage whole = label.grab().toImage();
        label.resize(label.width() / 3, label.height());
        QCOMPARE(hover(), LongText);
        // The cut text ends otherwise than the whole one does there.
        QVERIFY(label.grab().toImage() != whole.copy(0, 0, label.width(), label.height()));
    }

private:
    const QString LongText = QStringLiteral("Dialling has stopped and is tried again by itself.");
};

QTEST_MAIN(ElidedLabelTest)
#include "tst_elidedlabel.moc"
