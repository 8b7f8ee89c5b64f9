// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Demonstration program for the GUI test rig: one of each thing an operator console has
// (table, check box, button, text field, combo, spin box, tabs, menu, dialog, drop zone,
// tray icon which draws a progress ring, desktop notification, launcher progress).
// rig/selftest drives it from outside, as a person would.
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDBusConnection>
#include <QDBusInterface>
#include <QDBusMessage>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QSystemTrayIcon>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

class DropZone final : public QLabel
{
    Q_OBJECT
public:
    explicit DropZone(QWidget *parent = nullptr)
        : QLabel(tr("Drop a CSV file here"), parent)
    {
        setAcceptDrops(true);
        setFrameShape(QFrame::StyledPanel);
        setAlignment(Qt::AlignCenter);
        setMinimumHeight(90);
        setAccessibleName(QStringLiteral("Drop zone"));
    }
signals:
    void fileDropped(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *e) override
    {
        const auto urls = e->mimeData()->urls();
        if (urls.size() == 1 && urls.front().isLocalFile())
            e->acceptProposedAction();
    }
    void dropEvent(QDropEvent *e) override
    {
        const auto urls = e->mimeData()->urls(); // empty when the source went away: it happens
        if (urls.size() != 1)
            return e->ignore();
        e->acceptProposedAction();
        emit fileDropped(urls.front().toLocalFile());
    }
};

static QIcon progressIcon(int percent)
{
    QIcon icon;
    for (int size : {16, 22, 24, 32, 48}) {
        QPixmap pm(size, size);
        pm.fill(Qt::transparent);
        QPainter p(&pm);
        p.setRenderHint(QPainter::Antialiasing);
        const QRectF r(1.5, 1.5, size - 3, size - 3);
        p.setBrush(QColor(0x20, 0x40, 0x80));
        p.setPen(Qt::NoPen);
        p.drawEllipse(r);
        p.setBrush(QColor(0x30, 0xd0, 0x50));
        p.drawPie(r, 90 * 16, -int(percent * 360 * 16 / 100));
        icon.addPixmap(pm);
    }
    return icon;
}

class Window final : public QMainWindow
{
    Q_OBJECT
public:
    Window()
    {
        setWindowTitle(QStringLiteral("Rig Demo"));
        model = new QStandardItemModel(0, 3, this);
        model->setHorizontalHeaderLabels({tr("Name"), tr("Number"), tr("State")});
        addRow(QStringLiteral("Asha"), QStringLiteral("+919810000001"));
        addRow(QStringLiteral("Ravi"), QStringLiteral("+919810000002"));
        addRow(QString::fromUtf8("आशा"), QStringLiteral("+919810000003"));
        const int extra = qEnvironmentVariableIntValue("RIGDEMO_ROWS");
        for (int i = 0; i < extra; ++i)
            addRow(QStringLiteral("Row %1").arg(i + 3),
                   QStringLiteral("+9198200%1").arg(i, 5, 10, QLatin1Char('0')));

        auto *tabs = new QTabWidget;
        auto *page = new QWidget;
        auto *box = new QVBoxLayout(page);
        table = new QTableView;
        table->setAccessibleName(QStringLiteral("Calls"));
        table->setModel(model);
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->horizontalHeader()->setStretchLastSection(true);
        box->addWidget(table);

        table->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(table, &QTableView::customContextMenuRequested, this, [this](QPoint at) {
            const int row = table->indexAt(at).row();
            QMenu menu;
            menu.addAction(tr("Redial"), this,
                           [this, row] { result->setText(QStringLiteral("redial %1").arg(row)); });
            auto *more = menu.addMenu(tr("Mark as"));
            more->addAction(tr("Wrong number"), this,
                            [this, row] { model->item(row, 2)->setText(QStringLiteral("wrong number")); });
            menu.exec(table->viewport()->mapToGlobal(at));
        });

        auto *form = new QFormLayout;
        auto *name = new QLineEdit;
        name->setAccessibleName(QStringLiteral("Caller name"));
        form->addRow(tr("Caller name"), name);
        auto *combo = new QComboBox;
        combo->setAccessibleName(QStringLiteral("Language"));
        combo->addItems({QStringLiteral("English"), QStringLiteral("Hindi"), QStringLiteral("Tamil")});
        form->addRow(tr("Language"), combo);
        auto *spin = new QSpinBox;
        spin->setAccessibleName(QStringLiteral("Lines"));
        spin->setRange(1, 50);
        form->addRow(tr("Lines"), spin);
        box->addLayout(form);

        auto *voice = new QCheckBox(tr("Send voice"));
        box->addWidget(voice);
        auto *start = new QPushButton(tr("Start batch"));
        box->addWidget(start);
        auto *about = new QPushButton(tr("Details..."));
        box->addWidget(about);
        progress = new QProgressBar;
        progress->setAccessibleName(QStringLiteral("Batch progress"));
        progress->setRange(0, 100);
        progress->setValue(0);
        box->addWidget(progress);
        zone = new DropZone;
        box->addWidget(zone);
        result = new QLabel(QStringLiteral("idle"));
        result->setObjectName(QStringLiteral("result"));
        box->addWidget(result);
        tabs->addTab(page, tr("Calls"));
        auto *second = new QLabel(QStringLiteral("second page"));
        tabs->addTab(second, tr("Reports"));
        setCentralWidget(tabs);
        resize(640, 620);

        auto *file = menuBar()->addMenu(tr("&File"));
        file->addAction(tr("Say hello"), this, [this] { result->setText(QStringLiteral("hello")); });
        file->addAction(tr("&Quit"), qApp, &QApplication::quit);

        tray.setIcon(progressIcon(0));
        tray.setToolTip(QStringLiteral("Rig Demo"));
        auto *trayMenu = new QMenu(this);
        trayMenu->addAction(tr("Pause batch"), this,
                            [this] { result->setText(QStringLiteral("paused from tray")); });
        tray.setContextMenu(trayMenu);
        connect(&tray, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason why) {
            if (why == QSystemTrayIcon::Trigger)
                result->setText(QStringLiteral("tray clicked"));
        });
        tray.show();

