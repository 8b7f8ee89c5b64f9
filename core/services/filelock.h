// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace callboard::services {

/// The system's lock on a file, shared or alone; the system frees it with the process, however that ends. Two
/// locks of one process stand against each other as those of two processes do. The file itself stays.
class FileLock
{
public:
    enum class Share { WithOthers = 1, Alone };
    enum class Wait { AsLongAsItTakes = 1, NotAtAll };
    enum class Answer {
        Held = 1,
        HeldByOthers,
        NotPossible, ///< there is no file, or where it lies files cannot be locked
    };

    /// Makes the file, for its owner alone, when it is missing.
    explicit FileLock(const QString &fileName);
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;
    ~FileLock();

    /// Whether there is a file to be locked.
    [[nodiscard]] bool isUsable() const { return m_file >= 0; }
    [[nodiscard]] Answer take(Share share, Wait wait);

private:
    int m_file = -1;
};

} // namespace callboard::services
