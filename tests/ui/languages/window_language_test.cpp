// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/charts.h"
#include "model/choices/edits.h"
#include "tests/ui/driven_window.h"
#include "ui/charts/chart_tabs.h"
#include "ui/charts/chart_view.h"
#include "ui/languages.h"
#include "ui/locale_text.h"
#include "ui/plan/plan_document.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>
#include <QUndoStack>

#include <algorithm>
#include <set>

using namespace gpuspeedup;

namespace {

/// Words of English that are the same in Chinese: names, units, symbols of the formulas, keys of the
/// keyboard.
const std::set<QString>& sharedWords()
{
    static const std::set<QString> words = [] {
        const QString all = QStringLiteral("CPU GPU GPUs GFLOPS TFLOPS FLOPS FLOP GB MB GiB MiB Gop Top op "
                                           "ops Giga ms ns min PCIe NumPy Numba CuPy PyTorch "
                                           "TensorFlow JAX Dask Python CUDA NVIDIA CSV TSV SVG PNG PDF JSON "
                                           "HTML Markdown log Rc Rg Tc Tk Tl Tg Tx "
                                           "GeForce EPYC SXM Xeon AMD Intel datasheet kop Mop Gop asarray "
                                           "asnumpy English Home Ctrl Shift FP BF TF INT Speedup Estimator "
                                           "gpu speedup cli time measure gpuplan json csv tsv md "
                                           "html png svg pdf txt FFT Amdahl PCI Qc Mc Bin Bout Ls Bp");
        const QStringList list = all.split(QLatin1Char(' '));
        return std::set<QString>(list.begin(), list.end());
    }();
    return words;
}

/// The first English word of a text that is no shared one.
QString englishIn(QString text)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&[A-Z]\\)"));
    static const QRegularExpression word(QStringLiteral("(?<![A-Za-z0-9/._-])[A-Za-z]{2,}(?![A-Za-z0-9])"));
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    text.remove(tag).remove(mnemonic);
    for (auto match = word.globalMatch(text); match.hasNext();)
        if (const QString found = match.next().captured(); !sharedWords().contains(found))
            return found;
    return {};
}

void addModel(const QAbstractItemModel& model, QStringList& texts)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        texts += model.headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < model.rowCount(); ++row)
            texts += model.index(row, column).data().toString();
    }
}

void addProperties(const QObject& object, QStringList& texts)
{
    for (const char* name : {"text", "title", "windowTitle", "placeholderText", "toolTip", "accessibleName",
                             "accessibleDescription"})
        if (const QVariant value = object.property(name); value.userType() == QMetaType::QString)
            texts += value.toString();
}

/// All that a chart says but its table.
void addChart(const Chart& chart, QStringList& texts)
{
    for (const std::string& text :
         {chart.title, chart.description, chart.emptyReason, chart.x.label, chart.y.label})
        texts += toQString(text);
    for (const ChartAxis& axis : {chart.x, chart.y})
        for (const std::string& name : axis.names)
            texts += toQString(name);
    for (const ChartSeries& series : chart.series)
        texts += toQString(series.name);
    for (const ChartMark& mark : chart.marks)
        texts += toQString(mark.label);
}

/// All that a window says, seen or not.
QStringList textsOf(const QWidget& window)
{
    QStringList texts;
    addProperties(window, texts);
    for (const QObject* object : window.findChildren<QObject*>()) {
        if (object->isWidgetType() || qobject_cast<const QAction*>(object) != nullptr)
            addProperties(*object, texts);
        if (const auto* view = qobject_cast<const QAbstractItemView*>(object);
            view != nullptr && view->model() != nullptr)
            addModel(*view->model(), texts);
        if (const auto* view = qobject_cast<const ChartView*>(object))
            addChart(view->chart(), texts);
        if (const auto* box = qobject_cast<const QComboBox*>(object);
            box != nullptr && box->count() < 12) // no catalogue
            addModel(*box->model(), texts);
    }
    texts.removeDuplicates();
    texts.removeAll(QString());
    return texts;
}

/// What the sentences of a window say in English; all of it goes to the log.
QStringList englishOf(const QWidget& window)
{
    QStringList english;
    for (const QString& text : textsOf(window))
        if (const QString word = englishIn(text); !word.isEmpty())
            english += word + QStringLiteral(": ") + text;
    if (!english.isEmpty())
        qWarning().noquote() << english.join(QLatin1Char('\n'));
    return english;
}

/// A widget of that name is there: the window is built anew a moment after the language changes.
bool has(DrivenWindow& w, const char* accessibleName)
{
    const QList<QWidget*> widgets = w.window().findChildren<QWidget*>();
    return std::ranges::any_of(widgets, [&](const QWidget* widget) {
        return widget->accessibleName() == QString::fromUtf8(accessibleName);
    });
}

} // namespace

