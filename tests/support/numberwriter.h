// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRandomGenerator>
#include <QString>

#include <string>
#include <vector>

namespace callboard::test {

/// Writes numbers of all kinds and territories in the ways people do, a third of them with mistakes in it.
class NumberWriter
{
public:
    explicit NumberWriter(quint32 seed);

    struct Written
    {
        QString text;
        std::string region; ///< where it is written: mostly the number's own country
    };

    [[nodiscard]] Written write();

private:
    struct Example
    {
        std::string region;
        QString code;
        QString national;
        QString prefix; ///< dialled at home before it
    };

    [[nodiscard]] static std::vector<Example> examples();
    [[nodiscard]] std::string placeFor(const Example &example);
    [[nodiscard]] QString spelt(const Example &example, const QString &national);
    [[nodiscard]] QString abroad();
    void group(QString &text);
    [[nodiscard]] int below(int bound) { return m_random.bounded(bound); }

    QRandomGenerator m_random;
    std::vector<Example> m_examples;
};

/// A typing error: one of \a alphabet too many or in the place of another, or one too few.
void mistype(QString &text, const QString &alphabet, QRandomGenerator &random);

/// What libphonenumber alone makes of \a text: E.164, or nothing for what is not valid, a premium line, or no
/// length of E.164.
[[nodiscard]] QString numberByLibrary(const QString &text, const std::string &region);

} // namespace callboard::test
