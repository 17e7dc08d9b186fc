// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"
#include "tests/probe/python/fake_python.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;

class DoctorCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPartHasAStatus();
    void aPythonThatIsNotThereIsBroken();
    void whatIsWrongWithAPackageIsSaid_data();
    void whatIsWrongWithAPackageIsSaid();
    void pythonCanBeLeftOut();
    void aDriverThatHangsIsBrokenAndTheRestIsExamined();
    void librariesThatCannotBeUsedAreBroken();
    void aWrongFormatIsRefused();

private:
    /// The row of that key.
    static QJsonObject row(const CliResult& result, const QString& key)
    {
        const QJsonArray rows = QJsonDocument::fromJson(result.output).object().value("rows").toArray();
        for (const QJsonValue each : rows)
            if (each.toObject().value("key") == key)
                return each.toObject();
        return {};
    }
    static CliResult examined(const std::string& python)
    {
        return runCli({"doctor", "--python", QString::fromStdString(python), "--format", "json"});
    }

    FakePython fake_;
};

void DoctorCommandTest::everyPartHasAStatus()
{
    const CliResult result = examined(fake_.withoutPackages());
    QCOMPARE(result.status, 0);
    for (const char* key : {"driver", "gpu", "nvcc", "cudart", "cublas", "cufft", "cusparse", "cusolver",
                            "cudnn", "openblas", "fftw", "python", "numpy", "cupy", "pytorch", "numba"}) {
        const QString status = row(result, key).value("status").toString();
        QVERIFY2(QStringList({"ok", "doubtful", "not there", "broken"}).contains(status), key);
        QVERIFY2(status == "ok" || key == QByteArray("driver") ||
                     row(result, key).value("remedy").toString().endsWith('.'),
                 key);
    }
    QCOMPARE(row(result, "python").value("status"), "ok");
    QCOMPARE(row(result, "numpy").value("status"), "not there");
}

void DoctorCommandTest::aPythonThatIsNotThereIsBroken()
{
    const CliResult result = examined("/nowhere/python3");
    QCOMPARE(result.status, 0);
    QCOMPARE(row(result, "python").value("status"), "broken");
    QVERIFY(row(result, "python").value("remedy").toString().contains("/nowhere/python3"));
    QVERIFY(row(result, "numpy").isEmpty());
}

void DoctorCommandTest::whatIsWrongWithAPackageIsSaid_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("module");
    QTest::addColumn<QByteArray>("package");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("a crash") << "numpy" << QByteArray("numpy")
                             << QByteArray("import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)")
                             << "SIGSEGV";
    QTest::newRow("a driver that is too old")
        << "pytorch" << QByteArray("torch")
        << QByteArray("class Tensor: pass\n__version__ = '2.9'\nclass version: cuda = '13.0'\nclass cuda:\n"
                      "    def is_available(): return False\n    def init(): raise RuntimeError('The NVIDIA "
                      "driver on "
                      "your system is too old (found version 12000)')")
        << "PyTorch does not fit the driver";
    QTest::newRow("warnings, then an error")
        << "cupy" << QByteArray("cupy")
        << QByteArray("import warnings\nwarnings.warn('{\"kind\": \"end\"}')\nprint('{\"kind\": \"end\"}')\n"
                      "raise ImportError('libcublas.so.13: cannot open shared object file')")
        << "CuPy cannot be imported (ImportError: libcublas.so.13";
    QTest::newRow("a wrong result")
        << "numpy" << QByteArray("numpy")
        << QByteArray("__version__ = '9'\nclass ndarray:\n    def __matmul__(self, other): return self\n"
                      "    def __eq__(self, other): return self\n    def all(self): return False\n"
                      "def ones(*shape, **kind): return ndarray()")
        << "NumPy computed a wrong result";
}

void DoctorCommandTest::whatIsWrongWithAPackageIsSaid()
{
    QFETCH(const QString, key);
    QFETCH(const QByteArray, module);
    QFETCH(const QByteArray, package);
    QFETCH(const QString, remedy);
    const CliResult result = examined(fake_.withPackage(module, package));
    QCOMPARE(result.status, 0);
    QCOMPARE(row(result, key).value("status"), "broken");
    QVERIFY2(row(result, key).value("remedy").toString().contains(remedy), result.output);
    QCOMPARE(row(result, "python").value("status"), "ok"); // the others go on
    QVERIFY(!row(result, "numba").isEmpty());
}

void DoctorCommandTest::pythonCanBeLeftOut()
{
    const CliResult result = runCli({"doctor", "--no-python", "--format", "json"});
    QCOMPARE(result.status, 0);
    QVERIFY(row(result, "python").isEmpty());
    QVERIFY(!row(result, "driver").isEmpty());
    QVERIFY(isRefusal(runCli({"doctor", "--no-python", "--python"}), 2, {"--python"}));
}

void DoctorCommandTest::aDriverThatHangsIsBrokenAndTheRestIsExamined()
{
    const CliResult result =
        runCli({"doctor", "--python", QString::fromStdString(fake_.withoutPackages()), "--format", "json"},
               {}, {"LD_LIBRARY_PATH=" HANGING_DRIVER});
    QCOMPARE(result.status, 1);
    QVERIFY2(result.errors.contains("does not answer"), result.errors.constData());
    QCOMPARE(row(result, "driver").value("status"), "broken");
    QVERIFY(row(result, "driver").value("remedy").toString().contains("restart"));
    for (const char* key : {"cudart", "openblas", "python"})
        QVERIFY2(!row(result, key).isEmpty(), key);
}

/// A runtime without its function (some other library under its name), and a file that is none.
void DoctorCommandTest::librariesThatCannotBeUsedAreBroken()
{
    const QTemporaryDir folder;
    QVERIFY(QFile::copy(HANGING_DRIVER "/libcuda.so.1", folder.filePath("libcudart.so.13")));
    QFile broken(folder.filePath("libopenblas.so.0"));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no library") > 0);
    broken.close();
    const CliResult result =
        runCli({"doctor", "--no-python", "--format", "json"}, {}, {"LD_LIBRARY_PATH=" + folder.path()});
    QCOMPARE(result.status, 0);
    QCOMPARE(row(result, "cudart").value("status"), "broken");
    QVERIFY(row(result, "cudart").value("remedy").toString().contains("no function cudaRuntimeGetVersion"));
    QCOMPARE(row(result, "openblas").value("status"), "broken");
    QVERIFY2(row(result, "openblas").value("remedy").toString().contains("cannot be loaded"), result.output);
    QVERIFY(!row(result, "fftw").isEmpty());
}

void DoctorCommandTest::aWrongFormatIsRefused()
{
    QVERIFY(isRefusal(runCli({"doctor", "--format", "jsonl"}), 2, {"jsonl"}));
}

QTEST_APPLESS_MAIN(DoctorCommandTest)
#include "doctor_command_test.moc"
