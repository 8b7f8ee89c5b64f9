// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/bulkedit.h"

#include "tests/support/accessiblenames.h"
#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"
#include "ui/common/jobprogress.h"
#include "ui/leads/bulkeditdialog.h"
#include "ui/leads/leadspage.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

namespace callboard::ui {

using Kind = LeadEdit::Kind;

class BulkEditTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<test::TestProfile>();
        QVERIFY(m_profile->workspace != nullptr);
        m_layout = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_layout->path());
        m_prompter = std::make_unique<test::ScriptedPrompter>();
        m_leads = m_profile->addLeads(5);
        QCOMPARE(m_leads.size(), 5);
    }

    void cleanup()
    {
        m_page.reset();
        m_profile.reset();
    }

    void itIsSaidBeforehandWhatItComesTo()
    {
        QVERIFY(test::await(service().run(m_leads.mid(0, 2), acme(), control())));
        open();
        choose(Kind::SetPartner, QStringLiteral("Acme"));
        QTRY_COMPARE(preview(),
                     QStringLiteral("Set partner to “Acme” for 3 lead(s). 2 lead(s) have it already."));
        QVERIFY(change()->isEnabled());
        choose(Kind::AllowCalls, QString());
        QVERIFY(!change()->isEnabled()); // until it is counted anew
        QTRY_VERIFY(preview().startsWith(QStringLiteral("Allow calls again for 0")));
        QVERIFY(!change()->isEnabled());
        dialog()->reject();
        QCOMPARE(partners(QStringLiteral("Acme")), 2);
    }

    void aPartnerIsEmptiedOnlyWhereThatIsChosen()
    {
        QVERIFY(test::await(service().run(m_leads.mid(0, 2), acme(), control())));
        open();
        QCOMPARE(preview(), QStringLiteral("Say which partner."));
        QVERIFY(!change()->isEnabled());
        auto *what = dialog()->findChild<QComboBox *>(QStringLiteral("bulkEditWhat"));
        what->setCurrentIndex(what->findText(QStringLiteral("Empty the partner")));
        QVERIFY(!dialog()->findChild<QWidget *>(QStringLiteral("bulkEditValue"))->isVisible());
        QTRY_COMPARE(preview(), QStringLiteral("Empty partner for 2 lead(s). 3 lead(s) have it already."));
        QVERIFY(change()->isEnabled());
    }

    void onlyTheFieldsThatTheEditNeedsAreThere()
    {
        open();
        const auto isThere = [this](const char *name) {
            return dialog()->findChild<QWidget *>(QLatin1String(name))->isVisible();
        };
        QVERIFY(isThere("bulkEditValue") && !isThere("bulkEditColumn"));
        choose(Kind::ClearAttribute, QString());
        QVERIFY(!isThere("bulkEditValue") && isThere("bulkEditColumn"));
        QVERIFY(!change()->isEnabled());
        QCOMPARE(preview(), QStringLiteral("Say which column."));
        choose(Kind::SetAttribute, QStringLiteral("Pune"));
        QVERIFY(isThere("bulkEditValue") && isThere("bulkEditColumn"));
        choose(Kind::MakePending, QString());
        QVERIFY(!isThere("bulkEditValue") && !isThere("bulkEditColumn"));
        QCOMPARE(test::unnamedFields(*dialog()), QStringList());
    }

    void theTickedLeadsAreChangedAndCtrlZTakesItBack()
    {
        open();
        QSignalSpy undoable(m_page.get(), &LeadsPage::undoable);
        QSignalSpy reported(m_page.get(), &LeadsPage::reported);
        QVERIFY(!undo()->isEnabled());
        choose(Kind::SetPartner, QStringLiteral("Acme & Sons"));
        QTRY_VERIFY(change()->isEnabled());
        change()->click();
        QTRY_COMPARE(undoable.count(), 1);
        QCOMPARE(partners(QStringLiteral("Acme & Sons")), 5);
        QTRY_VERIFY(undo()->isEnabled());
        QVERIFY(undo()->text().contains(QStringLiteral("Acme && Sons")));
        undo()->trigger();
        QTRY_COMPARE(reported.count(), 1);
        QCOMPARE(partners(QStringLiteral("Acme & Sons")), 0);
        QTRY_VERIFY(!undo()->isEnabled());
    }

    // After a restart, too: what can be taken back stands in the store.
    void anEditFromBeforeCanBeTakenBack()
    {
        QVERIFY(test::await(service().run(m_leads, acme(), control())));
        show();
        QTRY_VERIFY(undo()->isEnabled());
        undo()->trigger();
        QTRY_COMPARE(partners(QStringLiteral("Acme")), 0);
    }

    // Nobody may remember it: what it was and how many leads it changed is said first.
    void anEditOfYesterdayIsAskedFor()
    {
        QVERIFY(test::await(service().run(m_leads, acme(), control())));
        m_profile->clock->advance(std::chrono::hours{24});
        show();
        QTRY_VERIFY(undo()->isEnabled());
        m_prompter->answers = {false, true};
        undo()->trigger();
        QCOMPARE(m_prompter->questions.size(), 1);
        QVERIFY(m_prompter->questions.first().text.contains(QStringLiteral("Acme")));
        QVERIFY(m_prompter->questions.first().text.contains(u'5'));
        QCOMPARE(partners(QStringLiteral("Acme")), 5);
        undo()->trigger();
        QTRY_COMPARE(partners(QStringLiteral("Acme")), 0);
    }

    void whomSomebodyElseChangedSinceIsTicked()
    {
        QVERIFY(test::await(service().run(m_leads, acme(), control())));
        services::LeadEntry theirs;
        theirs.number = QStringLiteral("+919810000002");
        theirs.partner = QStringLiteral("Globex");
        services::LeadService leads(*m_profile->workspace);
        QVERIFY(test::await(leads.update(m_leads.at(1), theirs, QStringLiteral("IN"))));
        show();
        QSignalSpy reported(m_page.get(), &LeadsPage::reported);
        QTRY_VERIFY(undo()->isEnabled());
        undo()->trigger();
        QTRY_COMPARE(reported.count(), 1);
        QVERIFY(reported.first().first().toString().contains(QStringLiteral("changed since")));
        QCOMPARE(m_page->selectedCount(), 1);
        QCOMPARE(partners(QStringLiteral("Globex")), 1);
        QCOMPARE(partners(QStringLiteral("Acme")), 0);
    }

    void aDeletionThatCameLaterIsTakenBackFirst()
    {
        QVERIFY(test::await(service().run(m_leads, acme(), control())));
        show();
        QSignalSpy undoable(m_page.get(), &LeadsPage::undoable);
        m_page->actions().selectAll->trigger();
        m_prompter->answers = {true};
        m_page->actions().remove->trigger();
        QTRY_COMPARE(undoable.count(), 1);
        const services::LeadService leads(*m_profile->workspace);
        QCOMPARE(test::await(leads.count({})).value_or(-1), 0);
        undo()->trigger();
        QTRY_COMPARE(test::await(leads.count({})).value_or(-1), 5);
        QCOMPARE(partners(QStringLiteral("Acme")), 5);
    }

