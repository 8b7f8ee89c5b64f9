// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/apipage.h"

#include "core/api/apihost.h"
#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"
#include "tests/support/accessiblenames.h"
#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTcpServer>
#include <QTest>
#include <QToolButton>

namespace callboard::ui {

class ApiPageTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<test::TestProfile>();
        QVERIFY(m_profile->workspace);
        m_host = std::make_unique<api::ApiHost>(*m_profile->workspace);
        m_host->start();
        m_prompter = std::make_unique<test::ScriptedPrompter>();
        m_page = std::make_unique<ApiPage>(*m_profile->workspace, *m_prompter, nullptr);
        m_page->follow(*m_host);
        m_page->show();
        QVERIFY(setPort());
        // A field that is being read anew takes no click.
        QTRY_COMPARE(part<QDoubleSpinBox>("api.port")->value(), double(m_port));
    }

    void cleanup()
    {
        m_page.reset();
        m_host.reset();
        m_profile.reset();
        m_prompter.reset();
    }

    void itIsOffAndHasNoTokenToCopy()
    {
        QVERIFY(!part<QCheckBox>("api.enabled")->isChecked());
        for (const char *name : {"copyWatchToken", "copyCallToken", "newTokens"})
            QVERIFY(!part<QPushButton>(name)->isEnabled());
        QVERIFY(!part<QLabel>("apiAddress")->text().isEmpty());
        QVERIFY(!m_host->isListening());
    }

    void turnedOnItShowsItsAddressAndCopiesItsTokens()
    {
        turnOn();
        QCOMPARE(part<QLabel>("apiAddress")->text(), QStringLiteral("http://127.0.0.1:%1").arg(m_port));
        part<QPushButton>("copyWatchToken")->click();
        QCOMPARE(QGuiApplication::clipboard()->text().toLatin1(), m_host->tokens()->watch);
        part<QPushButton>("copyCallToken")->click();
        QCOMPARE(QGuiApplication::clipboard()->text().toLatin1(), m_host->tokens()->call);
        QVERIFY(!part<QLabel>("apiSaid")->text().contains(QString::fromLatin1(m_host->tokens()->call)));
    }

    void turnedOffItSaysSo()
    {
        const QString off = part<QLabel>("apiAddress")->text();
        turnOn();
        part<QCheckBox>("api.enabled")->click();
        QTRY_VERIFY(!m_host->isListening());
        QCOMPARE(part<QLabel>("apiAddress")->text(), off);
    }

    void aTakenPortIsTold()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, m_port));
        part<QCheckBox>("api.enabled")->click();
        QTRY_VERIFY(m_host->problem());
        QCOMPARE(part<QLabel>("apiAddress")->text(), operatorText(*m_host->problem()));
    }

    void newTokensAreAskedAboutFirst()
    {
        turnOn();
        const api::ApiTokens before = *m_host->tokens();
        m_prompter->answers = {false, true};
        part<QPushButton>("newTokens")->click();
        QCOMPARE(m_host->tokens(), before);
        part<QPushButton>("newTokens")->click();
        QTRY_VERIFY(m_host->tokens() != before);
        QVERIFY(m_prompter->questions.constLast().dangerous);
        part<QPushButton>("copyCallToken")->click();
        QCOMPARE(QGuiApplication::clipboard()->text().toLatin1(), m_host->tokens()->call);
    }

    void everyFieldHasAName() { QCOMPARE(test::unnamedFields(*m_page).join(u' '), QString()); }

private:
    template<typename Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return m_page->findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] bool setPort()
    {
        QTcpServer server;
        (void)server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        services::SettingsService settings(*m_profile->workspace);
        return bool(test::await(settings.change(services::ApiPortKey, QString::number(m_port), false)));
    }
    void turnOn()
    {
        part<QCheckBox>("api.enabled")->click();
        QTRY_VERIFY(m_host->isListening());
        // The field knows it too once it offers the way back.
        QTRY_VERIFY(part<QCheckBox>("api.enabled")->parentWidget()->findChild<QToolButton *>()->isVisible());
    }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<api::ApiHost> m_host;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<ApiPage> m_page;
    quint16 m_port = 0;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::ApiPageTest)
#include "tst_apipage.moc"
