// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_page.h"

#include "tests/ui/sample_charts.h"
#include "ui/charts/chart_view.h"
#include "ui/table_view.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QImage>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QToolButton>
#include <QXmlStreamReader>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace gpuspeedup;

/// A chart with its tools: what leaves it, and what each tool does.
class ChartPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void copyPutsPictureSvgAndTableOnTheClipboard();
    void everyFormatIsWrittenByItsSuffix_data();
    void everyFormatIsWrittenByItsSuffix();
    void picturesAreTwiceAsFineAndLight();
    void whatCannotBeWrittenIsToldAndTheOldFileStays_data();
    void whatCannotBeWrittenIsToldAndTheOldFileStays();
    void aFolderThatMayNotBeWrittenToIsTold();
    void aFullDiskLeavesTheOldPictureWhole();
    void exportAsksForAName();
    void theToolsDoWhatTheySay();
    void aLowPageShowsChartOrTable();
    void toolsFollowTheChart();
    void valuesStandBelowTheChart();
    void aNoteSaysThatItIsPast();
    void everythingThatTakesTheFocusHasAName();
    void everyWidgetIsReachedByTab();
    void nothingIsClippedWhereItIsSmall();

private:
    [[nodiscard]] QString path(const QString& name) const { return folder_.filePath(name); }
    [[nodiscard]] QByteArray contentOf(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString& name, const QByteArray& content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    /// The sentence that failed() says; empty where it was written.
    static QString failure(ChartPage& page, const QString& fileName)
    {
        const QSignalSpy failures(&page, &ChartPage::failed);
        page.exportTo(fileName);
        return failures.isEmpty() ? QString() : failures.first().first().toString();
    }

    QTemporaryDir folder_;
};

namespace {

struct ShownPage
{
    explicit ShownPage(const Chart& chart, QSize size = {700, 480})
        : page(QStringLiteral("task_size"), QStringLiteral("Both times over the size of the task."))
    {
        page.resize(size);
        page.setChart(chart);
        page.show();
        QTest::qWait(10);
    }
    [[nodiscard]] QToolButton* tool(const char* name) const
    {
        for (auto* button : page.findChildren<QToolButton*>())
            if (button->accessibleName() == QLatin1String(name))
                return button;
        qFatal("no tool is called %s", name);
    }
    [[nodiscard]] QString words() const { return page.findChild<QLabel*>()->text(); }

