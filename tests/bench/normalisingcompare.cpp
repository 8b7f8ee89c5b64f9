// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// Holds the numbers that are told without libphonenumber against what the library says, one by one: numbers
/// of all countries and kinds, generated and mutated. Prints one JSON object, and each difference as it is
/// found. Argument: how many to write.

#include "core/intake/certainnumber.h"
#include "tests/support/numberwriter.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

namespace {

using namespace callboard;

struct Found
{
    std::atomic<qint64> told = 0;
    std::atomic<qint64> differences = 0;
};

void compare(quint32 seed, qint64 count, Found &found)
{
    test::NumberWriter writer(seed);
    for (qint64 at = 0; at < count; ++at) {
        const test::NumberWriter::Written written = writer.write();
        const std::optional<std::string> told = intake::certainNumber(written.text, written.region);
        if (!told)
            continue;
        ++found.told;
        const QString expected = test::numberByLibrary(written.text, written.region);
        if (QString::fromStdString(*told) == expected)
            continue;
        ++found.differences;
        std::fprintf(stderr, "“%s” in %s: %s and not %s\n", qUtf8Printable(written.text),
                     written.region.c_str(), told->c_str(), qUtf8Printable(expected));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 count = QCoreApplication::arguments().value(1).toLongLong();
    if (count < 1)
        return 1;
    constexpr quint32 Seed = 0x5EED0100;
    const int workers = QThread::idealThreadCount();
    Found found;
    {
        std::vector<std::jthread> threads;
        for (int worker = 0; worker < workers; ++worker) {
            const qint64 share = count / workers + (worker < count % workers ? 1 : 0);
            threads.emplace_back(compare, Seed + static_cast<quint32>(worker), share, std::ref(found));
        }
    }
    const QJsonObject told{{QStringLiteral("generated"), count},
                           {QStringLiteral("told"), found.told.load()},
                           {QStringLiteral("differences"), found.differences.load()}};
    std::puts(QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
    return 0;
}