/// The window in another language, chosen while it is open.
class WindowLanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { applyLanguage(QStringLiteral("en")); }
    void inChineseTheWindowSaysNothingInEnglish();
    void inChineseARefinedPlanSaysNothingInEnglish_data();
    void inChineseARefinedPlanSaysNothingInEnglish();
    void theLanguageChangesWhileTheWindowIsOpen();
    void whatWasTypedAndItsStepsStay();
    void numbersAreThoseOfTheLanguage();
    void theMenuNamesEachLanguageInItself();
    void anUnknownLanguageIsThatOfTheSystem();
};

void WindowLanguageTest::inChineseTheWindowSaysNothingInEnglish()
{
    applyLanguage(QStringLiteral("zh_CN"));
    DrivenWindow w;
    QTRY_VERIFY(!w.window().isFollowing());
    QCOMPARE(englishOf(w.window()), QStringList());
}

void WindowLanguageTest::inChineseARefinedPlanSaysNothingInEnglish_data()
{
    QTest::addColumn<QString>("chart");
    for (const ChartKind& kind : charts())
        QTest::newRow(kind.key.data()) << toQString(kind.key);
    QTest::newRow("compare") << "compare";
}

void WindowLanguageTest::inChineseARefinedPlanSaysNothingInEnglish()
{
    QFETCH(const QString, chart);
    applyLanguage(QStringLiteral("zh_CN"));
    DrivenWindow w;
    Choices choices;
    choices = withTask(choices, WorkloadChoice{"elementwise", defaultValues(workloadNamed("elementwise"))});
    choices = withCpu(choices, CatalogueChoice{"epyc-9654"});
    choices = withGpu(choices, CatalogueChoice{"h200-sxm-141gb"});
    choices = withBaseline(choices, CpuCode::numpy);
    choices = withStack(choices, "cupy");
    choices = withTyped(choices, "serial_share", 0.01);
    choices = withTyped(choices, "runs", 10);
    w.window().document().edit(choices, {});
    w.window().findChild<ChartTabs*>()->showPage(chart);
    QTRY_VERIFY(!w.window().isFollowing());
    QCOMPARE(englishOf(w.window()), QStringList());
}

void WindowLanguageTest::theLanguageChangesWhileTheWindowIsOpen()
{
    applyLanguage(QStringLiteral("en"));
    DrivenWindow w;
    QVERIFY(w.window().windowTitle().contains(QStringLiteral("GPU Speedup Estimator")));
    applyLanguage(QStringLiteral("zh_CN"));
    QTRY_VERIFY(w.window().windowTitle().contains(QStringLiteral("GPU 加速比估算器")));
    QTRY_VERIFY(has(w, "加速比"));
    QCOMPARE(w.read("加速比"), QStringLiteral("96.9×"));
    applyLanguage(QStringLiteral("en"));
    QTRY_VERIFY(w.window().windowTitle().contains(QStringLiteral("GPU Speedup Estimator")));
    QTRY_VERIFY(has(w, "Speedup factor"));
    QTRY_COMPARE(w.read("Speedup factor"), QStringLiteral("96.9×"));
}

void WindowLanguageTest::whatWasTypedAndItsStepsStay()
{
    applyLanguage(QStringLiteral("en"));
    DrivenWindow w;
    w.type("Total operations", QStringLiteral("700 G"));
    w.leaveField();
    applyLanguage(QStringLiteral("zh_CN"));
    QTRY_VERIFY(has(w, "总运算数"));
    QTRY_COMPARE(w.field("总运算数")->text(), QStringLiteral("700 Gop"));
    QVERIFY(w.window().document().steps().canUndo());
    w.window().document().steps().undo();
    QTRY_COMPARE(w.field("总运算数")->text(), QStringLiteral("500 Gop"));
}

void WindowLanguageTest::numbersAreThoseOfTheLanguage()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    {
        DrivenWindow w;
        QCOMPARE(w.read("Speedup factor"), QStringLiteral("96,9×"));
    }
    applyLanguage(QStringLiteral("zh_CN"));
    QCOMPARE(QLocale().decimalPoint(), QStringLiteral("."));
    DrivenWindow w;
    QCOMPARE(w.read("加速比"), QStringLiteral("96.9×"));
}

void WindowLanguageTest::theMenuNamesEachLanguageInItself()
{
    applyLanguage(QStringLiteral("zh_CN"));
    DrivenWindow w;
    QStringList checked;
    for (const QAction* action : w.window().findChildren<QAction*>())
        if (action->isChecked() &&
            (action->text() == QStringLiteral("简体中文") || action->text() == QStringLiteral("English")))
            checked += action->text();
    QCOMPARE(checked, QStringList{QStringLiteral("简体中文")});
    w.trigger(QStringLiteral("English"));
    QTRY_VERIFY(w.window().windowTitle().contains(QStringLiteral("GPU Speedup Estimator")));
    QCOMPARE(currentLanguageName(), QStringLiteral("en"));
}

void WindowLanguageTest::anUnknownLanguageIsThatOfTheSystem()
{
    applyLanguage(QStringLiteral("tlh"));
    QCOMPARE(currentLanguageName(), QStringLiteral("system"));
    QCOMPARE(QLocale(), QLocale::system());
}

QTEST_MAIN(WindowLanguageTest)
#include "window_language_test.moc"
