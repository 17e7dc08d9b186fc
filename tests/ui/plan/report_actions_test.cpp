// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/report_actions.h"

#include "model/choices/choices_plan.h"
#include "model/examples.h"
#include "tests/ui/plan/driven_plan.h"
#include "ui/plan/report_pages.h"
#include "ui/plan/report_text.h"

#include <QAbstractTextDocumentLayout>
#include <QLocale>
#include <QPdfWriter>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

using namespace gpuspeedup;

class ReportActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFormatIsWritten_data();
    void everyFormatIsWritten();
    void markdownHasItsChartsBesideIt();
    void pdfHasTitlePagesAndNoPixels();
    void anUnknownSuffixIsRefused();
    void whatCannotBeWrittenLeavesNothing_data();
    void whatCannotBeWrittenLeavesNothing();
    void theTextHoldsEveryBlock();
    void noHeadingEndsAPage();
    void pagesAreThoseOfTheCountry();
    void thePreviewShowsThePages();
    void printingWritesThePagesChosen();
    void aScenarioWithoutEstimateIsReportedToo();

private:
    static Report sampleReport();
};

namespace {

struct DrivenReport : DrivenPlan
{
    DrivenReport()
    {
        PlanFile plan;
        plan.scenarios.front().fields = fromExample(examples().front());
        plan.scenarios.push_back(plan.scenarios.front());
        plan.scenarios.back().fields.scenario.name = "Ten times as many launches";
        plan.scenarios.back().fields.scenario.launches *= 10;
        document.reset(plan, path(QStringLiteral("Port of the solver.gpuplan")));
    }
    [[nodiscard]] bool isWritten(const QString& name)
    {
        actions.exportTo(path(name));
        return QTest::qWaitFor([&] { return written() || !failed.isEmpty(); }, 60'000) && failed.isEmpty();
    }
    [[nodiscard]] bool written() const
    {
        for (const QList<QVariant>& notice : notices)
            if (notice.first().toString().startsWith(QLatin1String("Report written")))
                return true;
        return false;
    }

    ReportActions actions{window, document};
    QSignalSpy failed{&actions, &ReportActions::failed};
    QSignalSpy notices{&actions, &ReportActions::notice};
};

int pagesIn(const QByteArray& pdf)
{
    static const QRegularExpression page(QStringLiteral("/Type\\s*/Page\\b"));
    return static_cast<int>(QString::fromLatin1(pdf).count(page));
}

} // namespace

/// Each kind of block once, and headings with a table long enough for several pages.
Report ReportActionsTest::sampleReport()
{
    const ReportedPlan plan =
        reportedPlan(planOf(DrivenReport().document.current(), Catalogue::builtIn()), "one");
    return reportOf(std::span(&plan, 1));
}

void ReportActionsTest::everyFormatIsWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("HTML") << "report.html" << QByteArray("<!DOCTYPE html>");
    QTest::newRow("HTML, old ending") << "report.HTM" << QByteArray("<!DOCTYPE html>");
    QTest::newRow("PDF") << "report.pdf" << QByteArray("%PDF-1.");
    QTest::newRow("Markdown") << "report.md" << QByteArray("# ");
}

void ReportActionsTest::everyFormatIsWritten()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    DrivenReport d;
    QVERIFY(d.isWritten(name));
    const QByteArray content = DrivenPlan::contentOf(d.path(name));
    QVERIFY(content.startsWith(start));
    if (!start.startsWith('%')) // there the text is compressed
        QVERIFY(content.contains("Ten times as many launches"));
}

void ReportActionsTest::markdownHasItsChartsBesideIt()
{
    DrivenReport d;
    QVERIFY(d.isWritten(QStringLiteral("v1.2.md")));
    const QString text = QString::fromUtf8(DrivenPlan::contentOf(d.path(QStringLiteral("v1.2.md"))));
    static const QRegularExpression link(QStringLiteral("\\(<?([^)>]*\\.svg)>?\\)"));
    int pictures = 0;
    for (QRegularExpressionMatchIterator i = link.globalMatch(text); i.hasNext(); ++pictures) {
        const QString name = QUrl::fromPercentEncoding(i.next().captured(1).toUtf8());
        QVERIFY2(DrivenPlan::contentOf(d.path(name)).contains("<svg"), qPrintable(name));
    }
    QVERIFY(pictures >= 7); // six of each plan, and one over both
}

void ReportActionsTest::pdfHasTitlePagesAndNoPixels()
{
    DrivenReport d;
    QVERIFY(d.isWritten(QStringLiteral("report.pdf")));
    const QByteArray pdf = DrivenPlan::contentOf(d.path(QStringLiteral("report.pdf")));
    QVERIFY(pagesIn(pdf) >= 4);
    QVERIFY(pdf.contains("/Title"));
    QVERIFY(!pdf.contains("/Subtype /Image\n/Width 6")); // no chart as a picture of pixels
}

void ReportActionsTest::anUnknownSuffixIsRefused()
{
    DrivenReport d;
    QVERIFY(!d.isWritten(QStringLiteral("report.docx")));
    QVERIFY(isSentence(d.failed.first().first().toString()));
    QVERIFY(!QFile::exists(d.path(QStringLiteral("report.docx"))));
}

