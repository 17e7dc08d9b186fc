// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/software/software_figures.h"
#include "probe/python/python_session.h"
#include "probe/python/software_steps.h"
#include "tests/exactly.h"
#include "tests/probe/python/fake_python.h"

#include <QRegularExpression>
#include <QTest>

using namespace gpuspeedup;

/// The script itself under the real interpreter with made-up packages, and interpreters that are none.
class PythonSessionTest : public QObject
{
    Q_OBJECT

private slots:
    void theInterpreterIsMeasured();
    void aPackageThatIsNotThereIsSaid();
    void aProgramThatIsNotThereIsSaid();
    void aProgramThatIsNoPythonIsSaid_data();
    void aProgramThatIsNoPythonIsSaid();
    void anOldPythonIsSaid();
    void whatEndsAPackageLeavesTheOthers_data();
    void whatEndsAPackageLeavesTheOthers();
    void aPackageThatHangsIsEnded();
    void versionsThatDoNotFitAreSaid();
    void whatIsPrintedIsNoResult();
    void figuresBeforeACrashAreKept();
    void lineThatIsNoneIsRefused_data();
    void lineThatIsNoneIsRefused();
    void theRunCanBeCancelled();
    void packagesThatNeedAGpuAreLeftOutWithoutOne();
    void aStepIsMorePatientThanTheSessionThatSpeaksForIt();
    void aProgramThatEndsAtOnceKillsItsInterpreters();

private:
    static PythonRequest requestFor(const std::string& program, std::vector<std::string> packages)
    {
        PythonRequest request;
        request.program = program;
        request.packages = std::move(packages);
        request.limitSeconds = 20;
        return request;
    }
    static QString whyNot(PythonSession& session, std::string_view package, std::string_view figure)
    {
        try {
            (void)session.figure(package, figure, {});
            return "measured";
        } catch (const Error& error) {
            return error.what();
        }
    }

    FakePython fake_;
};

void PythonSessionTest::theInterpreterIsMeasured()
{
    PythonSession session(requestFor(REAL_PYTHON, {}), {"python"});
    const Figure figure = session.figure("python", "loop", {});
    QVERIFY(figure.isUsable());
    QCOMPARE(exactly(figure.unit), exactly("FLOP/s"));
    QVERIFY(figure.value->samples >= 3);
    QVERIFY(!session.record("python").version.empty());
}

void PythonSessionTest::aPackageThatIsNotThereIsSaid()
{
    const std::string python = fake_.withoutPackages();
    const PythonSurvey survey = surveyPython(requestFor(python, {"python", "numpy"}), {});
    QVERIFY(survey.problem.empty());
    QVERIFY(survey.has("python"));
    QVERIFY(!survey.has("numpy"));
    QVERIFY2(survey.software.at(1).problem.starts_with("NumPy is not installed for "),
             survey.software.at(1).problem.c_str());

    PythonSession session(requestFor(python, {}), {"numpy", "python"});
    QVERIFY(whyNot(session, "numpy", "call").startsWith("NumPy is not installed for "));
    QVERIFY(session.figure("python", "loop", {}).isUsable());
}

void PythonSessionTest::aProgramThatIsNotThereIsSaid()
{
    const PythonSurvey survey = surveyPython(requestFor("/nowhere/python3", {}), {});
    QVERIFY2(survey.problem.find("/nowhere/python3") != std::string::npos, survey.problem.c_str());
    QVERIFY(survey.problem.find("--python") != std::string::npos);
    QCOMPARE(survey.software.size(), 1U);
    QCOMPARE(exactly(survey.software[0].problem), exactly(survey.problem));
    QVERIFY(!survey.has("python"));
}

void PythonSessionTest::aProgramThatIsNoPythonIsSaid_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("how");
    QTest::newRow("ends at once") << QByteArray("exit 0") << "exit status 0";
    QTest::newRow("fails and says why")
        << QByteArray("echo 'no such licence' >&2; exit 4") << "exit status 4, after “no such licence”";
    QTest::newRow("crashes") << QByteArray("kill -SEGV $$") << "signal 11";
    QTest::newRow("closes the lines and goes on") << QByteArray("exec 3>&-; sleep 60") << "signal 9";
}

