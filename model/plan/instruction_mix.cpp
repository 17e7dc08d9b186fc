// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/instruction_mix.h"

namespace gpuspeedup {

double InstructionMix::calls(MathFunction function) const
{
    switch (function) {
    case MathFunction::exponential:
        return exponentials;
    case MathFunction::logarithm:
        return logarithms;
    case MathFunction::sine:
        return sines;
    case MathFunction::errorFunction:
        return errorFunctions;
    case MathFunction::squareRoot:
        return squareRoots;
    case MathFunction::division:
        break;
    }
    return divisions;
}

InstructionMix InstructionMix::repeated(double times) const
{
    InstructionMix all = *this;
    for (double* const count : {&all.exponentials, &all.logarithms, &all.sines, &all.errorFunctions,
                                &all.squareRoots, &all.divisions, &all.gathers, &all.cpuLoops})
        *count *= times;
    all.arithmetic = times * arithmetic;
    all.loadedAndStored = times * loadedAndStored;
    all.span = times * span;
    all.inOrder = times * inOrder;
    all.combined = times * combined;
    return all;
}

namespace {

std::optional<Throughput> rateOf(MathFunction function, Arithmetic arithmetic, const FunctionRates& rates,
                                 double ofFp32)
{
    const Arithmetic format = isFp64(arithmetic) ? Arithmetic::fp64 : Arithmetic::fp32;
    if (const auto own = rates.find({format, function}); own != rates.end())
        return own->second.value;
    const auto fp32 = rates.find({Arithmetic::fp32, function});
    return fp32 == rates.end() ? std::nullopt : std::optional(ofFp32 * fp32->second.value);
}

} // namespace

std::optional<Duration> callTime(const InstructionMix& mix, Arithmetic arithmetic, const FunctionRates& rates,
                                 double ofFp32)
{
    Duration sum;
    for (const MathFunction function : mathFunctions) {
        const double calls = mix.calls(function);
        if (!(calls > 0))
            continue;
        const std::optional<Throughput> rate = rateOf(function, arithmetic, rates, ofFp32);
        if (!rate)
            return {};
        sum = sum + calls * operation / *rate;
    }
    return sum;
}

} // namespace gpuspeedup
