// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_rules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace gpuspeedup;

class IncludeDirectionTest : public QObject
{
    Q_OBJECT

private slots:
    void theSourceTreeKeepsTheRules();
    void aFileThatBreaksARuleIsFound_data();
    void aFileThatBreaksARuleIsFound();
    void aFileInOrderIsNotReported_data();
    void aFileInOrderIsNotReported();
};

namespace {

const QString license = "// SPDX-License-Identifier: GPL-3.0-or-later\n";

QStringList sourceFiles()
{
    const QDir root(SOURCE_ROOT);
    QStringList files{"CMakeLists.txt"};
    for (const QString folder : {"app", "model", "probe", "ui", "tests", "installer"}) {
        QDirIterator walk(root.filePath(folder),
                          {"*.h", "*.h.in", "*.cpp", "*.cu", "*.cuh", "CMakeLists.txt", "*.cmake"},
                          QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files += root.relativeFilePath(walk.next());
    }
    return files;
}

void add(const char* path, const QString& text)
{
    QTest::addRow("%s: %s", path, qPrintable(text.trimmed())) << QString(path) << text;
}

} // namespace

void IncludeDirectionTest::theSourceTreeKeepsTheRules()
{
    const QStringList files = sourceFiles();
    QVERIFY(files.contains("model/estimate.h"));
    QVERIFY(files.contains("app/cli.cpp"));
    QStringList found;
    for (const QString& path : files) {
        QFile file(QDir(SOURCE_ROOT).filePath(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        found += violations(path, QString::fromUtf8(file.readAll()));
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
}

void IncludeDirectionTest::aFileThatBreaksARuleIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    add("model/a.cpp", "#include <vector>\n"); // no SPDX line
    add("model/CMakeLists.txt", "add_library(model)\n");
    add("model/a.h", license); // no #pragma once
    for (const char* line : {"#include <QString>", "#include \"ui/a.h\"", "#include \"app/a.h\"",
                             "#include \"probe/a.h\"", "#include \"a.h\"", "#include <unistd.h>",
                             "#include <CLI/App.hpp>", "#include \"tests/a.h\"", "  #  include   <QtGlobal>"})
        add("model/a.cpp", license + line + "\n");
    add("model/a.h", license + "#pragma once\n#include <nlohmann/json.hpp>\n");
    for (const char* line : {"#include <QObject>", "#include \"ui/a.h\"", "#include \"app/a.h\""})
        add("probe/a.cpp", license + line + "\n");
    for (const char* line : {"#include \"probe/a.h\"", "#include \"app/a.h\"", "#include \"a.h\""})
        add("ui/charts/a.cpp", license + line + "\n");
    for (const char* line :
         {"#include <QCoreApplication>", "#include \"ui/a.h\"", "#include <qcustomplot.h>"})
        add("app/cli.cpp", license + line + "\n");
    add("app/window.cpp", license + "#include \"probe/a.h\"\n");
    add("tests/fuzz/a.cpp", license + "#include <QTest>\n");
}

void IncludeDirectionTest::aFileThatBreaksARuleIsFound()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(violations(path, text).size(), 1);
}

void IncludeDirectionTest::aFileInOrderIsNotReported_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    add("model/a.h", license + "#pragma once\n#include <nlohmann/json_fwd.hpp>\n#include \"model/b.h\"\n");
    add("model/report/a.cpp", license + "#include <nlohmann/json.hpp>\n#include <vector>\n");
    add("model/a.cpp", license + "// #include <QString>\n");
    add("probe/cuda/a.cu",
        license + "#include <cuda_runtime.h>\n#include \"model/b.h\"\n#include \"probe/c.h\"\n");
    add("ui/a.cpp", license + "#include <QWidget>\n#include \"ui/a.h\"\n#include \"model/b.h\"\n");
    add("app/window.cpp", license + "#include <QApplication>\n#include \"ui/a.h\"\n");
    add("app/cli.cpp", license + "#include <CLI/App.hpp>\n#include \"probe/a.h\"\n#include <unistd.h>\n");
    add("tests/model/a.cpp", license + "#include <QTest>\n#include \"a.moc\"\n");
    add("tests/CMakeLists.txt", "# SPDX-License-Identifier: GPL-3.0-or-later\n");
}

void IncludeDirectionTest::aFileInOrderIsNotReported()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(violations(path, text), QStringList());
}

QTEST_APPLESS_MAIN(IncludeDirectionTest)
#include "include_direction_test.moc"
