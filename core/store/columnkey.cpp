// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/columnkey.h"

#include "core/store/database.h"

#include <array>

namespace callboard::store {

namespace {

using security::Column;
using security::ColumnCipher;

/// Some values of one encrypted column: what the row is bound to, the ciphertext, the blind index or NULL.
struct Sample
{
    Column column;
    const char *sql;
};

constexpr std::array Samples = {
    Sample{Column::LeadNumber, "select uuid, number_cipher, number_index from lead order by id limit 1"},
    Sample{Column::LeadNumber, "select uuid, number_cipher, number_index from lead order by id desc limit 1"},
    Sample{Column::AttemptRecord,
           "select id, record_cipher, null from attempt where record_cipher is not null limit 1"},
    Sample{Column::ListedNumber, "select number_index, number_cipher, number_index from do_not_call "
                                 "where number_cipher is not null limit 1"},
};

bool opens(const ColumnCipher &cipher, Column column, const Row &row)
{
    const QString key =
        column == Column::ListedNumber ? QString::fromLatin1(row.blob(0).toHex()) : row.text(0);
    const Result<QString> plain = cipher.decrypt(column, key, row.blob(1));
    return plain && (row.isNull(2) || cipher.blindIndex(ColumnCipher::Domain::Number, *plain) == row.blob(2));
}

} // namespace

Result<void> checkColumnKey(Database &database, const ColumnCipher &cipher)
{
    bool isRight = true;
    for (const Sample &sample : Samples) {
        const Result<void> read = database.select(QString::fromLatin1(sample.sql), {}, [&](const Row &row) {
            isRight = isRight && opens(cipher, sample.column, row);
        });
        if (!read)
            return read;
    }
    if (!isRight)
        return fail(ErrorCode::SecretWrong, {}, QStringLiteral("the key does not open the columns"));
    return {};
}

} // namespace callboard::store
