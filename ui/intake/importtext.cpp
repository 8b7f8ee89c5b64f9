// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intake/importtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace callboard::ui {

namespace {

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(ImportText)
};

int plural(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, std::numeric_limits<int>::max()));
}

QString delimiterText(char delimiter)
{
    switch (delimiter) {
    case ';':
        return ImportText::tr("separated by semicolons");
    case '\t':
        return ImportText::tr("separated by tabs");
    case '|':
        return ImportText::tr("separated by bars");
    default:
        return ImportText::tr("separated by commas");
    }
}

void addIf(QStringList &sentences, qint64 count, const QString &sentence)
{
    if (count > 0)
        sentences.append(sentence);
}

} // namespace

QString mappingText(intake::LeadField field, const QString &attribute)
{
    switch (field) {
    case intake::LeadField::LeadUuid:
        return ImportText::tr("Lead id");
    case intake::LeadField::Number:
        return ImportText::tr("Number to call");
    case intake::LeadField::WhatsAppNumber:
        return ImportText::tr("WhatsApp number");
    case intake::LeadField::Name:
        return ImportText::tr("Name");
    case intake::LeadField::Email:
        return ImportText::tr("E-mail");
    case intake::LeadField::Partner:
        return ImportText::tr("Partner");
    case intake::LeadField::CallStatus:
        return ImportText::tr("Status");
    case intake::LeadField::Attribute:
        return ImportText::tr("Kept as “%1”").arg(attribute);
    case intake::LeadField::Ignore:
        return ImportText::tr("Not imported");
    }
    Q_UNREACHABLE();
}

QString layoutText(const intake::ImportLayout &layout)
{
    if (layout.form == intake::FileForm::Xlsx)
        return ImportText::tr("Excel workbook, sheet %1").arg(layout.sheet);
    if (layout.form == intake::FileForm::Ods)
        return ImportText::tr("OpenDocument spreadsheet, sheet %1").arg(layout.sheet);
    return ImportText::tr("%1, %2", "encoding and separator")
        .arg(intake::encodingName(layout.encoding), delimiterText(layout.delimiter));
}

QString outcomeText(const intake::RowOutcome &outcome)
{
    if (const auto *problem = std::get_if<intake::RowProblem>(&outcome))
        return intake::rejectionText(problem->reason);
    const auto &draft = std::get<intake::LeadDraft>(outcome);
    if (draft.repeatsEarlierRow)
        return ImportText::tr("Repeats an earlier row");
    if (draft.warnings.contains(intake::RowWarning::NumberDoubtful))
        return ImportText::tr("%1, to be checked", "a number that may have been rounded")
            .arg(draft.number.e164());
    return draft.number.e164();
}

QStringList firstValues(const QList<intake::PreviewRow> &head)
{
    QStringList values;
    for (const intake::PreviewRow &row : head) {
        values.resize(std::max(values.size(), row.cells.size()));
        for (qsizetype column = 0; column < row.cells.size(); ++column) {
            if (values.at(column).trimmed().isEmpty())
                values[column] = row.cells.at(column);
        }
    }
    return values;
}

QStringList countSentences(const intake::ImportCounts &counts, services::OnDuplicate onDuplicate)
{
    QStringList sentences;
    sentences.append(ImportText::tr("%n lead(s) are new.", nullptr, plural(counts.fresh)));
    addIf(sentences, counts.knownToStore,
          onDuplicate == services::OnDuplicate::Skip
              ? ImportText::tr("%n lead(s) are in the list already and stay as they are.", nullptr,
                               plural(counts.knownToStore))
              : ImportText::tr("%n lead(s) are in the list already and will be updated.", nullptr,
                               plural(counts.knownToStore)));
    addIf(sentences, counts.repeatedInFile,
          ImportText::tr("%n row(s) repeat a number of an earlier row.", nullptr,
                         plural(counts.repeatedInFile)));
    addIf(sentences, counts.rejected,
          ImportText::tr("%n row(s) are rejected.", nullptr, plural(counts.rejected)));
    return sentences;
}

QStringList problemSentences(const intake::ImportCounts &counts)
{
    QStringList sentences;
    for (auto it = counts.rejectedBy.cbegin(); it != counts.rejectedBy.cend(); ++it)
        sentences.append(ImportText::tr("%1 × %2", "count and reason")
                             .arg(QLocale().toString(it.value()), intake::rejectionText(it.key())));
    for (auto it = counts.warnings.cbegin(); it != counts.warnings.cend(); ++it)
        sentences.append(intake::warningText(it.key(), plural(it.value())));
    return sentences;
}

QStringList mojibakeSentences(const intake::MojibakeFinds &finds)
{
    constexpr qsizetype LongEnough = 48;
    const auto cut = [](const QString &text) {
        const QString line = text.simplified();
        return line.size() > LongEnough ? QString(line.first(LongEnough) % QChar(u'…')) : line;
    };
    QStringList sentences;
    for (const intake::MojibakeFinds::Example &example : finds.examples)
        sentences.append(ImportText::tr("“%1” becomes “%2” (line %3)")
                             .arg(cut(example.before), cut(example.after), QString::number(example.line)));
    return sentences;
}

qint64 leadsTaken(const intake::ImportCounts &counts, services::OnDuplicate onDuplicate)
{
    return counts.fresh + (onDuplicate == services::OnDuplicate::Update ? counts.knownToStore : 0);
}

QString importVerb(const intake::ImportCounts &counts, services::OnDuplicate onDuplicate)
{
    if (onDuplicate == services::OnDuplicate::Update && counts.knownToStore > 0)
        return ImportText::tr("&Import %L1 and Update %L2 Leads").arg(counts.fresh).arg(counts.knownToStore);
    return ImportText::tr("&Import %n Lead(s)", nullptr, plural(counts.fresh));
}

QStringList summarySentences(const services::ImportSummary &summary)
{
    if (summary.cancelled)
        return {ImportText::tr("The import was stopped. Nothing was kept.")};
    QStringList sentences;
    sentences.append(ImportText::tr("%n lead(s) were imported.", nullptr, plural(summary.imported)));
    addIf(sentences, summary.updated,
          ImportText::tr("%n lead(s) were updated.", nullptr, plural(summary.updated)));
    addIf(sentences, summary.duplicates,
          ImportText::tr("%n duplicate(s) were skipped.", nullptr, plural(summary.duplicates)));
    addIf(sentences, summary.warnings,
          ImportText::tr(
              "%n lead(s) came with a cell that could not be used; it is kept as a column of its own.",
              nullptr, plural(summary.warnings)));
    addIf(sentences, summary.doubtful,
          intake::warningText(intake::RowWarning::NumberDoubtful, plural(summary.doubtful)));
    addIf(sentences, summary.rejected,
          ImportText::tr("%n row(s) were rejected:", nullptr, plural(summary.rejected)));
    return sentences;
}

} // namespace callboard::ui
