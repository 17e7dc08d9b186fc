// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the headless program does when a measurement never ends, for run_test to
// watch from outside. Argument: the names to measure.
#include "probe/run.h"
#include "tests/probe/made_up_instruments.h"

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv)
{
    using namespace gpuspeedup;
    RunRequest request;
    request.only.assign(argv + 1, argv + argc);
    request.patienceSeconds = 0.2;
    const RunResult result = measureMachine(
        madeUpInstruments(), request, [] { return false; },
        [](const MeasureEvent& event) {
            std::printf("%s\n", eventToJson(event).c_str());
            std::fflush(stdout);
        });
    if (result.stuck)
        std::_Exit(1);
    return 0;
}
