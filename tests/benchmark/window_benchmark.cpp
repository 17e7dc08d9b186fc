// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long a key takes to show. Goal: at most 16 ms at the 95th percentile, one
// frame of a screen with 60 Hz.
//
//   keyUntilPainted       from a key in "Total operations" until the speedup, the
//                         table and the chart have been painted, on the offscreen
//                         platform; counters p50_ms, p95_ms, most_ms over all keys

#include "ui/main_window.h"
#include "ui/style.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTableView>

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

void keyUntilPainted(benchmark::State& state)
{
    MainWindow window(Theme::light);
    window.show();
    auto* field = named(window, "Total operations");
    field->setFocus();
    PaintWatch watch;
    watch.add(named(window, "Speedup factor"));
    watch.add(named(window, "CPU and GPU time by task size"));
    watch.add(qobject_cast<QTableView*>(named(window, "Table over task sizes"))->viewport());
    for (int round = 0; round < 20; ++round)
        QCoreApplication::processEvents();
    send(field, Qt::Key_End, {});

    // "500 Gop" grows and shrinks at its front by up to four digits.
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
    }
    if (milliseconds.empty())
        return;
    std::sort(milliseconds.begin(), milliseconds.end());
    state.counters["p50_ms"] = share(milliseconds, 0.5);
    state.counters["p95_ms"] = share(milliseconds, 0.95);
    state.counters["most_ms"] = milliseconds.back();
}
BENCHMARK(keyUntilPainted)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace
} // namespace gpuspeedup

int main(int argc, char** argv)
{
    using namespace gpuspeedup;
    QApplication::setStyle(new Style);
    benchmark::Initialize(&argc, argv);
    const QApplication application(argc, argv);
    applyTheme(Theme::light);
    benchmark::RunSpecifiedBenchmarks();
}
