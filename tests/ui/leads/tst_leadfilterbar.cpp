// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadfilterbar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace callboard::ui {

class LeadFilterBarTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_bar = std::make_unique<LeadFilterBar>(); }

    void everythingIsShownAtFirst() { QVERIFY(m_bar->filter().isEmpty()); }

    void typingIsAnnouncedOnce()
    {
        QSignalSpy changed(m_bar.get(), &LeadFilterBar::filterChanged);
        QTest::keyClicks(search(), QStringLiteral("raj"));
        QCOMPARE(changed.count(), 0);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(m_bar->filter().search, QStringLiteral("raj"));
    }

    void returnDoesNotWait()
    {
        QSignalSpy changed(m_bar.get(), &LeadFilterBar::filterChanged);
        QTest::keyClicks(search(), QStringLiteral("raj"));
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(changed.count(), 1);
    }

    void blanksAroundWhatIsTypedAreNoFilter()
    {
        QSignalSpy changed(m_bar.get(), &LeadFilterBar::filterChanged);
        search()->setText(QStringLiteral("   "));
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(changed.count(), 0);
    }

    void aStatusIsAnnouncedAtOnce()
    {
        QSignalSpy changed(m_bar.get(), &LeadFilterBar::filterChanged);
        QComboBox *box = m_bar->findChild<QComboBox *>(QStringLiteral("statusFilter"));
        box->setCurrentIndex(box->findData(static_cast<int>(LeadStatus::Missed)));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_bar->filter().statuses, QList<LeadStatus>{LeadStatus::Missed});
    }

    void aChosenPartnerSurvivesNewPartners()
    {
        m_bar->setPartners({QStringLiteral("Leverage Edu"), QStringLiteral("Physics Wallah")});
        QComboBox *box = m_bar->findChild<QComboBox *>(QStringLiteral("partnerFilter"));
        box->setCurrentIndex(2);
        QSignalSpy changed(m_bar.get(), &LeadFilterBar::filterChanged);
        m_bar->setPartners(
            {QStringLiteral("Another"), QStringLiteral("Leverage Edu"), QStringLiteral("Physics Wallah")});
        QCOMPARE(m_bar->filter().partners, QStringList{QStringLiteral("Physics Wallah")});
        QCOMPARE(changed.count(), 0);
    }

    void aPartnerThatIsGoneNoLongerFilters()
    {
        m_bar->setPartners({QStringLiteral("Leverage Edu")});
        m_bar->findChild<QComboBox *>(QStringLiteral("partnerFilter"))->setCurrentIndex(1);
        QSignalSpy changed(m_bar.get(), &LeadFilterBar::filterChanged);
        m_bar->setPartners({});
        QVERIFY(m_bar->filter().isEmpty());
        QCOMPARE(changed.count(), 1);
    }

    void anImportIsFilteredById()
    {
        m_bar->setImports({{ImportId(3), QStringLiteral("leads.csv"), Instant(), 12}});
        m_bar->findChild<QComboBox *>(QStringLiteral("importFilter"))->setCurrentIndex(1);
        QCOMPARE(m_bar->filter().import, ImportId(3));
    }

    void clearingIsOneChange()
    {
        m_bar->setPartners({QStringLiteral("Leverage Edu")});
        m_bar->findChild<QComboBox *>(QStringLiteral("partnerFilter"))->setCurrentIndex(1);
        search()->setText(QStringLiteral("raj"));
        QTest::keyClick(search(), Qt::Key_Return);
        QSignalSpy changed(m_bar.get(), &LeadFilterBar::filterChanged);
        QTest::mouseClick(m_bar->findChild<QPushButton *>(QStringLiteral("clearFilter")), Qt::LeftButton);
        QCOMPARE(changed.count(), 1);
        QVERIFY(m_bar->filter().isEmpty());
    }

    void everyChoiceHasALabelThatScreenReadersFind()
    {
        const QList<QComboBox *> boxes = m_bar->findChildren<QComboBox *>();
        QCOMPARE(boxes.size(), 3);
        const QList<QLabel *> labels = m_bar->findChildren<QLabel *>();
        for (QComboBox *box : boxes) {
            const bool labelled = std::any_of(labels.cbegin(), labels.cend(),
                                              [box](const QLabel *label) { return label->buddy() == box; });
            QVERIFY(labelled);
        }
        QVERIFY(!search()->accessibleName().isEmpty());
    }

private:
    [[nodiscard]] QLineEdit *search() const
    {
        return m_bar->findChild<QLineEdit *>(QStringLiteral("leadSearch"));
    }

    std::unique_ptr<LeadFilterBar> m_bar;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::LeadFilterBarTest)
#include "tst_leadfilterbar.moc"
