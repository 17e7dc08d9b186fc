// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/driven_window.h"
#include "tests/ui/sample_profile.h"
#include "ui/charts/chart_page.h"
#include "ui/charts/chart_tabs.h"
#include "ui/languages.h"
#include "ui/measure/machine_actions.h"
#include "ui/measure/profiles_dialog.h"
#include "ui/plan/plan_document.h"
#include "ui/table_view.h"
#include "ui/window_body.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;

/// A folder of the profiles of many machines, dropped on the window, and the machines side by side.
class MachineComparisonTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyLanguage(QStringLiteral("en")); }
    void init();
    void aDroppedFolderIsImportedAndItsMachinesCompared();
    void eachMachineHasTheSpeedupOfTheScenarioOnIt();
    void openingARowPutsTheMachineIntoTheScenario();
    void aMachineWithTwoKindsOfGpuHasARowForEach();
    void aMachineWithoutGpuTakesTheCpusPlace();
    void aMachineWithoutGpuDoesNotBorrowThatOfAnother();
    void whatIsImportedLaterAppears();
    void closingTheProfilesUnchangedReadsNothingAgain();
    void withoutAnyMachineItSaysWhatToDo();
    void whereNoProfileCanBeReadItSaysSo();

private:
    /// A node whose GPU is `share` as fast as the sample's.
    void write(const char* name, double share, int gpus = 1) const;
    /// Machine › Compare machines, done computing.
    void compare(DrivenWindow& w) const;
    [[nodiscard]] static TableView& table(DrivenWindow& w)
    {
        return w.window().body().charts().page(QStringLiteral("comparison"))->table();
    }
    [[nodiscard]] static QStringList column(DrivenWindow& w, int column);

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<ProfileStore> store_;
};

void MachineComparisonTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    store_ = std::make_unique<ProfileStore>(folder_->filePath(QStringLiteral("kept")));
    QVERIFY(QDir(folder_->path()).mkdir(QStringLiteral("nodes")));
    write("node1", 1);
    write("node2", 0.5);
}

void MachineComparisonTest::write(const char* name, double share, int gpus) const
{
    MachineProfile profile = sampleProfile(gpus);
    profile.name = name;
    profile.host = name;
    for (GpuRecord& gpu : profile.gpus)
        for (const char* figure : {"copy.h2d.pageable", "launch.async"})
            gpu.figures.erase(gpu.figures.find(std::string_view(figure)));
    if (!profile.gpus.empty())
        profile.gpus.front().figures["fp32"] = sampleFigure(66e12 * share, "FLOP/s");
    QFile file(folder_->filePath(QStringLiteral("nodes/%1.json").arg(QLatin1String(name))));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(profileToJson(profile)));
}

QStringList MachineComparisonTest::column(DrivenWindow& w, int column)
{
    const QAbstractItemModel* model = table(w).model();
    QStringList cells;
    for (int row = 0; row < model->rowCount(); ++row)
        cells += model->index(row, column).data().toString();
    cells.sort();
    return cells;
}

void MachineComparisonTest::compare(DrivenWindow& w) const
{
    w.trigger(QStringLiteral("Compare machines"));
    QTRY_VERIFY(!w.window().isFollowing());
}

static void dropOn(QWidget& window, const QString& path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &dropped);
}

void MachineComparisonTest::aDroppedFolderIsImportedAndItsMachinesCompared()
{
    DrivenWindow w;
    w.window().machine().setStore(*store_);
    dropOn(w.window(), folder_->filePath(QStringLiteral("nodes")));
    const QPointer<ProfilesDialog> dialog = w.window().findChild<ProfilesDialog*>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QStringList texts;
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        texts += label->text();
    QVERIFY2(texts.contains(QStringLiteral("2 profiles imported.")), qPrintable(texts.join('|')));
    for (QPushButton* button : dialog->findChildren<QPushButton*>())
        if (button->text().remove('&') == QLatin1String("Compare machines")) {
            button->click();
            break;
        }
    QTRY_VERIFY(!w.window().isFollowing());
    QVERIFY(dialog == nullptr);
    QCOMPARE(w.window().body().charts().currentKey(), QStringLiteral("comparison"));
    QCOMPARE(column(w, 0), (QStringList{"node1", "node2"}));
}

/// The row of a machine shows what the answer does once that machine is chosen.
void MachineComparisonTest::eachMachineHasTheSpeedupOfTheScenarioOnIt()
{
    DrivenWindow w;
    (void)store_->importFrom({folder_->filePath(QStringLiteral("nodes"))});
    w.window().machine().setStore(*store_);
    compare(w);
    for (int row = 0; row < 2; ++row) {
        const QString shown = table(w).model()->index(row, 1).data().toString();
        emit table(w).activated(table(w).model()->index(row, 0));
        QTRY_VERIFY(!w.window().isFollowing());
        QCOMPARE(w.read("Speedup factor").section(QChar(0xd7), 0, 0).left(4), shown.left(4));
    }
}