void PythonSessionTest::aProgramThatIsNoPythonIsSaid()
{
    QFETCH(const QByteArray, script);
    QFETCH(const QString, how);
    const PythonSurvey survey = surveyPython(requestFor(fake_.interpreter(script), {}), {});
    const QString problem = QString::fromStdString(survey.problem);
    QVERIFY2(problem.contains("does not answer as Python does (" + how), qPrintable(problem));
}

void PythonSessionTest::anOldPythonIsSaid()
{
    const std::string old = fake_.interpreter(R"(echo '{"kind": "old", "version": "3.6.8"}' >&3)");
    const QString problem = QString::fromStdString(surveyPython(requestFor(old, {}), {}).problem);
    QVERIFY2(problem.startsWith("Python 3.6.8 at ") && problem.contains("3.9"), qPrintable(problem));
}

void PythonSessionTest::whatEndsAPackageLeavesTheOthers_data()
{
    QTest::addColumn<QByteArray>("package");
    QTest::addColumn<QString>("problem");
    QTest::newRow("segmentation fault")
        << QByteArray("import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)")
        << "NumPy ended the process .SIGSEGV";
    QTest::newRow("an exit of its own")
        << QByteArray("import os, sys\nsys.stderr.write('no licence\\n')\nos._exit(7)")
        << "NumPy ended the process .exit status 7., after it wrote .no licence";
    QTest::newRow("an error") << QByteArray(
                                     "raise ImportError('libopenblas.so.0: cannot open shared object file')")
                              << "NumPy cannot be imported .ImportError: libopenblas.so.0: cannot open";
    QTest::newRow("something it needs") << QByteArray("import nowhere_to_be_found")
                                        << "NumPy cannot be imported .ModuleNotFoundError: No module named";
    QTest::newRow("an empty folder") << QByteArray("") << "NumPy cannot be imported .*without arrays";
    QTest::newRow("sys.exit") << QByteArray("import sys\nsys.exit('not today')")
                              << "NumPy failed .SystemExit: not today";
    QTest::newRow("too little memory")
        << QByteArray("class ndarray: pass\n__version__ = '9'\n"
                      "def __getattr__(name):\n    raise MemoryError('64 GiB')")
        << "NumPy found too little memory .MemoryError: 64 GiB";
}

void PythonSessionTest::whatEndsAPackageLeavesTheOthers()
{
    QFETCH(const QByteArray, package);
    QFETCH(const QString, problem);
    const std::string python = fake_.withPackage("numpy", package);
    PythonSession session(requestFor(python, {}), {"numpy", "python"});
    const QString why = whyNot(session, "numpy", "call");
    QVERIFY2(why.contains(QRegularExpression("^" + problem)), qPrintable(why));
    QCOMPARE(QString::fromStdString(session.record("numpy").problem), why);
    QVERIFY(session.figure("python", "loop", {}).isUsable());
}

void PythonSessionTest::aPackageThatHangsIsEnded()
{
    PythonRequest request = requestFor(fake_.withPackage("numpy", "import time\ntime.sleep(60)"), {});
    request.limitSeconds = 1;
    PythonSession session(request, {"numpy", "python"});
    QCOMPARE(whyNot(session, "numpy", "call"), "NumPy did not finish in 1 s and was ended.");
    QVERIFY(session.figure("python", "loop", {}).isUsable());
}

void PythonSessionTest::versionsThatDoNotFitAreSaid()
{
    const std::string python = fake_.withPackage(
        "torch", "raise RuntimeError('CUDA driver version is insufficient for CUDA runtime version')");
    PythonSession session(requestFor(python, {}), {"pytorch", "python"});
    const QString why = whyNot(session, "pytorch", "launch");
    QVERIFY2(why.startsWith("PyTorch does not fit the driver, CUDA or NumPy it finds ("), qPrintable(why));
    QVERIFY(session.figure("python", "loop", {}).isUsable());
}

void PythonSessionTest::whatIsPrintedIsNoResult()
{
    // Lines as the script's own, on both of the streams that packages know.
    const std::string python = fake_.withPackage(
        "numpy", "import sys\n"
                 "for out in (sys.stdout, sys.stderr):\n"
                 "    out.write('{\"kind\": \"end\"}\\n{\"kind\": \"figure\", \"of\": \"numpy\"}\\n')\n"
                 "raise ImportError('that was all')\n");
    PythonSession session(requestFor(python, {}), {"numpy", "python"});
    QVERIFY(whyNot(session, "numpy", "call").contains("that was all"));
    QVERIFY(session.figure("python", "loop", {}).isUsable());
}

