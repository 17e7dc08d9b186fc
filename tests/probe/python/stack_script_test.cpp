// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/python/python_session.h"
#include "probe/python/python_tasks.h"
#include "tests/probe/python/fake_python.h"

#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace gpuspeedup;

/// The script's real work with the real NumPy, and a CuPy whose GPU is the processor.
class StackScriptTest : public QObject
{
    Q_OBJECT

private slots:
    void eachTaskHasItsTimesInEveryRun();
    void aWrongResultOrShapeIsNoTime();
    void whatAPackageAddsIsMeasured();
    void sizesOfCopiesTakeNoMemoryOfTheirOwn();
    void aRateThatCollapsesIsTakenAgain();
    void ofSeveralProcessesMostDecide();

private:
    /// NumPy under CuPy's name; `more` goes before what it says.
    static QByteArray cupy(const QByteArray& more = {})
    {
        return "import numpy as _numpy\n"
               "from numpy import *\n"
               "__version__ = '99'\n"
               "ndarray = _numpy.ndarray\n"
               "def asarray(a): return _numpy.array(a)\n"
               "def asnumpy(a): return _numpy.array(a)\n"
               "class _Device:\n"
               "    def __init__(self, number): pass\n"
               "    def use(self): pass\n"
               "class _Runtime:\n"
               "    def getDeviceCount(self): return 1\n"
               "    def runtimeGetVersion(self): return 13000\n"
               "    def driverGetVersion(self): return 13000\n"
               "    def getDeviceProperties(self, number): return {'name': b'The processor'}\n"
               "class _Stream:\n"
               "    def synchronize(self): pass\n"
               "class cuda:\n"
               "    runtime = _Runtime()\n"
               "    Device = _Device\n"
               "    @staticmethod\n"
               "    def get_current_stream(): return _Stream()\n" +
               more;
    }
    PythonTasks run(const QByteArray& package, std::vector<std::string> workloads)
    {
        PythonTaskRequest request;
        request.python.program = fake_.withPackage("cupy", package);
        request.python.limitSeconds = 300;
        request.stacks = {"cupy"};
        request.workloads = std::move(workloads);
        request.sizes = 2;
        request.secondsOfTask = 1e-3;
        progress_ = {};
        return runPythonTasks(
            request, {},
            {.progress = [this](const PythonTaskProgress& progress) { progress_ = progress; }, .row = {}});
    }
    static std::vector<PythonTask> tasksOf(const PythonTasks& all, std::string_view workload)
    {
        std::vector<PythonTask> tasks;
        std::ranges::copy_if(all.tasks, std::back_inserter(tasks),
                             [&](const PythonTask& task) { return task.task.workload == workload; });
        return tasks;
    }

    FakePython fake_;
    PythonTaskProgress progress_; ///< that was told last
};

namespace {

/// What the real Python says against `program`, which finds the script's modules; empty where it ends well.
QByteArray failureOf(const char* program)
{
    QProcess python;
    python.start(
        REAL_PYTHON,
        {"-B", "-c", QStringLiteral("import sys\nsys.path.insert(0, '" PYTHON_SCRIPTS "')\n") + program});
    const bool ended = python.waitForFinished();
    if (ended && python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0)
        return {};
    return "Python failed: " + python.readAllStandardError();
}

} // namespace

/// Up to a tebibyte: not more than a few numbers.
void StackScriptTest::sizesOfCopiesTakeNoMemoryOfTheirOwn()
{
    const QByteArray failure =
        failureOf("import resource\n"
                  "import stack_gpu\n"
                  "resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))\n"
                  "sizes = stack_gpu.copied_sizes(1 << 40)\n"
                  "assert sizes == sorted(set(sizes)) and sizes[0] == 4096 and sizes[-1] == 1 << 40\n"
                  "assert max(stack_gpu.copied_sizes(20 << 20)) == 20 << 20\n"
                  "assert {31 << 20, 33 << 20} <= set(sizes)\n");
    QVERIFY2(failure.isEmpty(), failure);
}

/// Calls of size 4 take 100 times as long as they should, once or always.
void StackScriptTest::aRateThatCollapsesIsTakenAgain()
{
    const QByteArray failure =
        failureOf("import stack_sampling\n"
                  "def curve(sizes, disturbed):\n"
                  "    taken = []\n"
                  "    def samples_of(action, seconds, fewest):\n"
                  "        size = action()\n"
                  "        taken.append(size)\n"
                  "        return [1e-6 * size * (100 if size == 4 and taken.count(4) <= disturbed else 1)]\n"
                  "    stack_sampling.samples_of = samples_of\n"
                  "    return stack_sampling.curve_figure(sizes, lambda size: ((lambda: size), size),\n"
                  "        stack_sampling.Settings(), 'op/s', 'made up', 'numbers')\n"
                  "def rates(figure):\n"
                  "    return {point['size']: round(point['median']) for point in figure['by_size']}\n"
                  "once = curve([1, 2, 4, 8], 1)\n"
                  "assert rates(once) == {1: 1e6, 2: 1e6, 4: 1e6, 8: 1e6} and once['status'] == 'ok', once\n"
                  "in_between = curve([1, 2, 4, 8], 99)\n" // as it is: larger ones say that it is no end
                  "assert rates(in_between) == {1: 1e6, 2: 1e6, 4: 1e4, 8: 1e6}, in_between\n"
                  "at_the_end = curve([1, 2, 4], 99)\n"
                  "assert rates(at_the_end) == {1: 1e6, 2: 1e6} and at_the_end['status'] == 'warning'\n"
                  "assert 'size 4 were 100 times slower' in at_the_end['reason'], at_the_end\n");
    QVERIFY2(failure.isEmpty(), failure);
}