void MachineComparisonTest::openingARowPutsTheMachineIntoTheScenario()
{
    DrivenWindow w;
    (void)store_->importFrom({folder_->filePath(QStringLiteral("nodes"))});
    w.window().machine().setStore(*store_);
    compare(w);
    const QModelIndex row = table(w).model()->index(1, 0);
    const std::string name = row.data().toString().toStdString();
    emit table(w).activated(row);
    for (const ProcessorChoice& choice :
         {w.window().document().current().cpu, w.window().document().current().gpu}) {
        const auto* const measured = std::get_if<MeasuredChoice>(&choice);
        QVERIFY(measured != nullptr);
        QCOMPARE(measured->profile->name, name);
    }
    w.trigger(QStringLiteral("Undo choosing the machine"));
    QVERIFY(w.window().document().current().isPublished());
}

void MachineComparisonTest::aMachineWithTwoKindsOfGpuHasARowForEach()
{
    write("node2", 1, 2);
    DrivenWindow w;
    (void)store_->importFrom({folder_->filePath(QStringLiteral("nodes"))});
    w.window().machine().setStore(*store_);
    compare(w);
    QCOMPARE(column(w, 0), (QStringList{"node1", "node2 · NVIDIA H200", "node2 · NVIDIA L4"}));
}

void MachineComparisonTest::aMachineWithoutGpuTakesTheCpusPlace()
{
    write("node2", 1, 0);
    DrivenWindow w;
    (void)store_->importFrom({folder_->filePath(QStringLiteral("nodes"))});
    w.window().machine().setStore(*store_);
    compare(w);
    QCOMPARE(column(w, 0), (QStringList{"node1", "node2"}));
    for (const QString& speedup : column(w, 1))
        QVERIFY2(speedup.endsWith(QChar(0xd7)), qPrintable(speedup));
}

/// Chosen is node1 with its GPU: figures of node2 would be those of a machine that is nowhere.
void MachineComparisonTest::aMachineWithoutGpuDoesNotBorrowThatOfAnother()
{
    write("node2", 1, 0);
    DrivenWindow w;
    (void)store_->importFrom({folder_->filePath(QStringLiteral("nodes"))});
    w.window().machine().setStore(*store_);
    compare(w);
    const auto rowOf = [&w](const char* name) {
        return table(w).model()->match(table(w).model()->index(0, 0), Qt::DisplayRole, QLatin1String(name));
    };
    emit table(w).activated(rowOf("node1").value(0));
    QTRY_VERIFY(!w.window().isFollowing());
    const QModelIndex node2 = rowOf("node2").value(0);
    QVERIFY(node2.isValid());
    QCOMPARE(node2.siblingAtColumn(1).data().toString(), QString());
    QStringList cells;
    for (int i = 0; i < table(w).model()->columnCount(); ++i)
        cells += node2.siblingAtColumn(i).data().toString();
    QVERIFY2(cells.contains(QStringLiteral("This machine has no GPU: choose one of the catalogue.")),
             qPrintable(cells.join('|')));
    const Choices before = w.window().document().current();
    emit table(w).activated(node2);
    QVERIFY(w.window().document().current() == before);
}

void MachineComparisonTest::whatIsImportedLaterAppears()
{
    DrivenWindow w;
    w.window().machine().setStore(*store_);
    compare(w);
    (void)store_->importFrom({folder_->filePath(QStringLiteral("nodes"))});
    emit w.window().machine().profilesChanged();
    QTRY_VERIFY(!w.window().isFollowing());
    QCOMPARE(column(w, 0), (QStringList{"node1", "node2"}));
}

void MachineComparisonTest::closingTheProfilesUnchangedReadsNothingAgain()
{
    DrivenWindow w;
    w.window().machine().setStore(*store_);
    QSignalSpy changes(&w.window().machine(), &MachineActions::profilesChanged);
    w.window().machine().showProfiles();
    QPointer<ProfilesDialog> dialog = w.window().findChild<ProfilesDialog*>();
    dialog->reject();
    QCOMPARE(changes.size(), 0);
    QTRY_VERIFY(dialog == nullptr);
    w.window().machine().importProfiles({folder_->filePath(QStringLiteral("nodes"))});
    w.window().findChild<ProfilesDialog*>()->reject();
    QCOMPARE(changes.size(), 1);
}

void MachineComparisonTest::withoutAnyMachineItSaysWhatToDo()
{
    DrivenWindow w;
    w.window().machine().setStore(*store_);
    compare(w);
    QVERIFY(w.visibleTexts().join('\n').contains(QStringLiteral("No machine was measured yet")));
    QCOMPARE(table(w).model()->rowCount(), 0);
}

void MachineComparisonTest::whereNoProfileCanBeReadItSaysSo()
{
    QVERIFY(QDir(folder_->path()).mkdir(QStringLiteral("kept")));
    QFile file(folder_->filePath(QStringLiteral("kept/broken.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    DrivenWindow w;
    w.window().machine().setStore(*store_);
    compare(w);
    QVERIFY(w.visibleTexts().join('\n').contains(
        QStringLiteral("None of the profiles that are kept can be read")));
}

QTEST_MAIN(MachineComparisonTest)
#include "machine_comparison_test.moc"
