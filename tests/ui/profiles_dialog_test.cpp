// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/profiles_dialog.h"

#include "tests/ui/sample_profile.h"
#include "ui/languages.h"
#include "ui/measure/measured_software_part.h"
#include "ui/table_view.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;

class ProfilesDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyLanguage(QStringLiteral("en")); }
    void init();
    void cleanup() { dialog_.reset(); }
    void theNewestIsChosenByEnter();
    void aProfileIsRenamedInItsPlace();
    void anIncompleteProfileSaysSo();
    void anImportedProfileIsSelected();
    void aFolderIsImportedAndWhatWasLeftOutIsSaid();
    void importedProfilesThatWereCutShortAreNamed();
    void hundredsOfWrongFilesAreAFewLines();
    void aWrongFileIsOneSentenceAndNothingIsLost();
    void exportingWritesTheSelectedOne();
    void deletingAsksFirst();
    void anUnreadableFileCanOnlyBeDeleted();
    void anEmptyListSaysWhatToDo();
    void everythingThatTakesTheFocusHasAName();
    void softwareOfTheSelectedProfileIsShown();
    void softwareIsCopiedAndExported();

private:
    /// Empty where there is no profile.
    void write(const char* path, const std::optional<MachineProfile>& profile) const;
    [[nodiscard]] static MachineProfile machineNamed(const char* name);
    void open();
    [[nodiscard]] QPushButton* button(const char* text) const;
    [[nodiscard]] bool shows(const QString& text) const;
    [[nodiscard]] int rows() const { return dialog_->findChild<QTableView*>()->model()->rowCount(); }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<ProfileStore> store_;
    std::unique_ptr<ProfilesDialog> dialog_;
};

void ProfilesDialogTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    store_ = std::make_unique<ProfileStore>(folder_->filePath(QStringLiteral("profiles")));
    store_->add(sampleProfile(2));
    MachineProfile older = sampleProfile(1);
    older.name = "laptop";
    older.measuredAt = "2026-10-01T00:00:00Z";
    store_->add(older);
}

void ProfilesDialogTest::write(const char* path, const std::optional<MachineProfile>& profile) const
{
    const QFileInfo place(folder_->filePath(QLatin1String(path)));
    QVERIFY(place.dir().mkpath(QStringLiteral(".")));
    QFile file(place.filePath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    if (profile)
        file.write(QByteArray::fromStdString(profileToJson(*profile)));
}

MachineProfile ProfilesDialogTest::machineNamed(const char* name)
{
    MachineProfile profile = sampleProfile();
    profile.name = name;
    profile.host = name;
    return profile;
}

void ProfilesDialogTest::open()
{
    dialog_ = std::make_unique<ProfilesDialog>(*store_);
    dialog_->open();
    QVERIFY(QTest::qWaitForWindowActive(dialog_.get()));
}

QPushButton* ProfilesDialogTest::button(const char* text) const
{
    for (QPushButton* button : dialog_->findChildren<QPushButton*>())
        if (button->text().remove('&').remove(QStringLiteral(" …")) == QLatin1String(text))
            return button;
    qFatal("no button says %s", text);
}

bool ProfilesDialogTest::shows(const QString& text) const
{
    const QList<QLabel*> labels = dialog_->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->text().contains(text); });
}

