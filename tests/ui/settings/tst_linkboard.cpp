// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/linkboard.h"

#include "core/services/ready.h"
#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"
#include "ui/settings/conflictpanel.h"
#include "ui/settings/settingtexts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;
using callboard::services::ConflictReceipt;
using callboard::services::ConflictRow;
using callboard::services::ConflictSide;

namespace {

/// Decides all, and notes with whose word.
struct Decider
{
    QList<ConflictSide> sides;

    [[nodiscard]] QFuture<Result<ConflictReceipt>> keepOurs(const QList<qint64> &ids,
                                                            const services::JobControlPtr & /*control*/)
    {
        sides << ConflictSide::Ours;
        return services::ready(Result<ConflictReceipt>(ConflictReceipt{static_cast<int>(ids.size()), {}}));
    }
    [[nodiscard]] QFuture<Result<ConflictReceipt>> takeTheirs(const QList<qint64> &ids,
                                                              const services::JobControlPtr & /*control*/)
    {
        sides << ConflictSide::Theirs;
        return services::ready(Result<ConflictReceipt>(ConflictReceipt{static_cast<int>(ids.size()), {}}));
    }
};

} // namespace

class LinkBoardTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void itFillsThePageBelowTheButtons();
    void aShownPageIsLoaded();
    void conflictsThatCannotBeReadAreSaid();
    void aJobKeepsTheConflictsBusy();
    void whatCameOfAJobIsSaid();
    void aTextIsMadeOfWhatCameOfAJob();
    void whatWentWrongIsTold();
    void aConflictIsDecidedWithTheChosenSide();
    void aBoardThatIsGoneHearsNothing();

private:
    [[nodiscard]] QLabel *label(const char *name) const
    {
        return m_page->findChild<QLabel *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_page->findChild<QAction *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QTableView *table() const
    {
        return m_page->findChild<QTableView *>(QStringLiteral("boardConflicts"));
    }
    [[nodiscard]] static QList<ConflictRow> oneConflict()
    {
        return {{.id = 7,
                 .leadUuid = QStringLiteral("0199a000-0000-4000-8000-000000000001"),
                 .leadName = QStringLiteral("Asha"),
                 .field = QStringLiteral("name"),
                 .ours = QStringLiteral("Ours"),
                 .theirs = QStringLiteral("Theirs"),
                 .seenAt = {}}};
    }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    Decider m_decider;
    Result<QList<ConflictRow>> m_rows = QList<ConflictRow>();
    int m_loads = 0;
    std::unique_ptr<QWidget> m_page;
    LinkBoard *m_board = nullptr;
};

void LinkBoardTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_prompter = std::make_unique<test::ScriptedPrompter>();
    m_decider = {};
    m_rows = oneConflict();
    m_loads = 0;
    m_page = std::make_unique<QWidget>();
    auto *conflicts = new ConflictPanel(*m_prompter, QStringLiteral("They have"), QStringLiteral("A note"),
                                        QStringLiteral("boardConflicts"), decideWith(m_decider));
    m_board = new LinkBoard({*m_profile->workspace, *m_prompter, SettingGroup::Sheets,
                             QStringLiteral("board"), conflicts,
                             [this] {
                                 ++m_loads;
                                 m_board->showConflicts(services::ready(m_rows));
                             }},
                            m_page.get());
    auto *buttons = new QHBoxLayout;
    auto *button = new QPushButton(QStringLiteral("A button"));
    button->setObjectName(QStringLiteral("firstButton"));
    buttons->addWidget(button);
    m_board->layOut(buttons);
}

void LinkBoardTest::cleanup()
{
    m_page.reset();
    m_prompter.reset();
    m_profile.reset();
}

void LinkBoardTest::itFillsThePageBelowTheButtons()
{
    m_board->setState(QStringLiteral("<b>Linked</b>"));
    m_page->resize(m_page->sizeHint());
    m_page->show();
    const QLabel *state = label("boardState");
    QCOMPARE(state->text(), QStringLiteral("<b>Linked</b>"));
    QCOMPARE(state->textFormat(), Qt::PlainText); // what the other side says is never markup
    const auto *button = m_page->findChild<QPushButton *>(QStringLiteral("firstButton"));
    QVERIFY(button->geometry().bottom() < state->geometry().top());
    QVERIFY(state->geometry().bottom() < label("boardSaid")->geometry().top());
    QVERIFY(table() != nullptr);
}

