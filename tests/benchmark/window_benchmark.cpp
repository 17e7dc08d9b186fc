// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long the window takes to follow. Goals: a key at most 16 ms at the 95th percentile, one frame of a
// screen with 60 Hz; opening a plan of 200 scenarios at most 300 ms.
//
//   keyUntilPainted/published, /refined/CHART
//                         from a key in "Total operations" until the speedup, the chart in front and its
//                         table have been painted, on the offscreen platform: of the published formulas, and
//                         with every refinement for each of the charts; counters p50_ms, p95_ms, most_ms over
//                         all keys. What follows from another thread (ranges, map) is not waited for
//   openPlan              of 200 scenarios in which every refinement counts, until painted

#include "model/chart/charts.h"
#include "model/choices/plan_file.h"
#include "model/text_file.h"
#include "tests/ui/full_choices.h"
#include "ui/charts/chart_page.h"
#include "ui/charts/chart_tabs.h"
#include "ui/charts/chart_view.h"
#include "ui/main_window.h"
#include "ui/plan/plan_document.h"
#include "ui/style.h"
#include "ui/table_view.h"
#include "ui/window_body.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTableView>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <set>

namespace gpuspeedup {
namespace {

using Clock = std::chrono::steady_clock;

/// Which of some widgets have been painted since the last key.
class PaintWatch : public QObject
{
public:
    void add(QWidget* widget)
    {
        widgets_.insert(widget);
        widget->installEventFilter(this);
    }
    void restart() { waiting_ = widgets_; }
    [[nodiscard]] bool done() const { return waiting_.empty(); }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            waiting_.erase(watched);
        return false;
    }

private:
    std::set<QObject*> widgets_;
    std::set<QObject*> waiting_;
};

QWidget* named(const MainWindow& window, const char* accessibleName)
{
    for (QWidget* widget : window.findChildren<QWidget*>())
        if (widget->accessibleName() == QLatin1String(accessibleName))
            return widget;
    qFatal("no widget is named %s", accessibleName);
}

void send(QWidget* target, int key, const QString& text)
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier, text);
        QApplication::sendEvent(target, &event);
    }
}

/// Paint events are delivered before their handling ends, so one more round of events follows the last.
bool paint(const PaintWatch& watch)
{
    const Clock::time_point limit = Clock::now() + std::chrono::seconds(2);
    while (!watch.done() && Clock::now() < limit)
        QCoreApplication::processEvents();
    const bool painted = watch.done();
    QCoreApplication::processEvents();
    return painted;
}

double share(const std::vector<double>& sorted, double quantile)
{
    return sorted[static_cast<std::size_t>(quantile * static_cast<double>(sorted.size() - 1))];
}

/// Watches what shows the answer: the speedup, the chart in front and its table.
void watchAnswer(PaintWatch& watch, MainWindow& window, ChartPage& page)
{
    watch.add(named(window, "Speedup factor"));
    watch.add(page.view().findChild<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    watch.add(page.table().viewport());
}

void settle(const MainWindow& window)
{
    do
        QCoreApplication::processEvents();
    while (window.isFollowing());
    QCoreApplication::processEvents();
}

void reportTimes(benchmark::State& state, std::vector<double> milliseconds)
{
    if (milliseconds.empty())
        return;
    std::sort(milliseconds.begin(), milliseconds.end());
    state.counters["p50_ms"] = share(milliseconds, 0.5);
    state.counters["p95_ms"] = share(milliseconds, 0.95);
    state.counters["most_ms"] = milliseconds.back();
}

void keyUntilPainted(benchmark::State& state, const Choices& choices, std::string_view chart)
{
    MainWindow window(Theme::light);
    window.document().reset({.scenarios = {choices}});
    const QString key = QString::fromUtf8(chart.data(), static_cast<qsizetype>(chart.size()));
    window.body().charts().showPage(key);
    window.show();
    auto* field = named(window, "Total operations");
    field->setFocus();
    settle(window);
    PaintWatch watch;
    watchAnswer(watch, window, *window.body().charts().page(key));

    // The number grows and shrinks at its front by up to four digits.
    send(field, Qt::Key_Home, {});
    const QString digits = QStringLiteral("7391");
    std::vector<double> milliseconds;
    qsizetype typed = 0;
    bool growing = true;
    for ([[maybe_unused]] auto _ : state) {
        watch.restart();
        const Clock::time_point start = Clock::now();
        if (growing)
            send(field, digits[typed].unicode(), digits.mid(typed, 1));
        else
            send(field, Qt::Key_Backspace, {});
        if (!paint(watch)) {
            state.SkipWithError("a key was not painted within two seconds");
            break;
        }
        const std::chrono::duration<double> elapsed = Clock::now() - start;
        state.SetIterationTime(elapsed.count());
        milliseconds.push_back(1e3 * elapsed.count());
        typed += growing ? 1 : -1;
        growing = growing ? typed < digits.size() : typed == 0;
        settle(window); // what follows is none of the next key
    }
    reportTimes(state, milliseconds);
}

void openPlan(benchmark::State& state)
{
    constexpr std::size_t scenarios = 200;
    PlanFile plan{.scenarios = std::vector<Choices>(scenarios, fullChoices())};
    for (std::size_t i = 0; i < scenarios; ++i)
        plan.scenarios[i] = withTyped(plan.scenarios[i], "operations", 1e9 * static_cast<double>(i + 1));
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("large.gpuplan"));
    writeTextFile(file.toStdString(), planFileToJson(plan));
    MainWindow window(Theme::light);
    window.show();
    settle(window);
    PaintWatch watch;
    watchAnswer(watch, window, *window.body().charts().page(window.body().charts().currentKey()));
    std::vector<double> milliseconds;
    for ([[maybe_unused]] auto _ : state) {
        watch.restart();
        const Clock::time_point start = Clock::now();
        window.document().open(file);
        if (!paint(watch)) {
            state.SkipWithError("the plan was not painted within two seconds");
            break;
        }
        const std::chrono::duration<double> elapsed = Clock::now() - start;
        state.SetIterationTime(elapsed.count());
        milliseconds.push_back(1e3 * elapsed.count());
        settle(window);
        window.document().reset({});
        settle(window);
    }
    reportTimes(state, milliseconds);
}
BENCHMARK(openPlan)->UseManualTime()->Unit(benchmark::kMillisecond);

void registerKeys()
{
    const auto add = [](const std::string& name, const Choices& choices, std::string_view chart) {
        benchmark::RegisterBenchmark(
            ("keyUntilPainted/" + name).c_str(),
            [choices, chart](benchmark::State& state) { keyUntilPainted(state, choices, chart); })
            ->UseManualTime()
            ->Unit(benchmark::kMillisecond);
    };
    add("published", {}, charts().front().key);
    for (const ChartKind& kind : charts())
        add("refined/" + std::string(kind.key), fullChoices(), kind.key);
}

} // namespace
} // namespace gpuspeedup

int main(int argc, char** argv)
{
    using namespace gpuspeedup;
    QApplication::setStyle(new Style);
    benchmark::Initialize(&argc, argv);
    const QApplication application(argc, argv);
    applyTheme(Theme::light);
    registerKeys();
    benchmark::RunSpecifiedBenchmarks();
}
