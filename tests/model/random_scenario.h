// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario.h"
#include "model/scenario_json.h"

#include <QByteArray>
#include <QDebug>

#include <rapidcheck.h>

#include <cmath>
#include <cstdint>
#include <ostream>

namespace gpuspeedup {

/// How rapidcheck shows a counterexample.
inline void showValue(const Scenario& scenario, std::ostream& out)
{
    out << scenarioToJson(scenario);
}

/// Fixes and prints the random sequence: so many cases a property. To be called before the first one.
inline void fixSeed(int cases = 2000)
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "seed=20240229 max_success=" + QByteArray::number(cases));
    qInfo().noquote() << "random sequence: RC_PARAMS =" << qgetenv("RC_PARAMS");
}

/// 10^x with x uniform between the two exponents, every digit of the mantissa random.
inline rc::Gen<double> logUniform(double fromExponent, double toExponent)
{
    constexpr std::int64_t steps = std::int64_t{1} << 50;
    return rc::gen::map(rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::int64_t>(0, steps)),
                        [=](std::int64_t step) {
                            const double share = static_cast<double>(step) / static_cast<double>(steps);
                            return std::pow(10.0, fromExponent + (toExponent - fromExponent) * share);
                        });
}

/// Far beyond every machine there is, in both directions; data and launches may be zero.
inline rc::Gen<Scenario> anyScenario()
{
    const auto orZero = [](rc::Gen<double> gen) {
        return rc::gen::weightedOneOf<double>({{9, std::move(gen)}, {1, rc::gen::just(0.0)}});
    };
    return rc::gen::map(rc::gen::tuple(logUniform(3, 18), logUniform(3, 21), logUniform(0, 24),
                                       logUniform(3, 15), orZero(logUniform(0, 18)),
                                       orZero(logUniform(-9, 2)), orZero(logUniform(0, 9))),
                        [](const auto& v) {
                            return Scenario{.cpuRate = Throughput::fromSi(std::get<0>(v)),
                                            .gpuRate = Throughput::fromSi(std::get<1>(v)),
                                            .operations = Work::fromSi(std::get<2>(v)),
                                            .linkRate = Bandwidth::fromSi(std::get<3>(v)),
                                            .data = DataSize::fromSi(std::get<4>(v)),
                                            .launchOverhead = Duration::fromSi(std::get<5>(v)),
                                            .launches = std::round(std::get<6>(v)),
                                            .name = {},
                                            .note = {}};
                        });
}

} // namespace gpuspeedup
