// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/python/python_tasks.h"
#include "tests/exactly.h"
#include "tests/probe/python/fake_python.h"

#include <QTest>

using namespace gpuspeedup;

/// What is made of the script's lines; an interpreter that is none writes them.
class PythonTasksTest : public QObject
{
    Q_OBJECT

private slots:
    void eachPackageHasTheRowsOfNumpy();
    void rowsAreToldAsTheyAreMeasured();
    void progressCoversNumpyAndThePackages();
    void aPackageThatCannotBeUsedIsANoticeAndTheNextTakesItsPlace();
    void whatWasMeasuredBeforeTheEndIsKept();
    void whatThePackageCannotDoKeepsTheTimesOfNumpy();
    void withoutPackagesTheCpuAloneIsTimed();
    void aWrongResultIsNoTime();
    void aPackageThatCrashesLeavesTheOthers();
    void withoutNumpyThereIsNothing();
    void aProgramThatIsNoPythonIsSaid();

private:
    static QByteArray say(const QByteArray& line) { return "echo '" + line + "' >&3\n"; }
    static QByteArray rows()
    {
        return say(R"({"kind": "begin", "of": "numpy"})") +
               say(R"({"kind": "record", "of": "numpy", "version": "2.1"})") +
               say(R"({"kind": "row", "of": "numpy", "row": 0, "workload": "gemm", "label": "Matrix product", )"
                   R"("sizes": [8, 8, 8]})") +
               say(R"({"kind": "row", "of": "numpy", "row": 1, "workload": "sort", "label": "Sort", )"
                   R"("sizes": [100, 4]})") +
               cpu("0", "1e-3") + cpu("1", "2e-3") + cpu("0", "1.1e-3") + cpu("1", "2.2e-3");
    }
    static QByteArray cpu(const QByteArray& row, const QByteArray& seconds)
    {
        return say(R"({"kind": "time", "of": "numpy", "row": )" + row + R"(, "cpu": {"median": )" + seconds +
                   "}}");
    }
    static QByteArray gpu(const QByteArray& package, const QByteArray& row, const QByteArray& seconds)
    {
        const QByteArray part = R"({"median": )" + seconds + "}";
        return say(R"({"kind": "time", "of": ")" + package + R"(", "row": )" + row + R"(, "gpu": {"in": )" +
                   part + R"(, "compute": )" + part + R"(, "out": )" + part + R"(, "whole": )" + part + "}}");
    }
    static QByteArray begin(const QByteArray& package)
    {
        return say(R"({"kind": "begin", "of": ")" + package + R"("})");
    }
    PythonTasks run(const QByteArray& script, std::vector<std::string> stacks)
    {
        PythonTaskRequest request;
        request.python.program = fake_.interpreter(script + say(R"({"kind": "end"})"));
        request.stacks = std::move(stacks);
        told_.clear();
        progress_.clear();
        return runPythonTasks(
            request, {},
            {.progress = [&](const PythonTaskProgress& progress) { progress_.push_back(progress); },
             .row = [&](std::size_t index, const PythonTask& task) { told_.emplace_back(index, task); }});
    }

    FakePython fake_;
    std::vector<std::pair<std::size_t, PythonTask>> told_;
    std::vector<PythonTaskProgress> progress_;
};

void PythonTasksTest::eachPackageHasTheRowsOfNumpy()
{
    const PythonTasks result =
        run(rows() + begin("cupy") + gpu("cupy", "0", "1e-4") + gpu("cupy", "1", "3e-4") +
                gpu("cupy", "0", "2e-4") + gpu("cupy", "1", "4e-4"),
            {"cupy"});
    QVERIFY(result.problem.empty());
    QCOMPARE(result.tasks.size(), 2U);
    const PythonTask& sort = result.tasks[1];
    QCOMPARE(exactly(sort.task.workload), exactly("sort"));
    QCOMPARE(exactly(sort.stack), exactly("cupy"));
    QCOMPARE(sort.rounds.size(), 2U);
    QCOMPARE(sort.rounds[0].cpu.si(), 2e-3); // the first run of NumPy beside the first of the package
    QCOMPARE(sort.rounds[1].cpu.si(), 2.2e-3);
    QCOMPARE(sort.rounds[0].gpu->whole.si(), 3e-4);
    QCOMPARE(sort.rounds[1].gpu->whole.si(), 4e-4);
    QCOMPARE(exactly(sort.cpuBy), exactly("NumPy 2.1"));
    QCOMPARE(exactly(sort.gpuBy), exactly("CuPy"));
}

/// NumPy's times first, which the package then takes over, each at the moment it is there.
void PythonTasksTest::rowsAreToldAsTheyAreMeasured()
{
    (void)run(rows() + begin("cupy") + gpu("cupy", "0", "1e-4"), {"cupy"});
    QCOMPARE(told_.size(), 5U);
    for (std::size_t i = 0; i < 4; ++i) {
        QCOMPARE(told_[i].first, i % 2);
        QVERIFY(told_[i].second.stack.empty());
        QCOMPARE(told_[i].second.rounds.size(), i / 2 + 1);
    }
    QCOMPARE(told_[4].first, 0U);
    QCOMPARE(exactly(told_[4].second.stack), exactly("cupy"));
    QVERIFY(told_[4].second.rounds.at(0).gpu.has_value());
}