private:
    [[nodiscard]] static LeadEdit acme()
    {
        return {.kind = Kind::SetPartner, .attribute = {}, .value = QStringLiteral("Acme")};
    }
    [[nodiscard]] static services::JobControlPtr control()
    {
        return std::make_shared<services::JobControl>();
    }
    [[nodiscard]] services::LeadEditService service() const
    {
        return services::LeadEditService(*m_profile->workspace);
    }
    [[nodiscard]] int partners(const QString &partner) const
    {
        LeadFilter filter;
        filter.partners = {partner};
        return test::await(services::LeadService(*m_profile->workspace).count(filter)).value_or(-1);
    }

    void show()
    {
        m_page = std::make_unique<LeadsPage>(*m_profile->workspace, *m_prompter, nullptr, nullptr);
        m_page->resize(1200, 600);
        m_page->show();
        QTRY_VERIFY(m_page->findChild<QLabel *>(QStringLiteral("selectionCount"))
                        ->text()
                        .startsWith(QStringLiteral("0 of 5")));
    }

    void open()
    {
        show();
        m_page->actions().selectAll->trigger();
        QCOMPARE(m_page->selectedCount(), 5);
        m_page->actions().editMany->trigger();
        QTRY_VERIFY(dialog() != nullptr);
    }

    void choose(Kind kind, const QString &value)
    {
        auto *what = dialog()->findChild<QComboBox *>(QStringLiteral("bulkEditWhat"));
        what->setCurrentIndex(what->findData(int(kind)));
        dialog()->findChild<QComboBox *>(QStringLiteral("bulkEditValue"))->setEditText(value);
    }

    [[nodiscard]] BulkEditDialog *dialog() const { return m_page->findChild<BulkEditDialog *>(); }
    [[nodiscard]] QPushButton *change() const
    {
        return dialog()->findChild<QPushButton *>(QStringLiteral("bulkEditChange"));
    }
    [[nodiscard]] QString preview() const
    {
        return dialog()->findChild<QLabel *>(QStringLiteral("bulkEditPreview"))->text();
    }
    [[nodiscard]] QAction *undo() const { return m_page->actions().undo; }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<QTemporaryDir> m_layout;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<LeadsPage> m_page;
    QList<LeadId> m_leads;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::BulkEditTest)
#include "tst_bulkedit.moc"
