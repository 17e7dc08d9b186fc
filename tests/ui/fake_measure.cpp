// SPDX-License-Identifier: GPL-3.0-or-later
//
// Plays the measuring program: its one argument names what it does.
#include "model/measure_event.h"
#include "tests/ui/sample_profile.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>

using namespace gpuspeedup;
using namespace std::chrono_literals;

namespace {

MachineProfile whole;
std::vector<MeasureEvent::Step> steps;

void say(const MeasureEvent& event)
{
    std::puts(eventToJson(event).c_str());
    std::fflush(stdout);
}

[[noreturn]] void hang()
{
    for (;;)
        std::this_thread::sleep_for(1h);
}

void addSteps(const Figures& figures, const std::string& prefix)
{
    for (const auto& [name, figure] : figures)
        steps.push_back({prefix + name, name, 0.05});
}

void start(int gpus)
{
    whole = sampleProfile(gpus);
    addSteps(whole.cpu.figures, "cpu.");
    for (const GpuRecord& gpu : whole.gpus)
        addSteps(gpu.figures, "gpus." + std::to_string(gpu.index) + ".");
    MeasureEvent started;
    started.steps = steps;
    say(started);
}

const Figure& figureOf(const std::string& step)
{
    if (step.starts_with("cpu."))
        return *findFigure(whole, step);
    const std::size_t dot = step.find('.', 5);
    return *findFigure(whole, step.substr(dot + 1), std::stoul(step.substr(5, dot - 5)));
}

/// Measures the steps from `first` to before `last`.
void measure(std::size_t first, std::size_t last, std::chrono::milliseconds each = 0ms)
{
    for (std::size_t i = first; i < last && i < steps.size(); ++i) {
        MeasureEvent event;
        event.kind = MeasureEvent::Kind::progress;
        event.name = steps[i].name;
        event.done = i;
        say(event);
        std::this_thread::sleep_for(each);
        event.kind = MeasureEvent::Kind::result;
        event.done = i + 1;
        event.figure = figureOf(steps[i].name);
        say(event);
    }
}

int finish()
{
    MeasureEvent event;
    event.kind = MeasureEvent::Kind::finished;
    event.done = steps.size();
    event.profile = whole;
    say(event);
    return 0;
}

int completeRun(int gpus, std::chrono::milliseconds each = 0ms)
{
    start(gpus);
    measure(0, steps.size(), each);
    return finish();
}

int rubbish()
{
    std::puts("warming up … {not json}\n{}\n[1,2\n\xff\xfe\n{\"schema_version\":9}");
    start(1);
    std::puts("{\"schema_version\":1,\"event\":\"result\",\"name\":\"cpu.fp32.all_cores\",\"figure\":5}");
    measure(0, steps.size());
    std::fwrite("\0\0\0\n", 1, 4, stdout);
    return finish();
}

int flood()
{
    start(1);
    measure(0, 2);
    const std::string block(1 << 20, 'x');
    for (int i = 0; i < 16; ++i)
        std::fputs(block.c_str(), stdout);
    std::puts("");
    measure(2, steps.size());
    return finish();
}

int babble()
{
    start(1);
    measure(0, 2);
    for (;;)
        std::puts("still alive, nothing to tell");
}

/// What follows when the first three figures are there and the fourth has begun.
int afterThree(const std::string& script)
{
    start(1);
    measure(0, 3);
    MeasureEvent begun;
    begun.kind = MeasureEvent::Kind::progress;
    begun.name = steps[3].name;
    begun.done = 3;
    say(begun);
    if (script == "stall")
        hang();
    if (script == "stubborn") {
        std::signal(SIGTERM, SIG_IGN);
        hang();
    }
    if (script == "crash")
        std::abort();
    if (script == "half") {
        std::fputs("{\"schema_version\":1,\"event\":\"resu", stdout);
        return 0;
    }
    if (script == "ends")
        return 0;
    std::fputs("log line\nno <b>driver</b> for this device\n", stderr); // "fails"
    return 3;
}

} // namespace

int main(int argc, char** argv)
{
    const std::string script = argc > 1 ? argv[1] : "good";
    if (script == "good" || script == "measure") // as the real program is called
        return completeRun(1);
    if (script == "no_gpu")
        return completeRun(0);
    if (script == "two_gpus")
        return completeRun(2);
    if (script == "slow")
        return completeRun(1, 150ms);
    if (script == "rubbish")
        return rubbish();
    if (script == "flood")
        return flood();
    if (script == "babble")
        return babble();
    if (script == "silent")
        hang();
    return afterThree(script);
}
