// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leaddialog.h"

#include "tests/support/testprofile.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

namespace callboard::ui {

class LeadDialogTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<test::TestProfile>();
        QVERIFY(m_profile->workspace != nullptr);
        m_layout = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_layout->path());
    }

    void cleanup()
    {
        delete m_dialog;
        m_profile.reset();
    }

    void aNewLeadIsStored()
    {
        open(std::nullopt);
        QSignalSpy saved(m_dialog, &LeadDialog::saved);
        type("name", QStringLiteral("Prathamesh"));
        type("number", QStringLiteral("098765 43210"));
        type("email", QStringLiteral("p@example.com"));
        save();
        QTRY_COMPARE(saved.count(), 1);
        const Lead lead = stored(saved.first().first().value<LeadId>());
        QCOMPARE(lead.name, QStringLiteral("Prathamesh"));
        QCOMPARE(lead.number.e164(), QStringLiteral("+919876543210"));
        QCOMPARE(lead.email, QStringLiteral("p@example.com"));
        QTRY_VERIFY(m_dialog.isNull());
    }

    // Space at once after opening must not mark anybody as not to be called.
    void theNameComesFirstAndTabGoesDownTheForm()
    {
        open(std::nullopt);
        const auto *name = m_dialog->findChild<QLineEdit *>(QStringLiteral("name"));
        QCOMPARE(m_dialog->focusWidget(), static_cast<const QWidget *>(name));
        QStringList reached;
        for (const QWidget *at = name->nextInFocusChain(); at != name; at = at->nextInFocusChain()) {
            if ((at->focusPolicy() & Qt::TabFocus) != 0 && at->isVisible() && !at->objectName().isEmpty() &&
                at->window() == m_dialog)
                reached += at->objectName();
        }
        const QStringList order = {QStringLiteral("number"),    QStringLiteral("whatsapp_number"),
                                   QStringLiteral("email"),     QStringLiteral("partner"),
                                   QStringLiteral("doNotCall"), QStringLiteral("attributes"),
                                   QStringLiteral("saveLead")};
        for (int i = 0; i + 1 < order.size(); ++i)
            QVERIFY2(reached.contains(order.at(i)) &&
                         reached.indexOf(order.at(i)) < reached.indexOf(order.at(i + 1)),
                     qPrintable(reached.join(u' ')));
    }

    void withoutANumberNothingIsStored()
    {
        open(std::nullopt);
        type("name", QStringLiteral("Prathamesh"));
        save();
        QVERIFY(!complaint("number").isEmpty());
        const LeadDialog *stays = m_dialog;
        QVERIFY(stays != nullptr);
        QVERIFY(stays->isVisible());
    }

    void whatTheStoreRefusesStandsBesideItsField_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("number") << QByteArray("number") << QStringLiteral("12");
        QTest::newRow("whatsapp") << QByteArray("whatsapp_number") << QStringLiteral("12");
        QTest::newRow("email") << QByteArray("email") << QStringLiteral("not an address");
    }

    void whatTheStoreRefusesStandsBesideItsField()
    {
        QFETCH(const QByteArray, field);
        QFETCH(const QString, text);
        open(std::nullopt);
        type("number", QStringLiteral("+919876543210"));
        type(field, text);
        save();
        QTRY_VERIFY(!complaint(field).isEmpty());
        QVERIFY(m_dialog->findChild<QPushButton *>(QStringLiteral("saveLead"))->isEnabled());
        QVERIFY(
            !m_dialog->findChild<QLineEdit *>(QString::fromLatin1(field))->accessibleDescription().isEmpty());
    }

    void aNumberThatAnotherLeadHasIsRefused()
    {
        const QList<LeadId> ids = m_profile->addLeads(1);
        open(std::nullopt);
        type("number", stored(ids.first()).number.e164());
        save();
        QTRY_VERIFY(!complaint("number").isEmpty());
    }

    void aLeadIsCorrected()
    {
        const QList<LeadId> ids = m_profile->addLeads(1);
        open(stored(ids.first()));
        QSignalSpy saved(m_dialog, &LeadDialog::saved);
        type("name", QStringLiteral("Asha"));
        m_dialog->findChild<QCheckBox *>(QStringLiteral("doNotCall"))->setChecked(true);
        save();
        QTRY_COMPARE(saved.count(), 1);
        const Lead lead = stored(ids.first());
        QCOMPARE(lead.name, QStringLiteral("Asha"));
        QCOMPARE(lead.status, LeadStatus::DoNotCall);
        QCOMPARE(attributeValue(lead.attributes, QStringLiteral("city")), QStringLiteral("Pune"));
    }

private:
    void open(const std::optional<Lead> &lead)
    {
        m_dialog = new LeadDialog(*m_profile->workspace, lead, nullptr);
        m_dialog->open();
    }

    void type(const QByteArray &field, const QString &text)
    {
        auto *edit = m_dialog->findChild<QLineEdit *>(QString::fromLatin1(field));
        edit->clear();
        QTest::keyClicks(edit, text);
    }

    void save()
    {
        QTest::mouseClick(m_dialog->findChild<QPushButton *>(QStringLiteral("saveLead")), Qt::LeftButton);
    }

    [[nodiscard]] QString complaint(const QByteArray &field) const
    {
        const auto *label = m_dialog->findChild<QLabel *>(QString::fromLatin1(field + "Complaint"));
        return label->isHidden() ? QString() : label->text();
    }

    [[nodiscard]] Lead stored(LeadId id) const
    {
        const Result<QList<Lead>> leads =
            test::await(services::LeadService(*m_profile->workspace).leads({id}));
        return leads.value().first();
    }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<QTemporaryDir> m_layout;
    QPointer<LeadDialog> m_dialog;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::LeadDialogTest)
#include "tst_leaddialog.moc"