    ChartPage page;
};

bool isXml(const QByteArray& text)
{
    QXmlStreamReader reader(text);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

void ChartPageTest::init()
{
    applyTheme(Theme::light);
    QApplication::clipboard()->clear();
}

void ChartPageTest::copyPutsPictureSvgAndTableOnTheClipboard()
{
    ShownPage shown(sampleCurves());
    const QSignalSpy notices(&shown.page, &ChartPage::notice);
    QTest::mouseClick(shown.tool("Copy chart"), Qt::LeftButton);
    QCOMPARE(notices.count(), 1);
    const QMimeData* data = QApplication::clipboard()->mimeData();
    QVERIFY(data->hasImage());
    const QImage png = QImage::fromData(data->data(QStringLiteral("image/png")), "PNG");
    QVERIFY(png.width() >= 2 * shown.page.view().width());
    const QByteArray svg = data->data(QStringLiteral("image/svg+xml"));
    QVERIFY(svg.contains("<svg") && svg.contains("break-even") && isXml(svg));
    const QString first = QStringLiteral("Operations (Gop)");
    QVERIFY(data->data(QStringLiteral("text/csv")).startsWith("Operations (Gop),cpu_time\n1,0.1\n"));
    QVERIFY(data->data(QStringLiteral("text/tab-separated-values"))
                .startsWith("Operations (Gop)\tcpu_time\n1\t0.1\n"));
    QVERIFY(data->html().contains(first) && data->text().contains(first));
    QVERIFY(data->text().contains(QStringLiteral("The GPU wins from 10.1 Gop on.")));
}

void ChartPageTest::everyFormatIsWrittenByItsSuffix_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("PNG") << "chart.png" << QByteArray("\x89PNG") << QByteArray("IEND");
    QTest::newRow("SVG") << "chart.svg" << QByteArray("<") << QByteArray("break-even");
    QTest::newRow("PDF") << "chart.pdf" << QByteArray("%PDF-") << QByteArray("%%EOF");
    QTest::newRow("CSV") << "chart.csv" << QByteArray("Operations (Gop),") << QByteArray("\n1,0.1\n");
    QTest::newRow("TSV") << "chart.tsv" << QByteArray("Operations (Gop)\t") << QByteArray("\n1\t0.1\n");
    QTest::newRow("Markdown") << "chart.md" << QByteArray("# Time by task size") << QByteArray("| 1 |");
    QTest::newRow("HTML") << "chart.html" << QByteArray("<!DOCTYPE html>") << QByteArray("<td>1</td>");
    QTest::newRow("JSON") << "chart.json" << QByteArray("{") << QByteArray("\"operations\"");
    QTest::newRow("in any case") << "CHART.PNG" << QByteArray("\x89PNG") << QByteArray("IEND");
}

void ChartPageTest::everyFormatIsWrittenByItsSuffix()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, holds);
    for (const Chart& chart : {sampleMap(), sampleBars(), sampleDistribution(), sampleEmpty()}) {
        ShownPage other(chart);
        QCOMPARE(failure(other.page, path(name)), QString());
    }
    ShownPage shown(sampleCurves());
    const QSignalSpy notices(&shown.page, &ChartPage::notice);
    QCOMPARE(failure(shown.page, path(name)), QString());
    QVERIFY(notices.first().first().toString().contains(name));
    const QByteArray content = contentOf(name);
    QVERIFY2(content.startsWith(begin), content.left(60).constData());
    QVERIFY2(content.contains(holds), content.left(400).constData());
    if (name.endsWith(QStringLiteral(".json")))
        QVERIFY(QJsonDocument::fromJson(content).isObject());
}

void ChartPageTest::picturesAreTwiceAsFineAndLight()
{
    applyTheme(Theme::dark);
    ShownPage shown(sampleCurves(), {900, 600});
    QCOMPARE(failure(shown.page, path(QStringLiteral("light.png"))), QString());
    const QImage picture(path(QStringLiteral("light.png")));
    QCOMPARE(picture.size(), 2 * shown.page.view().size().expandedTo({640, 360}));
    QVERIFY(picture.pixelColor(2, 2).lightness() > 240);
}

void ChartPageTest::whatCannotBeWrittenIsToldAndTheOldFileStays_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("an unknown suffix") << "chart.bmp";
    QTest::newRow("no suffix") << "chart";
    QTest::newRow("a folder that is not there") << "nowhere/chart.png";
    QTest::newRow("a folder in the place of the file") << "folder.pdf";
}

void ChartPageTest::whatCannotBeWrittenIsToldAndTheOldFileStays()
{
    QFETCH(QString, name);
    QDir(folder_.path()).mkdir(QStringLiteral("folder.pdf"));
    const QStringList before = QDir(folder_.path()).entryList();
    ShownPage shown(sampleCurves());
    const QString sentence = failure(shown.page, path(name));
    QVERIFY(sentence.endsWith(u'.') && !sentence.contains(u'\n'));
    QCOMPARE(QDir(folder_.path()).entryList(), before);
}

