// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// What a number takes to be normalised, beside libphonenumber that reads, checks and writes the same texts.
/// Prints one JSON object. Arguments: a file with a text a line, and how many of the first the library gets.

#include "core/intake/numbernormaliser.h"

#include <phonenumbers/phonenumberutil.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <cstdio>

namespace {

using namespace callboard;
using i18n::phonenumbers::PhoneNumberUtil;

QStringList linesOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

QString byLibrary(const QString &text)
{
    const PhoneNumberUtil &library = *PhoneNumberUtil::GetInstance();
    i18n::phonenumbers::PhoneNumber parsed;
    if (library.Parse(text.toStdString(), "IN", &parsed) != PhoneNumberUtil::NO_PARSING_ERROR ||
        !library.IsValidNumber(parsed))
        return {};
    std::string e164;
    library.Format(parsed, PhoneNumberUtil::E164, &e164);
    return QString::fromStdString(e164);
}

QString byUs(const intake::NumberNormaliser &normaliser, const QString &text)
{
    const intake::NormalisedNumber number = normaliser.normalise(text);
    const auto *valid = std::get_if<PhoneNumber>(&number);
    return valid ? valid->e164() : QString();
}

/// Nanoseconds for each of \a texts.
template<typename Normalise>
double timeOf(const QStringList &texts, QStringList &answers, Normalise normalise)
{
    QElapsedTimer timer;
    timer.start();
    for (const QString &text : texts)
        answers << normalise(text);
    return double(timer.nsecsElapsed()) / double(std::max<qsizetype>(1, texts.size()));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QStringList texts = linesOf(arguments.value(1));
    const QStringList some = texts.mid(0, arguments.value(2).toInt());
    const Result<intake::NumberNormaliser> normaliser =
        intake::NumberNormaliser::forRegion(QStringLiteral("IN"));
    if (some.isEmpty() || !normaliser)
        return 1;
    QStringList library;
    QStringList first;
    QStringList ours;
    const double libraryTakes = timeOf(some, library, byLibrary);
    const auto normalise = [&normaliser](const QString &text) { return byUs(*normaliser, text); };
    const double firstTakes = timeOf(texts, first, normalise);
    const double ourTakes = timeOf(texts, ours, normalise);
    int differences = 0;
    for (qsizetype at = 0; at < some.size(); ++at)
        differences += library.at(at) == ours.at(at) ? 0 : 1;
    const QJsonObject told{
        {QStringLiteral("texts"), texts.size()},      {QStringLiteral("compared"), some.size()},
        {QStringLiteral("differences"), differences}, {QStringLiteral("library_ns"), libraryTakes},
        {QStringLiteral("first_ns"), firstTakes},     {QStringLiteral("again_ns"), ourTakes}};
    std::puts(QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
    return 0;
}
