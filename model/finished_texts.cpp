// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finished_texts.h"

namespace gpuspeedup {
namespace {

constexpr std::string_view patterns[] = {
    "%1 reaches %2 of the peak of %3",
    "all cores",
    "one core",
    "code reaches %1 of the memory bandwidth that a data sheet gives",
    "not bound by memory, whose bandwidth is not known",
    "NumPy moves 10 GB/s, its temporaries newly allocated",
    "two arrays read at one core's rate, one written to newly allocated memory",
    "a loop in the interpreter does 7e6 operations a second, 1e6 to 3e7",
    "a loop in the interpreter is not bound by memory",
    "usual for a copy that nobody measured",
    "run time as given",
    "rate as given",
    "NumPy, whose matrix products are library routines on all cores",
    "usual for work that divides evenly",
    "copies between GPUs through the host",
    "streaming code reaches the bandwidth that was measured",
    "no launch is too small for the full rate",
    "usual for %1",
    "no formula is exact",
    "an H200 measured 3.3 µs",
    "an H200 measured 8.4 µs",
    "an H200 measured 5.7 µs",
    "an H200 measured 0.5 µs",
    "a CUDA context takes 0.1 to 0.4 s",
    "Start of the GPU",
    "10 µs a copy and the payload rate of %1, as pinned memory, after touching new pages at 3 GB/s",
    "10 µs a copy and the payload rate of %1 times 0.6, but at most 10 GB/s, after touching new pages at 3 "
    "GB/s",
    "10 µs a copy and the payload rate of %1, as pinned memory",
    "10 µs a copy and the payload rate of %1 times 0.6, but at most 10 GB/s",
    "10 µs a copy and the payload rate of %1",
    "the link",
    "Memory bandwidth",
    "Memory size",
    "GPU memory",
    "Memory, all cores",
    "Memory, one core",
    "Memory, freshly allocated",
    "Sorting",
    "%1 memory, timed by size: the rate is that of the largest copy",
    "To the GPU, pinned",
    "To the GPU, pageable",
    "To the GPU, freshly allocated",
    "From the GPU, pinned",
    "From the GPU, pageable",
    "From the GPU, freshly allocated",
    "Matrix product, FP32",
    "Matrix product, FP64",
    "adds nothing to what the machine itself takes",
    "estimates that nobody measured: %1",
    "The machine has no figures for copies from %1 memory: choose another kind of host memory, or measure "
    "it.",
    "What a launch costs in that mode is a figure of the machine: give a machine or a GPU as well.",
    "What copies from host memory cost is a figure of the machine: give a machine or a GPU as well.",
    "%1 has no figure for %2: take another precision, of %3.",
    "A task has 1 to %1 kernels, and this one has %2: join some of them.",
    "%1 is no input of a plan; the sensitivity table lists them.",
    "%1 has no effect on this plan: give what it belongs to as well, or leave it out.",
    "A CPU rate and a CPU baseline are both given: leave one of them out.",
    "Copies overlap kernels from pinned host memory only, and %1 memory is given: take pinned, or no "
    "overlap.",
    "The parts of this task cannot be computed one after the other, so that its copies do not overlap its "
    "kernels: leave the overlap out.",
    "Operations are given, and also follow from the run time: leave one of them out.",
    "Operations follow from a kind of code only together with its run time: give both.",
    "The refinement %1 has no figures to work with: give the task, machine or option it needs.",
    "What %1 reaches is a fraction of the peak of %2, which is not known here: give a machine or a CPU, or "
    "the rate or run time of today's code instead.",
    "%1: %2 is not %3.",
    "a whole number from %1, at most %2",
    "a whole number from %1",
    "a whole number of zero or more, at most %1",
    "a whole number of zero or more",
    "a number of zero or more, at most %1",
    "a number of zero or more",
    "a number above zero, at most %1",
    "a number above zero",
    "The task needs %1 of GPU memory and %2 can be used, and its data cannot be computed in parts: take a "
    "GPU with more memory, several GPUs, or a smaller task.",
    "The times are outside what can be computed: bring operations, data and rates closer to usual sizes.",
    "The %1 is too small to compute: %2.",
    "The %1 is too large to compute: %2.",
    "data transfer time",
    "total kernel overhead",
    "total GPU time",
    "speedup factor",
    "lower the total operations or raise the CPU rate",
    "raise the total operations or lower the CPU rate",
    "lower the total operations or raise the GPU rate",
    "raise the total operations or lower the GPU rate",
    "lower the data size or raise the transfer rate",
    "lower the launch overhead or the number of launches",
    "lower the data size or the launch overhead",
    "bring the CPU rate and the GPU rate closer together",
    "The result is outside what can be computed: use inputs of usual size.",
    "There is no software stack %1; the nearest are %2.",
    "There is no workload %1; the nearest are %2.",
    "The catalogue has no %1 %2; the nearest names are %3.",
    "The measured machine has no GPU number %1: choose another GPU, or measure again.",
    "Workload %1 with %2 has more operations than a number can hold; choose smaller sizes.",
    "Workload %1 with %2 has more bytes than a number can hold; choose smaller sizes.",
    "Workload %1 with %2 has more than 2^53 launches or copies; choose smaller sizes.",
    "Workload %1 with %2 has no operations; choose larger sizes.",
    "Workload %1: %2; change one of them.",
    "%1 cannot be written: %2; check the name, the permissions and the disk.",
    "%1 cannot be opened: %2; check the name and the permissions.",
    "%1 cannot be read: %2; check the file and its disk.",
    "%1 is a directory; name a file.",
    "%1 is larger than %2 KiB, which no such file needs; name another.",
    "No such file or directory",
    "Permission denied",
    "Is a directory",
    "No space left on device",
    "Read-only file system",
    "%1 gives the key %2 twice; keep one of them.",
    "%1: %2 at %3 is too large; at most 1e308 can be read.",
    "line %1, column %2",
    "%1 is nested deeper than %2 levels; a valid file is not.",
    "%1 is empty; it must hold a JSON object.",
    "%1 is not valid JSON at %2: it ends too early; is it complete?",
    "%1 is not valid JSON at %2; correct the text there.",
    "%1.schema_version is %2, written by a newer version of this program, which is needed to read it.",
    "%1 is not a key of %2; the keys are %3.",
    "a scenario",
    "%1 is missing, expected %2.",
    "%1 is %2, expected %3.",
    "an object",
    "a list",
    "a number",
    "a whole number",
    "true or false",
    "text without control characters",
    "text of at most %1 bytes",
    "a number from 1e-24 to 1e24",
    "a number, zero or more and at most 1e24",
    "a whole number from %1 to %2",
    "a whole number, zero or more",
    "a number, zero or more, in %1",
    "a number above zero, in %1",
    "the whole number 1",
    "one line of text of at most 2000 bytes, without control characters",
    "an object such as {\"operations\": 5e11}",
    "nothing (null)",
    "%1 has %2 elements, expected at most %3.",
    "%1: the first value of a range must be smaller than the last: exchange them.",
    "The estimate does not depend on %1: %2.",
    "None of the random draws has an estimate: the figures are too uncertain, or at the edge of what can be "
    "computed.",
    "One sample: it happens once in a process.",
    "Held by the power cap, as is usual under tensor load.",
    "Faster than the architecture can be: the measurement is wrong.",
    "The samples differ by more than 5 %: measured while busy?",
    "Few samples of the largest copies; a thorough run takes more.",
    "Cut short: the larger copies were not measured.",
    "Faster than the link can be: the measurement is wrong.",
    "%1 is more than the processor can do; something disturbed the clock",
    "%1 only: other programs, or hyperthreads that are shown as cores",
    "cancelled before the first sample",
};

bool beginsWithMark(std::string_view pattern)
{
    return pattern.size() >= 2 && pattern[0] == '%' && pattern[1] >= '1' && pattern[1] <= '9';
}

bool collect(std::string_view sentence, std::string_view pattern, std::vector<std::string_view>& values)
{
    while (!pattern.empty() && !beginsWithMark(pattern)) {
        if (sentence.empty() || sentence.front() != pattern.front())
            return false;
        sentence.remove_prefix(1);
        pattern.remove_prefix(1);
    }
    if (pattern.empty())
        return sentence.empty();
    pattern.remove_prefix(2);
    const std::size_t index = values.size();
    for (std::size_t length = 1; length <= sentence.size(); ++length) {
        values.resize(index);
        values.push_back(sentence.substr(0, length));
        if (pattern.empty() && length < sentence.size())
            continue;
        if (collect(sentence.substr(length), pattern, values))
            return true;
    }
    values.resize(index);
    return false;
}

} // namespace

std::span<const std::string_view> finishedTexts()
{
    return patterns;
}

std::optional<std::vector<std::string_view>> valuesIn(std::string_view sentence, std::string_view pattern)
{
    std::vector<std::string_view> values;
    if (!collect(sentence, pattern, values))
        return std::nullopt;
    return values;
}

} // namespace gpuspeedup