void ChartPageTest::aFolderThatMayNotBeWrittenToIsTold()
{
    if (geteuid() == 0)
        QSKIP("the superuser may write anywhere");
    QVERIFY(QDir(folder_.path()).mkdir(QStringLiteral("closed")));
    write(QStringLiteral("closed/chart.png"), "the old picture");
    const QString closed = path(QStringLiteral("closed"));
    QFile::setPermissions(closed, QFile::ReadOwner | QFile::ExeOwner);
    ShownPage shown(sampleCurves());
    QVERIFY(failure(shown.page, closed + QStringLiteral("/chart.png"))
                .contains(QStringLiteral("cannot be written")));
    QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(contentOf(QStringLiteral("closed/chart.png")), QByteArray("the old picture"));
}

/// A limit on the size of files stands for the full disk: writing beyond it fails likewise.
void ChartPageTest::aFullDiskLeavesTheOldPictureWhole()
{
    for (const char* name : {"kept.png", "kept.pdf", "kept.csv"}) {
        write(QLatin1String(name), "the old one");
        ShownPage shown(sampleCurves());
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit oldLimit{};
        getrlimit(RLIMIT_FSIZE, &oldLimit);
        rlimit limit = oldLimit;
        limit.rlim_cur = 200;
        setrlimit(RLIMIT_FSIZE, &limit);
        const QString sentence = failure(shown.page, path(QLatin1String(name)));
        setrlimit(RLIMIT_FSIZE, &oldLimit);
        std::signal(SIGXFSZ, oldHandler);
        QVERIFY2(sentence.contains(QStringLiteral("cannot be written")), qPrintable(sentence));
        QCOMPARE(contentOf(QLatin1String(name)), QByteArray("the old one"));
    }
}

void ChartPageTest::exportAsksForAName()
{
    ShownPage shown(sampleCurves());
    QTest::mouseClick(shown.tool("Export chart"), Qt::LeftButton);
    auto* dialog = shown.page.findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QVERIFY(dialog->selectedFiles().value(0).endsWith(QStringLiteral("task_size.png")));
    dialog->findChild<QLineEdit*>()->setText(path(QStringLiteral("asked.svg")));
    QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
    QTRY_VERIFY(contentOf(QStringLiteral("asked.svg")).contains("<svg"));
}

void ChartPageTest::theToolsDoWhatTheySay()
{
    ShownPage shown(sampleCurves());
    ChartView& view = shown.page.view();
    for (const auto& [name, read] : {std::pair{"Logarithmic x axis", &ChartView::isLogarithmicX},
                                     std::pair{"Logarithmic y axis", &ChartView::isLogarithmicY},
                                     std::pair{"Legend", &ChartView::legendVisible}}) {
        QVERIFY(shown.tool(name)->isChecked() && (view.*read)());
        QTest::keyClick(shown.tool(name), Qt::Key_Space);
        QVERIFY(!shown.tool(name)->isChecked() && !(view.*read)());
        QTest::keyClick(shown.tool(name), Qt::Key_Space);
        QVERIFY((view.*read)());
    }
    QVERIFY(shown.page.table().isVisible());
    QTest::keyClick(shown.tool("Table of the chart"), Qt::Key_Space);
    QVERIFY(!shown.page.table().isVisible());
    const QImage whole = view.grab().toImage();
    view.zoomIn();
    QVERIFY(view.grab().toImage() != whole);
    QTest::keyClick(shown.tool("Whole view"), Qt::Key_Space);
    QCOMPARE(view.grab().toImage(), whole);
}

void ChartPageTest::aLowPageShowsChartOrTable()
{
    ShownPage shown(sampleCurves(), {700, 300});
    const QWidget* chart = shown.page.view().focusProxy();
    const QToolButton* table = shown.tool("Table of the chart");
    QVERIFY(chart->isVisible() && !shown.page.table().isVisible() && !table->isChecked());
    QTest::keyClick(shown.tool("Table of the chart"), Qt::Key_Space);
    QVERIFY(!chart->isVisible() && shown.page.table().isVisible() && table->isChecked());
    shown.page.resize(700, 480);
    QVERIFY(chart->isVisible() && shown.page.table().isVisible() && table->isChecked());
    QTest::keyClick(shown.tool("Table of the chart"), Qt::Key_Space);
    QVERIFY(chart->isVisible() && !shown.page.table().isVisible());
}

