// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/selectleadsdialog.h"

#include "core/services/leadservice.h"
#include "tests/support/accessiblenames.h"
#include "tests/support/testprofile.h"
#include "ui/leads/leadselection.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QSpinBox>
#include <QTest>

namespace callboard::ui {

class SelectLeadsDialogTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<test::TestProfile>();
        m_leads = m_profile->addLeads(12);
        QCOMPARE(m_leads.size(), 12);
        m_shown = m_leads;
        std::reverse(m_shown.begin(), m_shown.end());
        m_selection = std::make_unique<LeadSelection>();
        open();
    }

    void cleanup()
    {
        delete m_dialog;
        m_selection.reset();
        m_profile.reset();
    }

    void theFirstOnesAreThoseOfTheTable()
    {
        part<QRadioButton>("first")->setChecked(true);
        part<QSpinBox>("howMany")->setValue(3);
        select();
        QCOMPARE(m_selection->selected(m_shown), m_shown.first(3));
    }

    void atRandomEachIsTakenOnce()
    {
        QSet<QList<LeadId>> kinds;
        for (int round = 0; round < 20; ++round) {
            part<QRadioButton>("random")->setChecked(true);
            part<QSpinBox>("howMany")->setValue(4);
            select();
            QCOMPARE(m_selection->count(), 4);
            kinds.insert(m_selection->selected(m_shown));
            open();
        }
        QVERIFY(kinds.size() > 5); // of 495
    }

    void thoseWithNumbersAreFoundWhereverTheyAre()
    {
        delete m_dialog;
        m_shown = {m_leads.at(11)};
        open();
        part<QRadioButton>("byNumber")->setChecked(true);
        QVERIFY(!part<QPushButton>("select")->isEnabled());
        part<QPlainTextEdit>("numbers")->setPlainText(number(4) + QStringLiteral("\n+919899999999\n") +
                                                      number(1));
        QVERIFY(!part<QPushButton>("select")->isEnabled()); // until they were looked up
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>("select")->isEnabled(), 30'000);
        QVERIFY(part<QLabel>("unmatched")->isVisible());
        QVERIFY(
            part<QLabel>("unmatched")->text().contains(QStringLiteral("Line 2: No lead has this number.")));
        // Another text: what was found of the one before does not count.
        part<QPlainTextEdit>("numbers")->setPlainText(number(4));
        QVERIFY(!part<QPushButton>("select")->isEnabled());
        part<QPlainTextEdit>("numbers")->setPlainText(number(4) + u' ' + u';' + number(1) + u',' + number(7));
        QTRY_COMPARE_WITH_TIMEOUT(part<QPushButton>("select")->text(), QStringLiteral("&Select 3 Lead(s)"),
                                  30'000);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>("select")->isEnabled(), 30'000);
        select();
        QCOMPARE(m_selection->selected(m_leads),
                 (QList<LeadId>{m_leads.at(1), m_leads.at(4), m_leads.at(7)}));
    }

    void whatIsSelectedIsReplacedKeptOrTakenAway_data()
    {
        QTest::addColumn<int>("effect");
        QTest::addColumn<QList<int>>("left");
        QTest::newRow("only") << 0 << QList<int>{11, 10};
        QTest::newRow("too") << 1 << QList<int>{11, 10, 0};
        QTest::newRow("no more") << 2 << QList<int>{0};
    }
    void whatIsSelectedIsReplacedKeptOrTakenAway()
    {
        QFETCH(const int, effect);
        QFETCH(const QList<int>, left);
        m_selection->setSelected({m_leads.at(0), m_leads.at(11)}, true);
        part<QSpinBox>("howMany")->setValue(2);
        part<QComboBox>("effect")->setCurrentIndex(effect);
        select();
        QList<LeadId> expected;
        for (const int lead : left)
            expected << m_leads.at(lead);
        QCOMPARE(m_selection->selected(m_shown), expected);
    }

    void returnSelects()
    {
        part<QSpinBox>("howMany")->setValue(2);
        QTest::keyClick(part<QSpinBox>("howMany"), Qt::Key_Return);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(m_selection->count(), 2);
    }

    void whereTheTableIsEmptyNumbersAreLeft()
    {
        delete m_dialog;
        m_shown.clear();
        open();
        QVERIFY(part<QRadioButton>("byNumber")->isChecked());
        QVERIFY(!part<QRadioButton>("first")->isEnabled());
        QVERIFY(!part<QPushButton>("select")->isEnabled());
    }

    void everythingHasAName() { QCOMPARE(test::unnamedFields(*m_dialog), QStringList()); }

private:
    [[nodiscard]] QString number(int lead) const
    {
        const auto found =
            test::await(services::LeadService(*m_profile->workspace).leads({m_leads.at(lead)})).value_or({});
        return found.isEmpty() ? QString() : found.constFirst().number.e164();
    }

    void open()
    {
        m_dialog = new SelectLeadsDialog(*m_profile->workspace, *m_selection, m_shown, nullptr);
        m_dialog->open();
    }

    template<typename T>
    [[nodiscard]] T *part(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }

    void select()
    {
        QTest::mouseClick(part<QPushButton>("select"), Qt::LeftButton);
        QTRY_VERIFY(!m_dialog);
    }

    std::unique_ptr<test::TestProfile> m_profile;
    QList<LeadId> m_leads;
    QList<LeadId> m_shown; ///< in the order of the table
    std::unique_ptr<LeadSelection> m_selection;
    QPointer<SelectLeadsDialog> m_dialog;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::SelectLeadsDialogTest)
#include "tst_selectleadsdialog.moc"
