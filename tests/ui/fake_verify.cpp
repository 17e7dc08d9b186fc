// SPDX-License-Identifier: GPL-3.0-or-later
//
// Plays the program that verifies: FAKE_VERIFY names what it does, and its arguments go to the file ARGUMENTS
// names.
#include "model/verification/verification_event.h"
#include "tests/model/verification/sample_verification.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>

using namespace gpuspeedup;
using Kind = VerificationEvent::Kind;

namespace {

void say(const VerificationEvent& event)
{
    std::puts(verificationEventToJson(event).c_str());
    std::fflush(stdout);
}

[[noreturn]] void hang()
{
    for (;;)
        std::this_thread::sleep_for(std::chrono::hours(1));
}

Verification withoutGpu(Verification verification)
{
    verification.gpu.clear();
    verification.noGpu =
        "No NVIDIA GPU was found, and this program was built without its GPU part; only the CPU "
        "can be measured.";
    for (VerifiedTask& task : verification.tasks) {
        task.gpuBy.clear();
        if (task.predicted)
            task.predicted->gpu.reset();
        for (TaskTimes& run : task.measured)
            run.gpu.reset();
    }
    return verification;
}

Verification ofAnotherMachine(Verification verification)
{
    verification.warnings = {"The profile is of another machine, with a CPU Old instead of New; so are its "
                             "predictions: measure this machine, or leave --machine out."};
    return verification;
}

Verification withoutNumpy(Verification verification)
{
    verification.warnings = {"NumPy is not installed for /opt/python3."};
    return verification;
}

void begin(const Verification& whole)
{
    Verification head = whole;
    head.tasks.clear();
    say({.kind = Kind::started, .verification = head, .rows = whole.tasks.size()});
}

void rows(const Verification& whole, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        say({.kind = Kind::progress,
             .done = i,
             .steps = 10,
             .doing = whole.tasks[i].label,
             .secondsLeft = 42.0 - 4.0 * static_cast<double>(i)});
        say({.kind = Kind::row, .index = i, .task = whole.tasks[i]});
    }
}

int finish(const Verification& whole)
{
    say({.kind = Kind::finished, .verification = whole});
    return 0;
}

void rubbish()
{
    std::puts("warming up … {not json}\n{}\n[1,2\n\xff\xfe\n{\"schema_version\":9}");
    std::puts("{\"schema_version\":1,\"event\":\"row\",\"index\":0,\"row\":5}");
    std::puts("{\"schema_version\":1,\"event\":\"row\",\"index\":0,\"row\":{\"workload\":\"none\",\"sizes\":"
              "\"\",\"runs\":[]}}");
    std::fwrite("\0\0\0\n", 1, 4, stdout);
}

void noteArguments(int argc, char** argv)
{
    const char* const path = std::getenv("ARGUMENTS");
    std::FILE* const file = path != nullptr ? std::fopen(path, "w") : nullptr;
    if (file == nullptr)
        return;
    for (int i = 1; i < argc; ++i)
        std::fprintf(file, "%s%s", i > 1 ? " " : "", argv[i]);
    std::fclose(file);
}

} // namespace

int main(int argc, char** argv)
{
    noteArguments(argc, argv);
    const char* const name = std::getenv("FAKE_VERIFY");
    const std::string script = name != nullptr ? name : "good";
    const Verification whole = script == "no_gpu"   ? withoutGpu(sampleVerification())
                               : script == "stacks" ? sampleWithStack("cupy")
                               : script == "warns"  ? ofAnotherMachine(sampleVerification())
                               : script == "no_numpy" || script == "full_disk"
                                   ? withoutNumpy(sampleVerification())
                                   : sampleVerification();
    if (script == "rubbish")
        rubbish();
    begin(whole);
    if (script == "warns")
        hang();
    if (script == "rubbish" || script == "good" || script == "no_gpu" || script == "stacks") {
        rows(whole, whole.tasks.size());
        return finish(whole);
    }
    if (script == "no_numpy" || script == "full_disk") {
        rows(whole, whole.tasks.size());
        (void)finish(whole);
        std::fputs(script == "no_numpy" ? "--python: NumPy is not installed for /opt/python3.\n"
                                        : "“here.json” cannot be written: the disk is full.\n",
                   stderr);
        return 1;
    }
    rows(whole, 3);
    if (script == "crash")
        std::abort();
    if (script == "stall")
        hang();
    if (script == "half") {
        std::fputs("{\"schema_version\":1,\"event\":\"finis", stdout);
        return 0;
    }
    std::fputs("The GPU driver does not answer.\n", stderr); // "fails"
    return 1;
}
