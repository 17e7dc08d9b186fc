// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/software_document.h"

#include "model/report/format.h"
#include "tests/exactly.h"
#include "tests/ui/sample_profile.h"

#include <QTest>

using namespace gpuspeedup;

/// The software of a profile as a table.
class SoftwareDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void eachPackageBeginsWithItsVersionAndWhatIsSaidOfIt();
    void figuresAreInUnitsPeopleRead();
    void aCurveIsToldByItsEnds();
    void aFigureThatFailedSaysWhy();
    void withoutSoftwareThereAreNoRows();

private:
    static MachineProfile profile()
    {
        MachineProfile profile = sampleProfile();
        profile.software = sampleSoftware();
        return profile;
    }
    /// Lines of TSV below the headings.
    static QList<QByteArrayList> rowsOf(const MachineProfile& profile)
    {
        QList<QByteArrayList> rows;
        for (const QByteArray& line :
             exactly(writeToString(*findFormat("tsv"), softwareDocument(profile))).trimmed().split('\n'))
            rows += line.split('\t');
        return rows.mid(1);
    }
};

void SoftwareDocumentTest::eachPackageBeginsWithItsVersionAndWhatIsSaidOfIt()
{
    QStringList heads;
    for (const QByteArrayList& row : rowsOf(profile()))
        if (row[2].isEmpty())
            heads += QString::fromUtf8(row[0] + " " + row[1] + ": " + row.last());
    QCOMPARE(heads.size(), 4);
    QCOMPARE(heads[0], QStringLiteral("Python 3.12.3: /venv/bin/python"));
    QCOMPARE(heads[1], QStringLiteral("NumPy 2.4.6: 16 processors allowed"));
    QCOMPARE(heads[2], QStringLiteral("CuPy 14.2.0: CUDA 13.2, on NVIDIA H200"));
    QVERIFY(heads[3].startsWith(QStringLiteral("PyTorch : PyTorch is not installed for ")));
}

void SoftwareDocumentTest::figuresAreInUnitsPeopleRead()
{
    const std::string text = writeToString(*findFormat("markdown"), softwareDocument(profile()));
    for (const char* part :
         {"| Python loop | 38.2 MFLOPS | 38 – 38.3 |", "| Call on a few elements | 412 ns |",
          "| Sort | 71.5 Mop/s |", "| Launch | 4.31 µs |", "| Copies to the GPU | 9.87 GB/s |",
          "| Import | 431 ms | 429 – 432 | One sample: it happens once in a process."})
        QVERIFY2(text.find(part) != std::string::npos, (part + (" is not in\n" + text)).c_str());
}

void SoftwareDocumentTest::aCurveIsToldByItsEnds()
{
    for (const QByteArrayList& row : rowsOf(profile()))
        if (row[2] == "elementwise.fresh")
            QCOMPARE(row.last(),
                     QByteArray("9.81 GB/s at 4.1 k to 6.32 GB/s at 67.1 M (bytes of one array)"));
}

void SoftwareDocumentTest::aFigureThatFailedSaysWhy()
{
    MachineProfile broken = profile();
    Figure& call = broken.software[1].figures["call"];
    call.value.reset();
    call.status = FigureStatus::failed;
    call.reason = "The run was cancelled.";
    for (const QByteArrayList& row : rowsOf(broken))
        if (row[2] == "call") {
            QVERIFY(row[4].isEmpty() && row[5].isEmpty());
            QCOMPARE(row.last(), QByteArray("The run was cancelled."));
        }
}

void SoftwareDocumentTest::withoutSoftwareThereAreNoRows()
{
    QCOMPARE(softwareDocument(sampleProfile()).table.rows, std::size_t{0});
}

QTEST_APPLESS_MAIN(SoftwareDocumentTest)
#include "software_document_test.moc"
