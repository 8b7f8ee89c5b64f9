// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/filledmessage.h"

#include <QTest>

namespace callboard::plan {

class FilledMessageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressIsFilledAsItIsNeeded_data();
    void anAddressIsFilledAsItIsNeeded();
};

void FilledMessageTest::anAddressIsFilledAsItIsNeeded_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("filled");
    QTest::addColumn<bool>("isResolved");
    const auto row = [](const char *name, const char *address, const char *value, const char *filled,
                        bool isResolved) {
        QTest::newRow(name) << QString::fromLatin1(address) << QString::fromLatin1(value)
                            << QString::fromLatin1(filled) << isResolved;
    };
    row("a part", "https://a.example/{photo}", "b c/d", "https://a.example/b%20c%2Fd", true);
    row("the whole", "{photo}", "https://a.example/b?c=d", "https://a.example/b?c=d", true);
    row("the whole, with blanks", " {{ photo }} ", " https://a.example/b ", "https://a.example/b", true);
    row("the whole in the clear", "{photo}", "http://a.example/b", "{photo}", false);
    row("the whole, no address", "{photo}", "b.png", "{photo}", false);
    row("the whole without a host", "{photo}", "https:///b.png", "{photo}", false);
    row("nothing to fill in", "{photo}", "", "{photo}", false);
}

void FilledMessageTest::anAddressIsFilledAsItIsNeeded()
{
    QFETCH(QString, address);
    QFETCH(QString, value);
    QFETCH(QString, filled);
    QFETCH(bool, isResolved);
    Lead lead{.number = *PhoneNumber::fromE164(QStringLiteral("+919876543210"))};
    setAttribute(lead.attributes, QStringLiteral("photo"), value);
    MessageContent message;
    message.media = HeaderMedia::Image;
    message.mediaUrl = address;
    const FilledMessage found = filledMessage(message, lead);
    QCOMPARE(found.content.mediaUrl, filled);
    QCOMPARE(found.unresolved, isResolved ? QStringList() : QStringList{QStringLiteral("photo")});
}

} // namespace callboard::plan

QTEST_APPLESS_MAIN(callboard::plan::FilledMessageTest)
#include "tst_filledmessage.moc"
