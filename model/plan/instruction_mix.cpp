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

std::optional<Duration> callTime(const InstructionMix& mix, Arithmetic arithmetic, const FunctionRates& rates)
{
    Duration sum;
    for (const MathFunction function : mathFunctions) {
        const double calls = mix.calls(function);
        if (!(calls > 0))
            continue;
        const auto rate = rates.find({arithmetic, function});
        if (rate == rates.end())
            return {};
        sum = sum + calls * operation / rate->second.value;
    }
    return sum;
}

} // namespace gpuspeedup
