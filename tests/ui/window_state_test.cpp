// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_state.h"

#include "tests/ui/driven_window.h"

#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;

/// What several windows that are open at once leave behind.
class WindowStateTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aWindowRemembersItsPlan();
    void thePlanAnotherWindowHasLeftIsNotOverwritten();
    void aPlanWithAFileLeavesThatOfAnotherWindowInFront();

private:
    std::unique_ptr<QTemporaryDir> folder_;
};

namespace {

WindowState loaded()
{
    WindowState state;
    state.load();
    return state;
}

/// A plan of one scenario without a file.
struct Typed : DrivenWindow
{
    explicit Typed(const QString& operations) { type("Total operations", operations); }
    [[nodiscard]] bool saved(const WindowState& before) { return WindowState::of(window()).save(before); }
};

double rememberedOperations()
{
    return loaded().plan->scenarios.front().fields.scenario.operations.si();
}

} // namespace

void WindowStateTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(folder_->path()));
}

void WindowStateTest::aWindowRemembersItsPlan()
{
    Typed window(QStringLiteral("7 G"));
    QVERIFY(window.saved(loaded()));
    QCOMPARE(rememberedOperations(), 7e9);
    Typed next(QStringLiteral("9 G"));
    QVERIFY(next.saved(loaded()));
    QCOMPARE(rememberedOperations(), 9e9);
}

void WindowStateTest::thePlanAnotherWindowHasLeftIsNotOverwritten()
{
    const WindowState before = loaded(); // of both
    Typed first(QStringLiteral("7 G"));
    Typed second(QStringLiteral("9 G"));
    QVERIFY(first.saved(before));
    QVERIFY(!second.saved(before)); // so its autosave is kept, and offered at the next start
    QCOMPARE(rememberedOperations(), 7e9);
}

void WindowStateTest::aPlanWithAFileLeavesThatOfAnotherWindowInFront()
{
    const WindowState before = loaded();
    Typed first(QStringLiteral("7 G"));
    QVERIFY(first.saved(before));
    WindowState second = before;
    second.planFile = folder_->filePath(QStringLiteral("other.gpuplan"));
    QVERIFY(second.save(before)); // nothing is lost: the file holds it
    QCOMPARE(loaded().planFile, QString());
    QCOMPARE(rememberedOperations(), 7e9);
}

QTEST_MAIN(WindowStateTest)
#include "window_state_test.moc"