void ChartPageTest::toolsFollowTheChart()
{
    ShownPage shown(sampleBars());
    QVERIFY(!shown.tool("Logarithmic x axis")->isEnabled() && !shown.tool("Logarithmic y axis")->isEnabled());
    shown.page.setChart(sampleCurves());
    QVERIFY(shown.tool("Logarithmic x axis")->isEnabled() && shown.tool("Logarithmic x axis")->isChecked());
    QCOMPARE(shown.page.table().accessibleName(), QStringLiteral("Table: Time by task size"));
    QCOMPARE(shown.page.table().model()->rowCount(), 161);
    shown.page.setChart(sampleEmpty());
    QVERIFY(!shown.tool("Logarithmic x axis")->isEnabled());
    QVERIFY(!shown.page.table().isVisible()); // it has no figures
}

void ChartPageTest::valuesStandBelowTheChart()
{
    ShownPage shown(sampleCurves());
    QCOMPARE(shown.words(), QStringLiteral("Both times over the size of the task."));
    QWidget* plot = shown.page.view().focusProxy();
    QTest::keyClick(plot, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(shown.words().startsWith(QStringLiteral("Task size 100 Gop: ")));
    QTest::keyClick(plot, Qt::Key_Escape);
    QCOMPARE(shown.words(), QStringLiteral("Both times over the size of the task."));
}

void ChartPageTest::aNoteSaysThatItIsPast()
{
    ShownPage shown(sampleCurves());
    const QImage current = shown.page.view().grab().toImage();
    shown.page.setStale(QStringLiteral("Being computed."));
    QCOMPARE(shown.words(), QStringLiteral("Being computed."));
    QVERIFY(shown.page.view().grab().toImage() != current);
    shown.page.setStale({});
    QCOMPARE(shown.words(), QStringLiteral("Both times over the size of the task."));
    QCOMPARE(shown.page.view().grab().toImage(), current);
}

void ChartPageTest::everythingThatTakesTheFocusHasAName()
{
    ShownPage shown(sampleCurves());
    QCOMPARE(shown.page.accessibleDescription(), QStringLiteral("Both times over the size of the task."));
    for (QWidget* widget : shown.page.findChildren<QWidget*>())
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                     widget->metaObject()->className());
}

void ChartPageTest::everyWidgetIsReachedByTab()
{
    ShownPage shown(sampleCurves());
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    shown.tool("Whole view")->setFocus(Qt::TabFocusReason);
    QStringList names;
    for (int i = 0; i < 20; ++i) {
        names += QApplication::focusWidget()->accessibleName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    names.removeDuplicates();
    QCOMPARE(names, QStringList({QStringLiteral("Whole view"), QStringLiteral("Logarithmic x axis"),
                                 QStringLiteral("Logarithmic y axis"), QStringLiteral("Legend"),
                                 QStringLiteral("Table of the chart"), QStringLiteral("Copy chart"),
                                 QStringLiteral("Export chart"), QStringLiteral("Time by task size"),
                                 QStringLiteral("Table: Time by task size")}));
}

/// The place it has in a window of 1000 × 640.
void ChartPageTest::nothingIsClippedWhereItIsSmall()
{
    const ShownPage shown(sampleCurves(), {600, 330});
    QCOMPARE(shown.page.size(), QSize(600, 330)); // it fits
    for (const QWidget* widget : shown.page.findChildren<QWidget*>())
        if (widget->isVisible() && qobject_cast<const QToolButton*>(widget) != nullptr)
            QVERIFY2(widget->width() >= widget->minimumSizeHint().width(),
                     qPrintable(widget->accessibleName()));
}

QTEST_MAIN(ChartPageTest)
#include "chart_page_test.moc"