        connect(voice, &QCheckBox::toggled, this, [this](bool on) {
            result->setText(on ? QStringLiteral("voice on") : QStringLiteral("voice off"));
        });
        connect(name, &QLineEdit::textChanged, this,
                [this](const QString &t) { statusBar()->showMessage(QStringLiteral("name is ") + t); });
        connect(combo, &QComboBox::currentTextChanged, this,
                [this](const QString &t) { result->setText(QStringLiteral("language ") + t); });
        connect(spin, &QSpinBox::valueChanged, this,
                [this](int v) { result->setText(QStringLiteral("lines %1").arg(v)); });
        connect(start, &QPushButton::clicked, this, &Window::startBatch);
        connect(about, &QPushButton::clicked, this, &Window::openDialog);
        connect(zone, &DropZone::fileDropped, this, &Window::import);
        connect(&timer, &QTimer::timeout, this, &Window::tick);
        QDBusConnection::sessionBus().connect(
            QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
            QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("ActionInvoked"), this,
            SLOT(notificationAction(uint, QString)));
    }

private slots:
    void notificationAction(uint, const QString &key)
    {
        result->setText(QStringLiteral("notification: ") + key);
    }

private:
    void addRow(const QString &name, const QString &number)
    {
        auto *first = new QStandardItem(name);
        first->setCheckable(true);
        model->appendRow({first, new QStandardItem(number), new QStandardItem(QStringLiteral("queued"))});
    }
    void startBatch()
    {
        percent = 0;
        result->setText(QStringLiteral("batch started"));
        timer.start(40);
    }
    void tick()
    {
        percent = qMin(100, percent + 5);
        progress->setValue(percent);
        tray.setIcon(progressIcon(percent));
        tray.setToolTip(QStringLiteral("Rig Demo %1%").arg(percent));
        publishLauncher(percent);
        if (percent < 100)
            return;
        timer.stop();
        result->setText(QStringLiteral("batch done"));
        for (int r = 0; r < model->rowCount(); ++r)
            model->item(r, 2)->setText(QStringLiteral("answered"));
        notify(QStringLiteral("Batch done"), QStringLiteral("%1 calls").arg(model->rowCount()));
    }
    void publishLauncher(int value)
    {
        auto m = QDBusMessage::createSignal(QStringLiteral("/org/rigdemo"),
                                            QStringLiteral("com.canonical.Unity.LauncherEntry"),
                                            QStringLiteral("Update"));
        QVariantMap p{{QStringLiteral("progress"), value / 100.0},
                      {QStringLiteral("progress-visible"), value < 100}};
        m << QStringLiteral("application://rigdemo.desktop") << p;
        QDBusConnection::sessionBus().send(m);
    }
    void notify(const QString &title, const QString &body)
    {
        auto m = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
            QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
        m << QStringLiteral("Rig Demo") << uint(0) << QString() << title << body
          << QStringList{QStringLiteral("open"), tr("Open report")} << QVariantMap() << 5000;
        QDBusConnection::sessionBus().asyncCall(m);
    }
    void openDialog()
    {
        QDialog d(this);
        d.setWindowTitle(tr("Details"));
        QVBoxLayout lay(&d);
        QLineEdit note;
        note.setAccessibleName(QStringLiteral("Note"));
        lay.addWidget(&note);
        QDialogButtonBox buttons(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
        connect(&buttons, &QDialogButtonBox::accepted, &d, &QDialog::accept);
        connect(&buttons, &QDialogButtonBox::rejected, &d, &QDialog::reject);
        lay.addWidget(&buttons);
        if (d.exec() == QDialog::Accepted)
            result->setText(QStringLiteral("note: ") + note.text());
        else
            result->setText(QStringLiteral("cancelled"));
    }
    void import(const QString &path)
    {
        QFile f(path);
        if (!f.open(QIODevice::ReadOnly)) {
            result->setText(QStringLiteral("cannot read file"));
            return;
        }
        int rows = 0;
        while (!f.atEnd()) {
            const auto cells = QString::fromUtf8(f.readLine()).trimmed().split(QLatin1Char(','));
            if (cells.size() == 2) {
                addRow(cells[0], cells[1]);
                ++rows;
            }
        }
        result->setText(QStringLiteral("imported %1: %2 rows").arg(QFileInfo(path).fileName()).arg(rows));
    }

    QStandardItemModel *model;
    QTableView *table;
    QProgressBar *progress;
    DropZone *zone;
    QLabel *result;
    QSystemTrayIcon tray;
    QTimer timer;
    int percent = 0;
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("rigdemo"));
    QApplication::setQuitOnLastWindowClosed(true);
    Window w;
    w.show();
    return QApplication::exec();
}

#include "rigdemo.moc"