/// One of three processes was disturbed; then two.
void StackScriptTest::ofSeveralProcessesMostDecide()
{
    const QByteArray failure = failureOf(
        "import stack_sampling\n"
        "def point(size, rate):\n"
        "    return {'size': size, 'median': rate, 'p5': rate, 'p95': rate, 'samples': 5}\n"
        "def figure(*points):\n"
        "    return dict(points[-1], status='ok', by_size=list(points))\n"
        "def disturbed(*points):\n"
        "    return dict(figure(*points), status='warning', reason='Disturbed.')\n"
        "whole = figure(point(1, 10), point(2, 20))\n"
        "part = disturbed(point(1, 12))\n"
        "merged = stack_sampling.merged([whole, part, whole])\n"
        "assert [at['size'] for at in merged['by_size']] == [1, 2] and merged['status'] == 'ok', merged\n"
        "merged = stack_sampling.merged([part, whole, part])\n"
        "assert [at['size'] for at in merged['by_size']] == [1], merged\n"
        "assert merged['status'] == 'warning' and merged['reason'] == 'Disturbed.', merged\n"
        "once = stack_sampling.one_time_figure(2.0, 'made up')\n"
        "assert once['status'] == 'warning'\n"
        "assert stack_sampling.merged([once, once])['status'] == 'ok'\n");
    QVERIFY2(failure.isEmpty(), failure);
}

void StackScriptTest::eachTaskHasItsTimesInEveryRun()
{
    const PythonTasks all = run(cupy(), {});
    QVERIFY2(all.problem.empty(), all.problem.c_str());
    QCOMPARE(all.tasks.size(), 2U * 11U);        // sizes of each of the script's tasks
    QCOMPARE(progress_.all, 2U * 11U * 3U * 2U); // three runs of NumPy and of CuPy
    QCOMPARE(progress_.done, progress_.all);
    QCOMPARE(progress_.secondsLeft, 0.0);
    for (const PythonTask& task : all.tasks) {
        QVERIFY2(task.problem.empty(), task.problem.c_str());
        QCOMPARE(task.rounds.size(), 3U);
        for (const TaskTimes& times : task.rounds) {
            QVERIFY(times.cpu > Duration{});
            QVERIFY(times.gpu && times.gpu->whole > Duration{});
        }
    }
}

void StackScriptTest::aWrongResultOrShapeIsNoTime()
{
    const PythonTasks all = run(cupy("def sort(a): return a\n"
                                     "def matmul(a, b): return _numpy.matmul(a, b)[:-1]\n"
                                     "def sqrt(a): return a + _numpy.inf\n"),
                                {"sort", "gemm", "black-scholes", "reduction"});
    for (const char* workload : {"sort", "gemm", "black-scholes"})
        for (const PythonTask& task : tasksOf(all, workload)) {
            const QString problem = QString::fromStdString(task.problem);
            QVERIFY2(problem.startsWith("CuPy computed a wrong result ("), qPrintable(problem));
            QVERIFY2(!problem.contains("inf") && !problem.contains("nan"), qPrintable(problem));
            for (const TaskTimes& times : task.rounds)
                QVERIFY(!times.gpu);
        }
    QCOMPARE(tasksOf(all, "sort").size(), 2U);
    for (const PythonTask& task : tasksOf(all, "reduction"))
        QVERIFY2(task.problem.empty() && task.rounds.size() == 3, task.problem.c_str());
}

void StackScriptTest::whatAPackageAddsIsMeasured()
{
    PythonRequest request;
    request.program = fake_.withPackage("cupy", cupy());
    request.limitSeconds = 120;
    PythonSession session(request, {"cupy"});
    for (const char* name :
         {"launch", "operation", "slice", "small_copy.h2d_further", "launch_waited", "round_trip"}) {
        const Figure figure = session.figure("cupy", name, {});
        QVERIFY2(figure.isUsable(), name);
        QVERIFY2(figure.value->median > 0 && figure.value->median < 1, name);
    }
    const Figure sum = session.figure("cupy", "call.sum", {});
    QVERIFY(sum.isUsable());
    QVERIFY(sum.bySize.size() >= 2);
    QVERIFY(sum.bySize.front().rate.median > sum.bySize.back().rate.median); // of large arrays fewer a second
    QCOMPARE(QString::fromStdString(session.record("cupy").gpu), QString("The processor"));
}

QTEST_APPLESS_MAIN(StackScriptTest)
#include "stack_script_test.moc"
