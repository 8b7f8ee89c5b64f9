// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/filledmessage.h"

#include <QTest>

using namespace callboard;
using namespace callboard::plan;

/// A mail for one lead.
class FilledMailTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMailIsFilledInAllItsParts();
    void aStyleSheetIsLeftAsItIs();
    void noValueBecomesMarkup();
    void noValueBreaksTheSubject();
    void whatIsMissingIsToldOnce();
    void whatIsMissingIsKnownWithoutFilling_data();
    void whatIsMissingIsKnownWithoutFilling();

private:
    [[nodiscard]] static Lead lead(const QString &name);
};

Lead FilledMailTest::lead(const QString &name)
{
    Lead lead{.number = *PhoneNumber::fromE164(QStringLiteral("+919810000001")), .name = name};
    setAttribute(lead.attributes, QStringLiteral("City"), QStringLiteral("Pune"));
    return lead;
}

void FilledMailTest::aMailIsFilledInAllItsParts()
{
    MessageContent mail;
    mail.subject = QStringLiteral("{name}, a word");
    mail.text = QStringLiteral("Dear {{ NAME }},\nsee you in {city}.");
    mail.html = QStringLiteral("<p>Dear {name}, see you in {{city}}.</p>");
    const FilledMessage filled = filledMessage(mail, lead(QStringLiteral("Asha")));
    QCOMPARE(filled.content.subject, QStringLiteral("Asha, a word"));
    QCOMPARE(filled.content.text, QStringLiteral("Dear Asha,\nsee you in Pune."));
    QCOMPARE(filled.content.html, QStringLiteral("<p>Dear Asha, see you in Pune.</p>"));
    QVERIFY(filled.unresolved.isEmpty());
}

void FilledMailTest::aStyleSheetIsLeftAsItIs()
{
    MessageContent mail;
    mail.html = QStringLiteral("<STYLE type=\"text/css\">p{color:red} {name}</STYLE>{name}"
                               "<style>\na { b: c }\n</style >{city}");
    const FilledMessage filled = filledMessage(mail, lead(QStringLiteral("Asha")));
    QCOMPARE(filled.content.html, QStringLiteral("<STYLE type=\"text/css\">p{color:red} {name}</STYLE>Asha"
                                                 "<style>\na { b: c }\n</style >Pune"));
    QVERIFY(filled.unresolved.isEmpty());
}

void FilledMailTest::noValueBecomesMarkup()
{
    MessageContent mail;
    mail.html = QStringLiteral("<p>{name}</p>");
    const FilledMessage filled = filledMessage(mail, lead(QStringLiteral("<b onclick=\"x\">A & B</b>")));
    QCOMPARE(filled.content.html,
             QStringLiteral("<p>&lt;b onclick=&quot;x&quot;&gt;A &amp; B&lt;/b&gt;</p>"));
}

void FilledMailTest::noValueBreaksTheSubject()
{
    MessageContent mail;
    mail.subject = QStringLiteral("For {name}");
    const FilledMessage filled =
        filledMessage(mail, lead(QStringLiteral("Asha\r\nBcc: all@example.com\r\n\r\nHi")));
    QCOMPARE(filled.content.subject, QStringLiteral("For Asha Bcc: all@example.com Hi"));
}

void FilledMailTest::whatIsMissingIsToldOnce()
{
    MessageContent mail;
    mail.subject = QStringLiteral("{street}");
    mail.text = QStringLiteral("{Street} {floor}");
    mail.html = QStringLiteral("{street}");
    const FilledMessage filled = filledMessage(mail, lead(QStringLiteral("Asha")));
    QCOMPARE(filled.unresolved, (QStringList{QStringLiteral("street"), QStringLiteral("floor")}));
}

void FilledMailTest::whatIsMissingIsKnownWithoutFilling_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("media");
    QTest::addColumn<QStringList>("missing");
    const QString none;
    const QString name = QStringLiteral("{name}");
    const QString street = QStringLiteral("{{street}}");
    const QStringList missing = {QStringLiteral("street")};
    QTest::newRow("nothing") << name << name << name << none << QStringList();
    QTest::newRow("in the subject") << street << name << name << none << missing;
    QTest::newRow("in the text") << name << street << name << none << missing;
    QTest::newRow("in the HTML") << name << name << street << none << missing;
    QTest::newRow("in HTML beside a style sheet")
        << name << name << QStringLiteral("<style>p { color: red }</style>{street}<style>a {b}</style>")
        << none << missing;
    QTest::newRow("in a style sheet alone")
        << name << name << QStringLiteral("<style>p { {street} }</style>") << none << QStringList();
    QTest::newRow("an address") << name << name << none << street << missing;
    QTest::newRow("an address that is none")
        << name << name << none << QStringLiteral("{City}") << QStringList{QStringLiteral("City")};
    QTest::newRow("several, each once") << QStringLiteral("{floor} {Street}") << street << street << none
                                        << QStringList{QStringLiteral("floor"), QStringLiteral("Street")};
}

// The engine asks so for each lead that it looks at.
void FilledMailTest::whatIsMissingIsKnownWithoutFilling()
{
    QFETCH(const QStringList, missing);
    QFETCH(const QString, subject);
    QFETCH(const QString, text);
    QFETCH(const QString, html);
    QFETCH(const QString, media);
    MessageContent mail;
    mail.subject = subject;
    mail.text = text;
    mail.html = html;
    mail.mediaUrl = media;
    const Lead asha = lead(QStringLiteral("Asha"));
    QCOMPARE(unresolvedIn(mail, asha), missing);
    QCOMPARE(filledMessage(mail, asha).unresolved, missing);
}

QTEST_GUILESS_MAIN(FilledMailTest)
#include "tst_filledmail.moc"