/// Two rows, three runs of each, NumPy and two packages: 18 steps, of which the lines below do seven.
void PythonTasksTest::progressCoversNumpyAndThePackages()
{
    (void)run(say(R"({"kind": "plan", "of": "numpy", "rows": 2})") + rows() + begin("cupy") +
                  gpu("cupy", "0", "1e-4"),
              {"cupy", "pytorch"});
    QVERIFY(!progress_.empty());
    std::size_t before = 0;
    for (const PythonTaskProgress& each : progress_) {
        QCOMPARE(each.all, 18U);
        QVERIFY(each.done >= before && each.secondsLeft > 0);
        before = each.done;
    }
    QCOMPARE(progress_.back().done, 7U);
    QCOMPARE(exactly(progress_.back().doing), exactly("CuPy: Sort")); // which comes next
}

void PythonTasksTest::aPackageThatCannotBeUsedIsANoticeAndTheNextTakesItsPlace()
{
    const PythonTasks result =
        run(rows() + begin("cupy") +
                say(R"({"kind": "problem", "of": "cupy", "problem": "broken", "detail": "no libcuda"})") +
                begin("pytorch") + gpu("pytorch", "0", "1e-4") + gpu("pytorch", "1", "1e-4"),
            {"cupy", "pytorch"});
    QCOMPARE(result.notices.size(), 1U);
    QVERIFY(result.notices[0].starts_with("CuPy cannot be imported (no libcuda)"));
    QCOMPARE(result.tasks.size(), 2U);
    QCOMPARE(exactly(result.tasks[1].stack), exactly("pytorch"));
}

/// A cancelled run, or an interpreter that is ended: what NumPy did stays.
void PythonTasksTest::whatWasMeasuredBeforeTheEndIsKept()
{
    PythonTaskRequest request;
    request.python.program = fake_.interpreter(rows() + "kill -KILL $$\n");
    request.stacks = {"cupy"};
    const PythonTasks result = runPythonTasks(request, {});
    QVERIFY(result.problem.empty());
    QCOMPARE(result.tasks.size(), 2U);
    QCOMPARE(result.tasks[0].rounds.size(), 2U);
    QCOMPARE(result.notices.size(), 1U);
    QVERIFY2(result.notices[0].find("signal 9") != std::string::npos, result.notices[0].c_str());
}

/// A task that does not fit the GPU's memory has its CPU times, as in C++.
void PythonTasksTest::whatThePackageCannotDoKeepsTheTimesOfNumpy()
{
    const PythonTasks result =
        run(rows() + begin("cupy") +
                say(R"({"kind": "time", "of": "cupy", "row": 1, "problem": "memory", "detail": "40 GB"})"),
            {"cupy"});
    const PythonTask& sort = result.tasks[1];
    QVERIFY(sort.problem.starts_with("CuPy found too little memory (40 GB)"));
    QCOMPARE(sort.rounds.size(), 2U);
    QCOMPARE(sort.rounds[1].cpu.si(), 2.2e-3);
    QVERIFY(!sort.rounds[1].gpu && sort.gpuBy.empty());
    QVERIFY(result.tasks[0].stack.empty()); // not reached by the package
}

void PythonTasksTest::withoutPackagesTheCpuAloneIsTimed()
{
    const PythonTasks result = run(rows(), {});
    QCOMPARE(result.tasks.size(), 2U);
    QVERIFY(result.tasks[0].stack.empty());
    QCOMPARE(result.tasks[0].rounds.size(), 2U);
    QCOMPARE(result.tasks[0].rounds[1].cpu.si(), 1.1e-3);
    QVERIFY(!result.tasks[0].rounds[1].gpu);
}

void PythonTasksTest::aWrongResultIsNoTime()
{
    const PythonTasks result =
        run(rows() + begin("cupy") + gpu("cupy", "0", "1e-4") +
                say(R"({"kind": "time", "of": "cupy", "row": 1, "problem": "wrong", "detail": "0.5"})"),
            {"cupy"});
    QCOMPARE(result.tasks[0].rounds.size(), 1U);
    QVERIFY(result.tasks[1].rounds.empty());
    QVERIFY(result.tasks[1].problem.starts_with("CuPy computed a wrong result"));
}

void PythonTasksTest::aPackageThatCrashesLeavesTheOthers()
{
    const PythonTasks result =
        run(rows() + begin("cupy") + gpu("cupy", "0", "1e-4") +
                say(R"({"kind": "problem", "of": "cupy", "problem": "crashed", "detail": "SIGSEGV"})") +
                begin("pytorch") + gpu("pytorch", "0", "1e-4") + gpu("pytorch", "1", "1e-4"),
            {"cupy", "pytorch"});
    QCOMPARE(result.tasks.size(), 4U);
    QVERIFY(result.tasks[0].problem.empty()); // it has times
    QVERIFY(result.tasks[1].problem.find("SIGSEGV") != std::string::npos);
    QVERIFY(result.tasks[3].problem.empty());
    QCOMPARE(result.tasks[3].rounds.size(), 1U);
}

void PythonTasksTest::withoutNumpyThereIsNothing()
{
    const PythonTasks result =
        run(begin("numpy") + say(R"({"kind": "problem", "of": "numpy", "problem": "missing", "detail": ""})"),
            {});
    QVERIFY(result.tasks.empty());
    QVERIFY(result.problem.starts_with("NumPy is not installed for "));
}

void PythonTasksTest::aProgramThatIsNoPythonIsSaid()
{
    PythonTaskRequest request;
    request.python.program = fake_.interpreter("exit 3");
    const PythonTasks result = runPythonTasks(request, {});
    QVERIFY(result.tasks.empty());
    QVERIFY(result.problem.find("exit status 3") != std::string::npos);
}

QTEST_APPLESS_MAIN(PythonTasksTest)
#include "python_tasks_test.moc"
