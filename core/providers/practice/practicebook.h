// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/practice/practicecall.h"
#include "core/providers/practiceline.h"

#include <QFile>
#include <QHash>

#include <deque>

namespace callboard::providers {

/// The calls of the practice line. With a file they outlive the process: each change is a line that is on
/// disk before the function returns; a line torn by a crash is dropped at the next start, and its call was
/// never answered for. Calls keep their place for good. Not thread-safe.
class PracticeBook
{
public:
    /// \a options name the file and how its lines are sealed.
    [[nodiscard]] static Result<std::unique_ptr<PracticeBook>> open(const PracticeLine::Options &options);

    [[nodiscard]] const std::deque<PracticeCall> &calls() const { return m_calls; }
    /// Nothing for an unknown id and for a deleted call.
    [[nodiscard]] std::optional<size_t> placeOf(const QString &id) const;
    /// How many calls there ever were to this number.
    [[nodiscard]] int callsTo(const QString &number) const { return m_byNumber.value(number); }
    [[nodiscard]] QMap<QString, int> callsByNumber() const;

    [[nodiscard]] Result<void> add(const PracticeCall &call);
    [[nodiscard]] Result<void> stop(size_t place, Instant at);
    [[nodiscard]] Result<void> remove(size_t place);

private:
    explicit PracticeBook(const PracticeLine::Options &options);

    [[nodiscard]] Result<void> load();
    /// How many bytes of the file are whole lines.
    [[nodiscard]] Result<qint64> loadLines();
    [[nodiscard]] Result<void> loadLine(const QByteArray &line, qsizetype number);
    [[nodiscard]] bool apply(const QJsonObject &entry);
    void keep(const PracticeCall &call);
    [[nodiscard]] Result<void> append(const QJsonObject &entry);

    std::function<QByteArray(const QByteArray &)> m_seal;
    std::function<Result<QByteArray>(const QByteArray &)> m_unseal;
    QFile m_file;
    std::deque<PracticeCall> m_calls;
    QHash<QString, size_t> m_byId;
    QHash<QString, int> m_byNumber;
};

} // namespace callboard::providers
