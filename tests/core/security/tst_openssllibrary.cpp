// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/openssllibrary.h"

#include <QTest>

#include <cstdlib>
#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace callboard::security;

class OpenSslLibraryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsTakenFromUnderAThreadThatIsNotQuiteGone_data();
    void nothingIsTakenFromUnderAThreadThatIsNotQuiteGone();
};

namespace {

constexpr int TidiedUp = 9;

/// What the end of a process that used OpenSSL comes to.
[[noreturn]] void useAndEnd(bool isKept)
{
    if (isKept)
        keepOpenSslToTheEnd();
    unsigned char byte = 0;
    // Nothing else of this program ends in a copy of it. Handlers run backwards: OpenSSL's comes first.
    if (std::atexit([] { _exit(0); }) != 0)
        _exit(1);
    if (RAND_bytes(&byte, 1) != 1 || OPENSSL_atexit([] { _exit(TidiedUp); }) != 1)
        _exit(1);
    std::exit(0);
}

} // namespace

void OpenSslLibraryTest::nothingIsTakenFromUnderAThreadThatIsNotQuiteGone_data()
{
    QTest::addColumn<bool>("isKept");
    QTest::addColumn<int>("end");
    QTest::newRow("as OpenSSL does by itself") << false << TidiedUp;
    QTest::newRow("kept to the end") << true << 0;
}

// In a child, for the library is set up once in a process.
void OpenSslLibraryTest::nothingIsTakenFromUnderAThreadThatIsNotQuiteGone()
{
    QFETCH(const bool, isKept);
    QFETCH(const int, end);
    const pid_t child = fork();
    QVERIFY(child >= 0);
    if (child == 0)
        useAndEnd(isKept);
    int status = -1;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), end);
}

QTEST_GUILESS_MAIN(OpenSslLibraryTest)
#include "tst_openssllibrary.moc"