void LinkBoardTest::aShownPageIsLoaded()
{
    m_page->show();
    m_board->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, 30'000);
    QVERIFY(m_loads > 0);
    QCOMPARE(table()->model()->headerData(3, Qt::Horizontal).toString(), QStringLiteral("They have"));
}

void LinkBoardTest::conflictsThatCannotBeReadAreSaid()
{
    m_rows = fail(ErrorCode::Refused, {QStringLiteral("They cannot be read.")});
    m_page->show();
    m_board->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(label("boardSaid")->text(), QStringLiteral("They cannot be read."), 30'000);
    m_rows = oneConflict();
    m_board->refresh(); // the load has ended nevertheless
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, 30'000);
}

void LinkBoardTest::aJobKeepsTheConflictsBusy()
{
    const QSignalSpy changes(m_board, &LinkBoard::busyChanged);
    m_page->show();
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, 30'000);
    table()->selectRow(0);
    QVERIFY(action("keepOurs")->isEnabled());
    m_board->begin(QStringLiteral("Asking…"));
    QVERIFY(m_board->isBusy());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(label("boardSaid")->text(), QStringLiteral("Asking…"));
    QVERIFY(!action("keepOurs")->isEnabled());
    m_board->end(QStringLiteral("Done."));
    QVERIFY(!m_board->isBusy());
    QCOMPARE(changes.size(), 2);
    QCOMPARE(label("boardSaid")->text(), QStringLiteral("Done."));
}

void LinkBoardTest::whatCameOfAJobIsSaid()
{
    m_board->begin(QStringLiteral("Asking…"));
    m_board->endWith(services::ready(Result<void>()), QStringLiteral("It is linked."),
                     QStringLiteral("It was not linked"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_board->isBusy(), 30'000);
    QCOMPARE(label("boardSaid")->text(), QStringLiteral("It is linked."));
    QVERIFY(m_prompter->errors.isEmpty());
}

void LinkBoardTest::aTextIsMadeOfWhatCameOfAJob()
{
    m_board->begin(QStringLiteral("Asking…"));
    m_board->endWith<int>(
        services::ready(Result<int>(7)), [](const int &rows) { return QStringLiteral("Rows: %1").arg(rows); },
        QStringLiteral("It was not linked"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_board->isBusy(), 30'000);
    QCOMPARE(label("boardSaid")->text(), QStringLiteral("Rows: 7"));
}

void LinkBoardTest::whatWentWrongIsTold()
{
    m_board->begin(QStringLiteral("Asking…"));
    m_board->endWith(services::ready(Result<void>(fail(ErrorCode::NotAllowed))),
                     QStringLiteral("It is linked."), QStringLiteral("It was not linked"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_board->isBusy(), 30'000);
    QVERIFY(label("boardSaid")->text().isEmpty());
    QCOMPARE(m_prompter->errors.size(), 1);
    QCOMPARE(m_prompter->errors.constFirst().code, ErrorCode::NotAllowed);
}

void LinkBoardTest::aConflictIsDecidedWithTheChosenSide()
{
    m_page->show();
    for (const char *name : {"keepOurs", "takeTheirs"}) {
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, 30'000);
        table()->selectRow(0);
        QTRY_VERIFY_WITH_TIMEOUT(action(name)->isEnabled(), 30'000);
        action(name)->trigger();
        QVERIFY(m_board->isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!m_board->isBusy(), 30'000);
    }
    QCOMPARE(m_decider.sides, (QList<ConflictSide>{ConflictSide::Ours, ConflictSide::Theirs}));
    QVERIFY(m_prompter->errors.isEmpty());
}

void LinkBoardTest::aBoardThatIsGoneHearsNothing()
{
    QPromise<Result<void>> promise;
    promise.start();
    m_board->begin(QStringLiteral("Asking…"));
    m_board->endWith(promise.future(), QStringLiteral("It is linked."), QStringLiteral("It was not linked"));
    m_page.reset();
    promise.addResult(Result<void>(fail(ErrorCode::NotAllowed)));
    promise.finish();
    QCoreApplication::processEvents();
    QVERIFY(m_prompter->errors.isEmpty());
}

QTEST_MAIN(LinkBoardTest)
#include "tst_linkboard.moc"