void ReportActionsTest::whatCannotBeWrittenLeavesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a folder that is not there") << "nowhere/report.html";
    QTest::newRow("a folder in the place of the file") << "folder.pdf";
    QTest::newRow("the text after its charts") << "folder.md";
}

void ReportActionsTest::whatCannotBeWrittenLeavesNothing()
{
    QFETCH(QString, name);
    DrivenReport d;
    QVERIFY(QDir(d.folder.path()).mkdir(QStringLiteral("folder.pdf")));
    QVERIFY(QDir(d.folder.path()).mkdir(QStringLiteral("folder.md")));
    const QStringList files = QDir(d.folder.path()).entryList();
    QVERIFY(!d.isWritten(name));
    QVERIFY(isSentence(d.failed.first().first().toString()));
    QCOMPARE(QDir(d.folder.path()).entryList(), files);
}

void ReportActionsTest::theTextHoldsEveryBlock()
{
    const Report report = sampleReport();
    const std::unique_ptr<QTextDocument> text = reportText(report);
    const QString all = text->toPlainText();
    std::size_t figures = 0;
    std::size_t tables = 0;
    for (const ReportBlock& block : report.blocks) {
        if (const auto* heading = std::get_if<ReportHeading>(&block))
            QVERIFY(all.contains(QString::fromStdString(heading->text)));
        else if (const auto* paragraph = std::get_if<ReportParagraph>(&block))
            QVERIFY(all.contains(QString::fromStdString(paragraph->text)));
        else if (const auto* list = std::get_if<ReportList>(&block))
            for (const std::string& item : list->items)
                QVERIFY(all.contains(QString::fromStdString(item)));
        else if (std::holds_alternative<ReportFigure>(block))
            ++figures;
        else
            ++tables;
    }
    QCOMPARE(all.count(QChar::ObjectReplacementCharacter), static_cast<qsizetype>(figures));
    QCOMPARE(text->rootFrame()->childFrames().size(), static_cast<qsizetype>(tables));
    QVERIFY(figures >= 6 && tables >= 2);
}

void ReportActionsTest::noHeadingEndsAPage()
{
    const std::unique_ptr<QTextDocument> text = reportText(sampleReport());
    (void)pdfOf(*text, QLocale());
    const double height = text->pageSize().height();
    const auto pageOf = [&](const QTextBlock& block) {
        const double line = block.layout()->lineCount() > 0 ? block.layout()->lineAt(0).y() : 0;
        return static_cast<int>((text->documentLayout()->blockBoundingRect(block).top() + line) / height);
    };
    for (QTextBlock block = text->begin(); block.next().isValid(); block = block.next())
        if (block.blockFormat().boolProperty(keepWithNext)) // also captions, and words before a chart
            QVERIFY2(pageOf(block) == pageOf(block.next()), qPrintable(block.text()));
}

void ReportActionsTest::pagesAreThoseOfTheCountry()
{
    const auto sizeIn = [](const char* locale) {
        return reportPages(QLocale(QString::fromLatin1(locale))).pageSize().id();
    };
    QCOMPARE(sizeIn("de_DE"), QPageSize::A4);
    QCOMPARE(sizeIn("zh_CN"), QPageSize::A4);
    QCOMPARE(sizeIn("en_US"), QPageSize::Letter);
}

void ReportActionsTest::thePreviewShowsThePages()
{
    DrivenReport d;
    d.actions.preview();
    QPrintPreviewDialog* dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = d.window.findChild<QPrintPreviewDialog*>()) != nullptr, 60'000);
    auto* pages = dialog->findChild<QPrintPreviewWidget*>();
    QTRY_VERIFY(pages->pageCount() >= 4);
    QCOMPARE(pages->orientation(), QPageLayout::Portrait);
    dialog->close();
}

void ReportActionsTest::printingWritesThePagesChosen()
{
    const QTemporaryDir folder;
    const std::unique_ptr<QTextDocument> text = reportText(sampleReport());
    QPrinter printer;
    printer.setOutputFileName(folder.filePath(QStringLiteral("printed.pdf")));
    setUpPrinter(printer, *text);
    const int pages = paintPages(*text, printer, 2, 3);
    QVERIFY(pages > 3);
    QCOMPARE(pagesIn(DrivenPlan::contentOf(printer.outputFileName())), 2);
}

void ReportActionsTest::aScenarioWithoutEstimateIsReportedToo()
{
    DrivenReport d;
    Choices impossible = d.document.current();
    impossible.fields.scenario.name = "No such processor";
    impossible.gpu = CatalogueChoice{"no-such-gpu"};
    d.document.insert(1, impossible, QStringLiteral("adding"));
    QVERIFY(d.isWritten(QStringLiteral("report.html")));
    const QByteArray html = DrivenPlan::contentOf(d.path(QStringLiteral("report.html")));
    QVERIFY(html.contains("No such processor") && html.contains("no-such-gpu"));
}

QTEST_MAIN(ReportActionsTest)
#include "report_actions_test.moc"
