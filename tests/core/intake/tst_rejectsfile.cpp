// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvsupport.h"

#include "core/intake/importreader.h"
#include "core/intake/rejectsfile.h"

#include <QTemporaryDir>

using namespace callboard;
using namespace callboard::intake;

class RejectsFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void holdsTheRowsAsTheyWereRead();
    void keepsTheColumnsOfRaggedRows();
    void canBeCorrectedAndImportedAgain();
    void aSecondRoundDoesNotAddColumns();

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_directory->filePath(QString::fromLatin1(name));
    }
    /// Imports, writes the rejected rows and gives what was written.
    QByteArray reject(const QByteArray &csv, const char *target);

    std::unique_ptr<QTemporaryDir> m_directory;
    QList<LeadDraft> m_drafts;
};

QByteArray RejectsFileTest::reject(const QByteArray &csv, const char *target)
{
    m_drafts.clear();
    const QString source = test::writeFile(m_directory->path(), QStringLiteral("in.csv"), csv);
    Result<ImportReader> reader = ImportReader::open(ImportInput::fromFile(source), {});
    Result<RejectsFile> rejects = RejectsFile::create(path(target), reader->layout());
    const Result<void> ran = reader->run({}, [&](const ImportChunk &chunk) {
        m_drafts.append(chunk.drafts);
        return rejects->append(chunk.rejected);
    });
    QFile file(path(target));
    const bool isWritten = ran && rejects->commit() && file.open(QIODevice::ReadOnly);
    return isWritten ? file.readAll() : QByteArray();
}

void RejectsFileTest::holdsTheRowsAsTheyWereRead()
{
    const QByteArray written =
        reject("name,number,note\n=Asha,98765,'=1+1\nRavi,9876543210,\n\"a\nb\",,\" x\"\n", "rejects.csv");
    const QByteArray mark("\xEF\xBB\xBF");
    const QString shortText = rejectionText(NumberRejection::TooShort);
    const QString emptyText = rejectionText(NumberRejection::Empty);
    const auto records = test::readCsv(written.mid(mark.size()), ',');
    QVERIFY(written.startsWith(mark));
    QVERIFY(records);
    const QList<QStringList> expected = {
        {QStringLiteral("name"), QStringLiteral("number"), QStringLiteral("note"), QStringLiteral("line"),
         QStringLiteral("reason")},
        {QStringLiteral("'=Asha"), QStringLiteral("98765"), QStringLiteral("'=1+1"), QStringLiteral("2"),
         shortText},
        {QStringLiteral("a\nb"), {}, QStringLiteral(" x"), QStringLiteral("4"), emptyText},
    };
    QCOMPARE(*records, expected);
}

void RejectsFileTest::keepsTheColumnsOfRaggedRows()
{
    const QByteArray written = reject("number,name\n1\n2,a,further\n", "rejects.csv");
    const auto records = test::readCsv(written.mid(3), ',');
    QVERIFY(records);
    QCOMPARE(records->at(1).mid(0, 3), (QStringList{QStringLiteral("1"), {}, QStringLiteral("2")}));
    QCOMPARE(records->at(2).first(), QStringLiteral("2"));
    QCOMPARE(records->at(2).at(2), QStringLiteral("3"));
    QCOMPARE(records->at(2).last(), QStringLiteral("further"));
}

void RejectsFileTest::canBeCorrectedAndImportedAgain()
{
    QByteArray corrected = reject("number;name\n98765;=Asha\n", "rejects.csv");
    corrected.replace("98765", "9876543210");
    QVERIFY(reject(corrected, "again.csv").count("\r\n") == 1);
    QCOMPARE(m_drafts.size(), 1);
    QCOMPARE(m_drafts.first().name, QStringLiteral("=Asha"));
    QVERIFY(m_drafts.first().attributes.isEmpty());
}

void RejectsFileTest::aSecondRoundDoesNotAddColumns()
{
    const QByteArray first = reject("number,name\n98765,Asha\n12,Ravi,further\n", "first.csv");
    const QByteArray second = reject(first, "second.csv");
    QCOMPARE(second, first);
}

QTEST_GUILESS_MAIN(RejectsFileTest)
#include "tst_rejectsfile.moc"
