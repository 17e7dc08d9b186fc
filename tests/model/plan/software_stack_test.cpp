// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/software_stack.h"

#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

class SoftwareStackTest : public QObject
{
    Q_OBJECT

private slots:
    void theBuiltInStacksAreThere();
    void theMeasuredFiguresAreThoseThatWereMeasured_data();
    void theMeasuredFiguresAreThoseThatWereMeasured();
    void cppAddsNothingToTheMachine();
    void estimatesAreLabelled();
    void someStacksFuseArrayExpressions();
    void resultsComeBackToFreshMemoryExceptInCpp();
    void everyCellIsRead();
    void missingCellsHaveTheirDefaults();
    void aRowOfTheSameNameReplaces();
    void aStackIsFoundInAnyCase();
    void anUnknownNameOffersTheNearest();
    void aWrongTableIsRefusedInOneSentence_data();
    void aWrongTableIsRefusedInOneSentence();
    void nothingChangesWhereARowIsWrong();
};

namespace {

constexpr const char* heading = "name,launch_us,copy_to_gpu_us,copy_from_gpu_us";

const SoftwareStack& builtIn(std::string_view name)
{
    return findStack(softwareStacks(), name);
}

std::vector<SoftwareStack> read(const std::string& csv)
{
    std::vector<SoftwareStack> stacks;
    addStacks(stacks, csv, "mine.csv");
    return stacks;
}

Source::Kind kindOf(std::string_view name, std::string_view column)
{
    return stackSource(builtIn(name), column).kind;
}

} // namespace

void SoftwareStackTest::theBuiltInStacksAreThere()
{
    QByteArrayList names;
    for (const SoftwareStack& stack : softwareStacks()) {
        names += exactly(stack.name);
        QVERIFY(!stack.label.empty());
        QVERIFY(!stack.source.empty());
    }
    QCOMPARE(names, (QByteArrayList{"c++", "cupy", "pytorch", "numba", "tensorflow", "jax", "dask"}));
}

void SoftwareStackTest::theMeasuredFiguresAreThoseThatWereMeasured_data()
{
    // Medians of CuPy 14.2, PyTorch 2.11 and Numba 0.68 under Python 3.12 on an H200, in microseconds.
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<double>("launch");
    QTest::addColumn<double>("matrixProduct");
    QTest::addColumn<double>("toGpu");
    QTest::addColumn<double>("fromGpu");
    QTest::newRow("CuPy") << QByteArray("cupy") << 11.6 << 15.7 << 17.5 << 11.3;
    QTest::newRow("PyTorch") << QByteArray("pytorch") << 6.8 << 11.2 << 15.8 << 10.7;
}

void SoftwareStackTest::theMeasuredFiguresAreThoseThatWereMeasured()
{
    QFETCH(QByteArray, name);
    QFETCH(double, launch);
    QFETCH(double, matrixProduct);
    QFETCH(double, toGpu);
    QFETCH(double, fromGpu);
    const SoftwareStack& stack = builtIn(name.toStdString());
    QVERIFY(within(1e-15, stack.launch / microsecond, launch));
    QVERIFY(within(1e-15, stack.matrixProduct / microsecond, matrixProduct));
    QVERIFY(within(1e-15, stack.copyToGpu / microsecond, toGpu));
    QVERIFY(within(1e-15, stack.copyFromGpu / microsecond, fromGpu));
    for (const char* column : {"launch_us", "matrix_product_us", "copy_to_gpu_us", "copy_from_gpu_us"})
        QCOMPARE(kindOf(stack.name, column), Source::Kind::catalogue);
    const SoftwareStack& numba = builtIn("numba");
    QVERIFY(within(1e-15, numba.launch / microsecond, 15.7));
    QVERIFY(within(1e-15, numba.firstCall / second, 0.68));
    QVERIFY(within(1e-15, builtIn("cupy").start / second, 0.4 + 0.22)); // import and context
}

void SoftwareStackTest::cppAddsNothingToTheMachine()
{
    const SoftwareStack& cpp = builtIn("c++");
    for (const Duration added :
         {cpp.launch, cpp.matrixProduct, cpp.copyToGpu, cpp.copyFromGpu, cpp.start, cpp.firstCall})
        QVERIFY(added == Duration());
    QVERIFY(!cpp.estimated && cpp.estimates.empty());
}

void SoftwareStackTest::estimatesAreLabelled()
{
    for (const char* name : {"tensorflow", "jax", "dask"}) {
        QVERIFY(builtIn(name).estimated);
        QVERIFY(exactly(builtIn(name).source).contains("nobody measured"));
        QCOMPARE(kindOf(name, "launch_us"), Source::Kind::assumed);
    }
    QCOMPARE(kindOf("pytorch", "start_s"), Source::Kind::assumed);
    QCOMPARE(kindOf("numba", "start_s"), Source::Kind::assumed);
    QCOMPARE(kindOf("numba", "launch_us"), Source::Kind::catalogue);
    QCOMPARE(kindOf("cupy", "start_s"), Source::Kind::catalogue);
}

void SoftwareStackTest::someStacksFuseArrayExpressions()
{
    for (const char* name : {"c++", "numba", "jax"})
        QVERIFY2(builtIn(name).fuses, name);
    for (const char* name : {"cupy", "pytorch", "tensorflow", "dask"})
        QVERIFY2(!builtIn(name).fuses, name);
}

void SoftwareStackTest::resultsComeBackToFreshMemoryExceptInCpp()
{
    for (const SoftwareStack& stack : softwareStacks()) {
        QCOMPARE(stack.hostMemory, HostMemory::pageable);
        QCOMPARE(stack.resultMemory, stack.name == "c++" ? HostMemory::pageable : HostMemory::fresh);
    }
}