void ProfilesDialogTest::theNewestIsChosenByEnter()
{
    open();
    QSignalSpy chosen(dialog_.get(), &ProfilesDialog::chosen);
    QTest::keyClick(dialog_.get(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(chosen.first().first().value<MachineProfile>() == sampleProfile(2));
    QVERIFY(!dialog_->isVisible());
}

void ProfilesDialogTest::aProfileIsRenamedInItsPlace()
{
    open();
    button("Rename")->click();
    auto* editor = dialog_->findChild<QTableView*>()->viewport()->findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, QStringLiteral("server"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(QString::fromStdString(store_->entries().at(0).profile.name), QStringLiteral("server"));
}

void ProfilesDialogTest::anIncompleteProfileSaysSo()
{
    MachineProfile cut = sampleProfile(1);
    cut.complete = false;
    cut.measuredAt = "2026-12-01T00:00:00Z";
    store_->add(cut);
    open();
    const QAbstractItemModel* model = dialog_->findChild<QTableView*>()->model();
    QVERIFY(model->index(0, 2).data().toString().endsWith(QStringLiteral("NVIDIA H200 (cut short)")));
    QVERIFY(model->index(1, 2).data().toString().endsWith(QStringLiteral("NVIDIA L4")));
}

void ProfilesDialogTest::anImportedProfileIsSelected()
{
    const QString path = folder_->filePath(QStringLiteral("server.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(profileToJson(sampleProfile(0))));
    file.close();
    open();
    dialog_->importFrom({path});
    QCOMPARE(rows(), 3);
    QSignalSpy chosen(dialog_.get(), &ProfilesDialog::chosen);
    button("Use")->click();
    MachineProfile expected = sampleProfile(0);
    expected.name = "node-17 (2026-11-20 12:40)"; // another is called node-17
    QVERIFY(chosen.first().first().value<MachineProfile>() == expected);
}

void ProfilesDialogTest::aFolderIsImportedAndWhatWasLeftOutIsSaid()
{
    write("nodes/node1.json", machineNamed("node1"));
    write("nodes/node2.json", machineNamed("node2"));
    write("nodes/node3.json", {});
    open();
    dialog_->importFrom({folder_->filePath(QStringLiteral("nodes"))});
    QCOMPARE(rows(), 4);
    QVERIFY(shows(QStringLiteral("2 profiles imported.\n1 file left out:\n")));
    QVERIFY(shows(QStringLiteral("nodes/node3.json is empty")));
    QCOMPARE(dialog_->findChild<QTableView*>()->currentIndex().data().toString(), QStringLiteral("node1"));
    dialog_->importFrom({folder_->filePath(QStringLiteral("nodes"))});
    QCOMPARE(rows(), 4);
    QVERIFY(shows(QStringLiteral("2 profiles kept already.\n1 file left out:\n")));
}

void ProfilesDialogTest::importedProfilesThatWereCutShortAreNamed()
{
    MachineProfile cut = machineNamed("node2");
    cut.complete = false;
    write("nodes/node1.json", machineNamed("node1"));
    write("nodes/node2.json", cut);
    open();
    dialog_->importFrom({folder_->filePath(QStringLiteral("nodes"))});
    QVERIFY(shows(QStringLiteral("2 profiles imported.\n1 of them is incomplete: node2")));
}

void ProfilesDialogTest::hundredsOfWrongFilesAreAFewLines()
{
    for (int i = 0; i < 200; ++i)
        write(qPrintable(QStringLiteral("nodes/%1.json").arg(i)), {});
    open();
    dialog_->importFrom({folder_->filePath(QStringLiteral("nodes"))});
    QVERIFY(shows(QStringLiteral("200 files left out:\n")));
    QVERIFY(shows(QStringLiteral("\n… and 196 more.")));
}

void ProfilesDialogTest::aWrongFileIsOneSentenceAndNothingIsLost()
{
    open();
    QSignalSpy chosen(dialog_.get(), &ProfilesDialog::chosen);
    dialog_->importFrom({QStringLiteral("/nowhere/x.json")});
    QVERIFY(shows(QStringLiteral("“/nowhere/x.json” cannot be opened")));
    QCOMPARE(rows(), 2);
    QVERIFY(chosen.isEmpty());
    QVERIFY(dialog_->isVisible());
}

void ProfilesDialogTest::exportingWritesTheSelectedOne()
{
    open();
    dialog_->findChild<QTableView*>()->selectRow(1);
    const QString path = folder_->filePath(QStringLiteral("out.json"));
    dialog_->exportTo(path);
    QCOMPARE(QString::fromStdString(readProfileFile(path.toStdString()).name), QStringLiteral("laptop"));
    QVERIFY(shows(QStringLiteral("Written to")));
    dialog_->exportTo(QStringLiteral("/nowhere/out.json"));
    QVERIFY(shows(QStringLiteral("was not written to /nowhere/out.json")));
}

void ProfilesDialogTest::deletingAsksFirst()
{
    open();
    button("Delete")->click();
    auto* box = dialog_->findChild<QMessageBox*>();
    QVERIFY(box != nullptr && box->text().contains(QStringLiteral("Delete “node-17”?")));
    QTest::keyClick(box, Qt::Key_Escape);
    QCOMPARE(rows(), 2);
    QTRY_VERIFY(dialog_->findChild<QMessageBox*>() == nullptr);
    button("Delete")->click();
    for (QAbstractButton* answer : dialog_->findChild<QMessageBox*>()->buttons())
        if (answer->text() == QLatin1String("Delete"))
            answer->click();
    QCOMPARE(rows(), 1);
    QCOMPARE(store_->entries().size(), std::size_t{1});
}

void ProfilesDialogTest::anUnreadableFileCanOnlyBeDeleted()
{
    QFile file(folder_->filePath(QStringLiteral("profiles/bad.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"schema_version\": 2}");
    file.close();
    open();
    dialog_->findChild<QTableView*>()->selectRow(2);
    for (const char* text : {"Use", "Rename", "Export"})
        QVERIFY(!button(text)->isEnabled());
    QVERIFY(button("Delete")->isEnabled());
}

void ProfilesDialogTest::anEmptyListSaysWhatToDo()
{
    for (const ProfileStore::Entry& entry : store_->entries())
        store_->remove(entry.file);
    open();
    QVERIFY(shows(QStringLiteral("No profile is kept yet")));
    for (const char* text : {"Use", "Compare machines", "Rename", "Export", "Delete"})
        QVERIFY(!button(text)->isEnabled());
    for (const char* text : {"Import", "Import folder"})
        QVERIFY(button(text)->isEnabled());
}

void ProfilesDialogTest::everythingThatTakesTheFocusHasAName()
{
    open();
    for (QWidget* widget : dialog_->findChildren<QWidget*>())
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0)
            QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                     widget->metaObject()->className());
}

void ProfilesDialogTest::softwareOfTheSelectedProfileIsShown()
{
    MachineProfile newest = sampleProfile();
    newest.name = "workshop";
    newest.measuredAt = "2026-11-21T00:00:00Z";
    newest.software = sampleSoftware();
    store_->add(newest);
    open();
    const auto* table = dialog_->findChild<TableView*>();
    QVERIFY(table->isVisible());
    QStringList cells;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells += table->model()->index(row, column).data().toString();
    for (const char* text :
         {"NumPy", "2.4.6", "Call on a few elements", "412 ns", "Sort", "71.5 Mop/s", "CuPy", "Launch",
          "4.31 µs", "Copies to the GPU", "9.87 GB/s", "16 processors allowed"})
        QVERIFY2(cells.contains(QString::fromUtf8(text)), text);
    QVERIFY(cells.filter(QStringLiteral("PyTorch is not installed for")).size() == 1);
    dialog_->findChild<QTableView*>()->selectRow(1); // holds none
    QVERIFY(!table->isVisible());
    QVERIFY(shows(QStringLiteral("This profile holds no software")));
}

void ProfilesDialogTest::softwareIsCopiedAndExported()
{
    MachineProfile profile = sampleProfile();
    profile.measuredAt = "2026-11-21T00:00:00Z";
    profile.software = sampleSoftware();
    store_->add(profile);
    open();
    auto* part = dialog_->findChild<MeasuredSoftwarePart*>();
    part->copyTable();
    QVERIFY(shows(QStringLiteral("Table copied")));
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasHtml() && data->text().contains(QStringLiteral("Call on a few elements")));
    const QString csv = QString::fromUtf8(data->data(QStringLiteral("text/csv")));
    QCOMPARE(csv.count(QLatin1Char('\n')), 1 + 4 + 7); // headings, packages, figures
    const QString begin = QStringLiteral("NumPy,2.4.6,call,Call on a few elements,");
    QVERIFY2(csv.contains(begin), qPrintable(csv));
    QCOMPARE(csv.section(begin, 1).section(QLatin1Char(','), 0, 0).toDouble(), 412e-9);
    const QString path = folder_->filePath(QStringLiteral("software.md"));
    part->exportTo(path);
    QVERIFY(QFile::exists(path));
    part->exportTo(folder_->filePath(QStringLiteral("software.xyz")));
    QVERIFY(shows(QStringLiteral("has no known ending")));
}

QTEST_MAIN(ProfilesDialogTest)
#include "profiles_dialog_test.moc"
