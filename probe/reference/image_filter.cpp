// SPDX-License-Identifier: GPL-3.0-or-later
//
// A blur of 5 × 5 weights of an image with a byte for each channel, in FP32. Beyond its edges the image goes
// on as at the edge.
#include "probe/cpu/every_processor.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/formulas.h"
#include "probe/reference/list.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr std::size_t border = filterEdge / 2;
constexpr FilterWeights filter;

/// About 16 : 9. A line is a multiple of four bytes, so that the image is one.
WorkloadValues values(double elements)
{
    constexpr double aspect = 16.0 / 9;
    constexpr double multiple = 4;
    const double pixels = elements / (2 * imageChannels);
    const double height = std::max<double>(filterEdge, std::floor(std::sqrt(pixels / aspect)));
    const double width = multiple * std::max(2.0, std::floor(pixels / height / multiple));
    return {.sizes = {width, height, imageChannels, filterEdge}, .dtype = Arithmetic::fp32, .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    const std::size_t words = task.size(0) * task.size(1) * imageChannels / sizeof(std::uint32_t);
    task.in.push_back({.numbers = {}, .integers = hashedIntegers(session.team(), words, 0)});
    addIntegerResult(task, words);
}

/// A line as numbers, with its first and last pixel repeated on both sides.
GPUSPEEDUP_FOR_EVERY_PROCESSOR
void widen(const unsigned char* line, std::size_t samples, float* to)
{
    for (std::size_t i = 0; i < border * imageChannels; ++i) {
        to[i] = line[i % imageChannels];
        to[border * imageChannels + samples + i] = line[samples - imageChannels + i % imageChannels];
    }
    for (std::size_t i = 0; i < samples; ++i)
        to[border * imageChannels + i] = line[i];
}

/// The weighted sums of a line, from the widened lines around it.
GPUSPEEDUP_FOR_EVERY_PROCESSOR
void addWeighted(const float* const (&lines)[filterEdge], std::size_t samples, float* sums)
{
    for (std::size_t i = 0; i < samples; ++i) {
        float sum = 0.5F; // rounds to the nearest
        for (std::size_t row = 0; row < filterEdge; ++row)
            for (std::size_t column = 0; column < filterEdge; ++column)
                sum += filter.weights[row][column] * lines[row][i + column * imageChannels];
        sums[i] = sum;
    }
}

/// Apart from the sums, of which a vector holds a quarter as many as of bytes.
GPUSPEEDUP_FOR_EVERY_PROCESSOR
void narrow(const float* sums, std::size_t samples, unsigned char* to)
{
    for (std::size_t i = 0; i < samples; ++i)
        to[i] = static_cast<unsigned char>(sums[i]);
}

/// Lines begin … end of the result.
void filterLines(const unsigned char* from, unsigned char* to, std::size_t width, std::size_t height,
                 std::size_t begin, std::size_t end)
{
    const std::size_t samples = width * imageChannels;
    const std::size_t wide = samples + 2 * border * imageChannels;
    std::vector<float> lines(filterEdge * wide); // those that a line of the result is made of
    std::vector<float> sums(samples);
    const auto slot = [&](std::size_t line) { return lines.data() + line % filterEdge * wide; };
    for (std::size_t line = begin; line < end + 2 * border; ++line) { // `border` lines further down
        widen(from + (std::clamp(line, border, height - 1 + border) - border) * samples, samples, slot(line));
        if (line < begin + 2 * border)
            continue;
        const std::size_t y = line - 2 * border;
        const float* const around[filterEdge] = {slot(y), slot(y + 1), slot(y + 2), slot(y + 3), slot(y + 4)};
        addWeighted(around, samples, sums.data());
        narrow(sums.data(), samples, to + y * samples);
    }
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    return {.by = "multi-threaded loops", .run = [&task, &session] {
                const std::size_t width = task.size(0);
                const std::size_t height = task.size(1);
                const auto from = reinterpret_cast<const unsigned char*>(task.in[0].integers.data());
                const auto to = reinterpret_cast<unsigned char*>(task.cpuOut[0].integers.data());
                const double nanoseconds = static_cast<double>(width * imageChannels);
                forParts(session.team(), height, nanoseconds, [&](std::size_t begin, std::size_t end) {
                    filterLines(from, to, width, height, begin, end);
                });
            }};
}

} // namespace

const ReferenceWorkload imageFilterReference = {.name = "image-filter",
                                                .label = "Image filter of 5 × 5",
                                                .values = values,
                                                .fill = fill,
                                                .onCpu = onCpu,
                                                .compare = compareIntegers}; // four bytes each

} // namespace gpuspeedup