void SoftwareStackTest::everyCellIsRead()
{
    const auto stacks = read(
        "name,label,launch_us,matrix_product_us,copy_to_gpu_us,copy_from_gpu_us,host_memory,result_memory,"
        "fuses,arrays_apart,start_s,first_call_s,estimated,source\n"
        "Triton,Triton 3,1,2,3,4,pinned,pageable,yes,yes,5,6,start_s first_call_s,\"box, 2026\"\n");
    QCOMPARE(stacks.size(), std::size_t{1});
    const SoftwareStack expected{.name = "triton",
                                 .label = "Triton 3",
                                 .launch = 1 * microsecond,
                                 .matrixProduct = 2 * microsecond,
                                 .copyToGpu = 3 * microsecond,
                                 .copyFromGpu = 4 * microsecond,
                                 .hostMemory = HostMemory::pinned,
                                 .resultMemory = HostMemory::pageable,
                                 .fuses = true,
                                 .arraysApart = true,
                                 .start = 5 * second,
                                 .firstCall = 6 * second,
                                 .estimated = false,
                                 .estimates = {"start_s", "first_call_s"},
                                 .source = "box, 2026"};
    QVERIFY(stacks.front() == expected);
}

void SoftwareStackTest::missingCellsHaveTheirDefaults()
{
    const auto stacks = read(std::string(heading) + "\nmine,7,,\n");
    const SoftwareStack expected{
        .name = "mine", .label = "mine", .launch = 7 * microsecond, .matrixProduct = 7 * microsecond};
    QVERIFY(stacks.front() == expected);
    QVERIFY(stacks.front().arraysApart); // as in Python
}

void SoftwareStackTest::aRowOfTheSameNameReplaces()
{
    std::vector<SoftwareStack> stacks = softwareStacks();
    addStacks(stacks, std::string(heading) + "\nown,1,2,3\nCuPy,4,5,6\n", "mine.csv");
    QCOMPARE(stacks.size(), softwareStacks().size() + 1);
    QCOMPARE(stacks[1].name, std::string("cupy"));
    QVERIFY(stacks[1].launch == 4 * microsecond);
    QCOMPARE(stacks.back().name, std::string("own"));
}

void SoftwareStackTest::aStackIsFoundInAnyCase()
{
    QCOMPARE(builtIn("PyTorch").name, std::string("pytorch"));
    QCOMPARE(builtIn("C++").name, std::string("c++"));
}

void SoftwareStackTest::anUnknownNameOffersTheNearest()
{
    // One letter to insert; the others are five and more away.
    const QByteArray sentence = sentenceOf([] { (void)builtIn("pytoch"); });
    QVERIFY2(sentence.startsWith("There is no software stack “pytoch”; the nearest are pytorch, "), sentence);
    QVERIFY(sentence.endsWith('.'));
}

void SoftwareStackTest::aWrongTableIsRefusedInOneSentence_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("sentence");
    const QByteArray columns = heading;
    const auto row = [](const char* name, const QByteArray& text, const char* sentence) {
        QTest::newRow(name) << text << QByteArray(sentence);
    };
    row("empty", "", "“mine.csv” is empty; its first line must name the columns.");
    row("columns missing", "name,launch_us\nx,1\n",
        "“mine.csv” lacks columns that each such list needs: copy_to_gpu_us, copy_from_gpu_us; add them to "
        "its "
        "first line.");
    row("no name", columns + "\n,1,2,3\n",
        "“mine.csv” line 2, column name: there stands nothing, but each row needs it; write a short name for "
        "the command line.");
    row("no number", columns + "\nx,fast,2,3\n",
        "“mine.csv” line 2, column launch_us: there stands “fast”; write a number from 0 to 1000000000 µs, "
        "decimals after a point.");
    row("a negative time", columns + "\nx,1,2,-3\n",
        "“mine.csv” line 2, column copy_from_gpu_us: there stands “-3”; write a number from 0 to 1000000000 "
        "µs, decimals after a point.");
    row("an unknown kind of memory", columns + ",host_memory\nx,1,2,3,locked\n",
        "“mine.csv” line 2, column host_memory: there stands “locked”; write pinned, pageable or fresh.");
    row("neither yes nor no", columns + ",fuses\nx,1,2,3,maybe\n",
        "“mine.csv” line 2, column fuses: there stands “maybe”; write yes or no.");
    row("an estimate of no column", columns + ",estimated\nx,1,2,3,launch_us label\n",
        "“mine.csv” line 2, column estimated: there stands “label”; write no, all, or names of the columns "
        "that hold times, with spaces between them.");
    row("a name twice", columns + "\nx,1,2,3\nX,4,5,6\n",
        "“mine.csv” line 3, column name: there stands “x” a second time; keep one of the rows.");
    row("too many rows", columns + QByteArray("\nx,1,2,3").repeated(1001),
        "“mine.csv” has more than 1000 rows; keep the stacks you use.");
}

void SoftwareStackTest::aWrongTableIsRefusedInOneSentence()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, sentence);
    QCOMPARE(sentenceOf([&] { (void)read(text.toStdString()); }), sentence);
}

void SoftwareStackTest::nothingChangesWhereARowIsWrong()
{
    std::vector<SoftwareStack> stacks = softwareStacks();
    const QByteArray sentence = sentenceOf(
        [&] { addStacks(stacks, std::string(heading) + "\ncupy,1,2,3\nown,x,2,3\n", "mine.csv"); });
    QVERIFY(!sentence.isEmpty());
    QVERIFY(stacks == softwareStacks());
}

QTEST_APPLESS_MAIN(SoftwareStackTest)
#include "software_stack_test.moc"
