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
        return runPythonTasks(request, {}, [](const std::string&) {});
    }

    FakePython fake_;
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
    const PythonTasks result = runPythonTasks(request, {}, [](const std::string&) {});
    QVERIFY(result.tasks.empty());
    QVERIFY(result.problem.find("exit status 3") != std::string::npos);
}

QTEST_APPLESS_MAIN(PythonTasksTest)
#include "python_tasks_test.moc"
