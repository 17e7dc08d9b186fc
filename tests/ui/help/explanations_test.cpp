// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/charts.h"
#include "model/explanations.h"
#include "model/plan/plan_input.h"
#include "model/plan/refinement.h"
#include "model/report/estimate_document.h"
#include "ui/help/explanations_dialog.h"
#include "ui/languages.h"
#include "ui/locale_text.h"

#include <QAccessible>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace gpuspeedup;

/// What is explained, and how it is found.
class ExplanationsTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { applyLanguage(QStringLiteral("en")); }
    void everyInputRefinementResultAndChartIsExplained();
    void anExplanationIsOneToFourSentencesInBothLanguages();
    void searchingLeavesWhatHoldsTheWords();
    void arrowDownLeadsFromTheSearchToWhatIsFound();
    void fOneOpensTheExplanationOfTheFieldWithTheFocus_data();
    void fOneOpensTheExplanationOfTheFieldWithTheFocus();
    void everyPartHasAName();
};

namespace {

bool isExplained(Explanation::Kind kind, std::string_view key)
{
    const std::vector<Explanation> all = explanations();
    return std::ranges::any_of(all, [&](const Explanation& e) {
        return e.kind == kind && e.key == key && !e.label.empty() && !e.text.empty();
    });
}

qsizetype sentencesIn(const QString& text)
{
    static const QRegularExpression end(QStringLiteral("[.。](?:\\s|$|(?=\\p{Han}))"));
    return text.count(end);
}

} // namespace

void ExplanationsTest::everyInputRefinementResultAndChartIsExplained()
{
    for (const PlanInput& input : planInputs())
        QVERIFY2(isExplained(Explanation::Kind::input, input.key), input.key.data());
    for (const RefinementInfo& info : refinements())
        QVERIFY2(isExplained(Explanation::Kind::refinement, info.name), info.name.data());
    for (const Result& result : results())
        QVERIFY2(isExplained(Explanation::Kind::result, result.key), result.key.data());
    for (const char* key : {"probability_gpu_wins", "range", "break_even", "advice", "elasticity", "energy",
                            "price", "payback_runs"})
        QVERIFY2(isExplained(Explanation::Kind::result, key), key);
    for (const ChartKind& chart : charts())
        QVERIFY2(isExplained(Explanation::Kind::chart, chart.key), chart.key.data());
}

void ExplanationsTest::anExplanationIsOneToFourSentencesInBothLanguages()
{
    for (const char* language : {"en", "zh_CN"}) {
        applyLanguage(QString::fromLatin1(language));
        for (const Explanation& explanation : explanations()) {
            const QString text = toQString(currentLanguage().text(explanation.text));
            QVERIFY2(sentencesIn(text) >= 1 && sentencesIn(text) <= 4, qPrintable(text));
            QVERIFY2((text == toQString(explanation.text)) ==
                         (QLatin1String(language) == QLatin1String("en")),
                     qPrintable(text));
        }
    }
}

void ExplanationsTest::searchingLeavesWhatHoldsTheWords()
{
    ExplanationsDialog dialog;
    dialog.show();
    auto* search = dialog.findChild<QLineEdit*>();
    QTest::keyClicks(search, QStringLiteral("amdahl"));
    QVERIFY(dialog.shownText().contains(QStringLiteral("Amdahl")));
    const QAbstractItemModel& list = *dialog.findChild<QTreeView*>()->model();
    for (int group = 0; group < list.rowCount(); ++group) // the input and the refinement
        QCOMPARE(list.rowCount(list.index(group, 0)), 1);
    QTest::keyClicks(search, QStringLiteral(" nowhere"));
    QVERIFY(dialog.shownText().contains(QStringLiteral("amdahl nowhere")));
}

void ExplanationsTest::arrowDownLeadsFromTheSearchToWhatIsFound()
{
    ExplanationsDialog dialog;
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto* search = dialog.findChild<QLineEdit*>();
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Down);
    QTRY_COMPARE(dialog.focusWidget(), static_cast<QWidget*>(dialog.findChild<QTreeView*>()));
}

void ExplanationsTest::fOneOpensTheExplanationOfTheFieldWithTheFocus_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("published name") << "en"
                                    << "Data size to transfer"
                                    << "Bytes copied to the GPU and back";
    QTest::newRow("plan's name") << "en"
                                 << "Serial share"
                                 << "stays on the CPU";
    QTest::newRow("result") << "en"
                            << "Speedup factor"
                            << "How many times as fast";
    QTest::newRow("Chinese") << "zh_CN"
                             << "传输数据量"
                             << "拷贝到 GPU";
}

void ExplanationsTest::fOneOpensTheExplanationOfTheFieldWithTheFocus()
{
    QFETCH(const QString, language);
    QFETCH(const QString, name);
    QFETCH(const QString, words);
    applyLanguage(language);
    QMainWindow window;
    addExplanationsAction(*window.menuBar()->addMenu(QStringLiteral("Help")), window);
    auto* field = new QLineEdit;
    field->setAccessibleName(name);
    window.setCentralWidget(field);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    QTest::keyClick(&window, Qt::Key_F1);
    const auto* dialog = window.findChild<ExplanationsDialog*>();
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->isVisible() && !dialog->isModal());
    QVERIFY2(dialog->shownText().contains(words), qPrintable(dialog->shownText()));
}

void ExplanationsTest::everyPartHasAName()
{
    ExplanationsDialog dialog;
    dialog.show();
    for (QWidget* widget : dialog.findChildren<QWidget*>())
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0)
            QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                     widget->metaObject()->className());
}

QTEST_MAIN(ExplanationsTest)
#include "explanations_test.moc"