const QByteArray callFigure =
    R"({"kind": "figure", "of": "numpy", "name": "call", "figure": {"median": 2e-7, )"
    R"("p5": 1e-7, "p95": 3e-7, "samples": 9, "unit": "s", "method": "m", "status": "ok"}})";

void PythonSessionTest::figuresBeforeACrashAreKept()
{
    const std::string python =
        fake_.interpreter("echo '" + callFigure +
                          "' >&3\necho '{\"kind\": \"problem\", \"of\": \"numpy\", \"problem\": "
                          "\"crashed\", \"detail\": \"SIGSEGV\"}' >&3");
    PythonSession session(requestFor(python, {}), {"numpy"});
    QCOMPARE(session.figure("numpy", "call", {}).value->median, 2e-7);
    QVERIFY(whyNot(session, "numpy", "sort").contains("SIGSEGV"));
    QCOMPARE(session.figure("numpy", "call", {}).value->median, 2e-7);
}

void PythonSessionTest::lineThatIsNoneIsRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no JSON") << QByteArray("Traceback (most recent call last):");
    QTest::newRow("no kind") << QByteArray("{}");
    QTest::newRow("a figure that is not a number") << QByteArray(callFigure).replace("2e-7", "NaN");
    QTest::newRow("a figure below zero") << QByteArray(callFigure).replace("2e-7", "-1");
    QTest::newRow("percentiles out of order") << QByteArray(callFigure).replace("3e-7", "1e-8");
    QTest::newRow("a name that is none") << QByteArray(callFigure).replace("call", "Call!");
}

void PythonSessionTest::lineThatIsNoneIsRefused()
{
    QFETCH(const QByteArray, line);
    PythonSession session(requestFor(fake_.interpreter("echo '" + line + "' >&3; sleep 60"), {}), {"numpy"});
    QVERIFY(whyNot(session, "numpy", "call") != "measured");
}

void PythonSessionTest::theRunCanBeCancelled()
{
    const std::atomic<bool> cancelled = true;
    PythonSession session(requestFor(fake_.interpreter("sleep 60"), {}), {"numpy"});
    QVERIFY_EXCEPTION_THROWN(
        (void)session.figure("numpy", "call", {.thorough = false, .cancelled = &cancelled}), Error);
}

void PythonSessionTest::packagesThatNeedAGpuAreLeftOutWithoutOne()
{
    PythonRequest request = requestFor(fake_.withPackage("cupy", "raise SystemExit('imported')"), {"cupy"});
    request.withGpu = false;
    const PythonSurvey survey = surveyPython(request, {});
    QCOMPARE(exactly(survey.software.at(0).problem),
             exactly("CuPy was not measured, for there is no GPU to measure it with."));
    request.withGpu = true;
    QVERIFY(surveyPython(request, {}).has("cupy")); // found, and not imported
}

/// Else the run is ended as hanging before the session says that the script went silent.
void PythonSessionTest::aStepIsMorePatientThanTheSessionThatSpeaksForIt()
{
    PythonSurvey survey;
    for (const SoftwarePackage& package : softwarePackages())
        survey.software.push_back({.name = std::string(package.name)});
    for (const double limit : {0.0, 1.0, 20.0, 1000.0})
        for (const bool thorough : {false, true}) {
            PythonRequest request;
            request.thorough = thorough;
            request.limitSeconds = limit;
            QVERIFY(request.patience() > request.limit());
            const std::vector<Step> steps = softwareSteps(request, survey, {});
            QVERIFY(!steps.empty());
            for (const Step& step : steps)
                QVERIFY(*step.patienceSeconds > request.patience() + 1);
        }
}

void PythonSessionTest::aProgramThatEndsAtOnceKillsItsInterpreters()
{
    PythonProcess process(fake_.interpreter("exec sleep 1000\n"), {});
    std::string line;
    QVERIFY(process.read(line, 0) == PythonProcess::Read::nothing);
    PythonProcess::killAll();
    QVERIFY(process.read(line, 50) == PythonProcess::Read::ended);
    QVERIFY2(process.howItEnded().starts_with("signal 9"), process.howItEnded().c_str());
}

QTEST_APPLESS_MAIN(PythonSessionTest)
#include "python_session_test.moc"
