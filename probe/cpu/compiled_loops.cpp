// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/compiled_loops.h"

#include "model/error.h"
#include "probe/cpu/every_processor.h"
#include "probe/cpu/memory_bandwidth.h"
#include "probe/cpu/throughput.h"
#include "probe/size_sweep.h"

#include <cmath>
#include <numeric>

namespace gpuspeedup {
namespace {

constexpr std::size_t cachedNumbers = 1024;    ///< of each array: two of them in FP64 fill half of 32 KiB
constexpr std::size_t unlearntNumbers = 32768; ///< more than the branch prediction of a processor remembers
constexpr std::size_t halfPage =
    2048; ///< bytes from one array to the other: no store looks like a load soon after
constexpr double sampleSeconds = 5e-4;
constexpr double quickSeconds = 0.005;
constexpr double thoroughSeconds = 0.2;

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void halveAndAdd(float* y, const float* x, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        y[i] = 0.5F * y[i] + x[i];
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void halveAndAdd(double* y, const double* x, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        y[i] = 0.5 * y[i] + x[i];
}

constexpr int degree = 8;

// A polynomial by Horner's rule: some arithmetic for each number loaded and stored.
GPUSPEEDUP_FOR_EVERY_PROCESSOR
void polynomials(float* y, const float* x, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        float sum = 1;
        for (int k = 0; k < degree; ++k)
            sum = sum * x[i] + 0.5F;
        y[i] = sum;
    }
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void polynomials(double* y, const double* x, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        double sum = 1;
        for (int k = 0; k < degree; ++k)
            sum = sum * x[i] + 0.5;
        y[i] = sum;
    }
}

/// The same as of a loop that a call in it keeps from becoming vectors.
__attribute__((optimize("no-tree-vectorize"))) void scalarPolynomials(float* y, const float* x,
                                                                      std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        float sum = 1;
        for (int k = 0; k < degree; ++k)
            sum = sum * x[i] + 0.5F;
        y[i] = sum;
    }
}

// The slow operations that compilers put into vectors.
GPUSPEEDUP_FOR_EVERY_PROCESSOR
void squareRoots(float* y, const float* x, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        y[i] = std::sqrt(x[i]);
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void squareRoots(double* y, const double* x, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        y[i] = std::sqrt(x[i]);
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void divisions(float* y, const float* x, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        y[i] = 1.5F / x[i];
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void divisions(double* y, const double* x, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        y[i] = 1.5 / x[i];
}

template <class Number, Number (*function)(Number)>
void callEach(Number* y, const Number* x, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        y[i] = function(x[i]);
}

/// A few per cent are enough for what programs are predicted from.
SamplingLimits looseLimits(const MeasureSettings& settings, double quick)
{
    SamplingLimits limits = limitsFor(settings, quick, thoroughSeconds);
    limits.relativeUncertainty = 0.03;
    limits.mostDrift = 0.1;
    return limits;
}

/// A function over arrays, and from where to where its arguments go.
template <class Number> struct FunctionLoop
{
    const char* name;
    void (*run)(Number* y, const Number* x, std::size_t count);
    Number low;
    Number high;
    std::size_t numbers = unlearntNumbers; ///< other ones are on other ways through the function
};

template <class Number> FunctionLoop<Number> loopOf(MathFunction function)
{
    switch (function) {
    case MathFunction::exponential:
        return {"exp", callEach<Number, std::exp>, -4, 4};
    case MathFunction::logarithm:
        return {"log", callEach<Number, std::log>, Number(0.01), 10};
    case MathFunction::sine:
        return {"sin", callEach<Number, std::sin>, -4, 4};
    case MathFunction::errorFunction:
        return {"erfc", callEach<Number, std::erfc>, -2, 2};
    case MathFunction::squareRoot:
        return {"square root", squareRoots, Number(0.01), 10, cachedNumbers};
    case MathFunction::division:
        break;
    }
    return {"division", divisions, Number(0.01), 10, cachedNumbers};
}

/// `amount` of each call of `job` on each of the members, for that long: what all do in a second. One that a
/// shared machine interrupts counts for less, but holds up no other.
template <class Job> double rateOf(ThreadTeam& team, std::size_t members, double amount, const Job& job)
{
    std::vector<double> rates(members);
    const double deadline = steadySeconds() + sampleSeconds;
    team.run(members, [&](std::size_t member) {
        const double begin = steadySeconds();
        double now = begin;
        double calls = 0;
        for (; now < deadline || calls == 0; now = steadySeconds(), ++calls)
            job(member);
        rates[member] = amount * calls / std::max(now - begin, 1e-9);
    });
    return std::accumulate(rates.begin(), rates.end(), 0.0);
}

/// Two arrays of `count` numbers for each member, touched by it.
template <class Number> class CachedArrays
{
public:
    CachedArrays(ThreadTeam& team, std::size_t members, std::size_t count, Number low, Number high)
        : count_(count), numbers_(members)
    {
        team.run(members, [&](std::size_t member) {
            std::vector<Number>& numbers = numbers_[member];
            numbers.assign(2 * count + halfPage / sizeof(Number), 0);
            for (std::size_t i = 0; i < count; ++i)
                numbers[i] =
                    low + (high - low) / 2 * (1 + hashedNumber<Number>(static_cast<std::uint32_t>(i)));
        });
    }

    [[nodiscard]] const Number* x(std::size_t member) const { return numbers_[member].data(); }
    [[nodiscard]] Number* y(std::size_t member)
    {
        return numbers_[member].data() + count_ + halfPage / sizeof(Number);
    }

private:
    std::size_t count_;
    std::vector<std::vector<Number>> numbers_;
};

template <class Number> const char* formatName()
{
    return sizeof(Number) == sizeof(float) ? "FP32" : "FP64";
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
double sumOf(const double* a, std::size_t count)
{
    constexpr std::size_t lanes = 32;
    double partial[lanes] = {};
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            partial[lane] += a[i + lane];
    for (; i < count; ++i)
        partial[0] += a[i];
    return std::accumulate(partial, partial + lanes, 0.0);
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void add(double* c, const double* a, const double* b, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        c[i] = a[i] + b[i];
}

/// Arrays of a loop that runs again and again, each member on its part of the session's memory.
class RepeatedArrays
{
public:
    RepeatedArrays(CpuSession& session, ArrayLoop loop, std::size_t members, double bytes)
        : team_(session.team()),
          loop_(loop),
          bytes_(static_cast<std::size_t>(bytes)),
          region_(session.memory(members, bytes_)),
          sums_(members)
    {}

    /// Bytes loaded and stored by one run().
    [[nodiscard]] double traffic() const
    {
        const Arrays arrays = arraysOf(0);
        const double each = loop_ == ArrayLoop::read ? 1 : 3;
        return each * sizeof(double) * static_cast<double>(arrays.count * sums_.size());
    }

    /// Without what starting the threads takes.
    double run(int times)
    {
        const std::function<void(std::size_t)> part = [this](std::size_t member) {
            const Arrays arrays = arraysOf(member);
            if (loop_ == ArrayLoop::read)
                sums_[member] = sumOf(arrays.a, arrays.count);
            else
                add(arrays.c, arrays.a, arrays.b, arrays.count);
        };
        double seconds = 0;
        for (int i = 0; i < times; ++i)
            seconds += team_.run(sums_.size(), part);
        return seconds;
    }

    void verify() const
    {
        constexpr double tolerance = 1e-9;
        const Arrays arrays = arraysOf(sums_.size() - 1);
        bool isRight = true;
        if (loop_ == ArrayLoop::read) {
            const double sum = std::accumulate(arrays.a, arrays.a + arrays.count, 0.0);
            isRight = std::abs(sums_.back() - sum) <= tolerance * std::abs(sum);
        }
        for (std::size_t i = 0; i < arrays.count && loop_ == ArrayLoop::update; i += 1 + arrays.count / 1000)
            isRight = isRight && arrays.c[i] == arrays.a[i] + arrays.b[i];
        if (!isRight)
            throw Error("What was read or written is wrong; the memory of this machine is faulty.");
    }

private:
    struct Arrays
    {
        const double* a;
        const double* b;
        double* c;
        std::size_t count;
    };

    [[nodiscard]] Arrays arraysOf(std::size_t member) const
    {
        const std::span<double> part = region_.part(member, sums_.size(), bytes_);
        if (loop_ == ArrayLoop::read)
            return {part.data(), nullptr, nullptr, part.size()};
        constexpr std::size_t line = 8;
        constexpr std::size_t shift = 17 * line; // no store looks like a load soon after
        const std::size_t each = part.size() / 3 / line * line;
        return {part.data(), &part[each], &part[2 * each], each - shift};
    }

    ThreadTeam& team_;
    ArrayLoop loop_;
    std::size_t bytes_;
    const MemoryRegion& region_;
    std::vector<double> sums_;
};

/// `run` on arrays in the cache of each member, and one of its results compared.
template <class Number>
Figure measurePolynomials(CpuSession& session, const MeasureSettings& settings, std::size_t members,
                          void (*run)(Number* y, const Number* x, std::size_t count),
                          const std::string& method)
{
    constexpr double flop = 2 * degree;
    CachedArrays<Number> arrays(session.team(), members, cachedNumbers, Number(0.1), Number(0.9));
    const auto once = [&] {
        return rateOf(session.team(), members, flop * cachedNumbers,
                      [&](std::size_t member) { run(arrays.y(member), arrays.x(member), cachedNumbers); });
    };
    (void)once();
    const Sampling sampling = sample(looseLimits(settings, quickSeconds), settings, once);
    double right = 1;
    for (int k = 0; k < degree; ++k)
        right = right * static_cast<double>(arrays.x(0)[0]) + 0.5;
    constexpr double tolerance = 1e-5;
    for (std::size_t member = 0; member < members; ++member) // all have the same numbers
        if (std::abs(static_cast<double>(arrays.y(member)[0]) - right) > tolerance)
            throw Error("A polynomial is wrong; this processor computes wrongly.");
    return figureFrom(sampling, "FLOP/s",
                      method + ", " + std::to_string(members) + (members == 1 ? " thread" : " threads"));
}

/// From what fits each member's first-level cache to what fits no cache.
std::vector<double> workingSets(CpuSession& session, bool thorough, std::size_t members)
{
    constexpr double kibibyte = 1024;
    const double most =
        std::min(allowedBytes(session), bandwidthBytes(session.topology(), thorough, members));
    return geometricSizes(16 * kibibyte * static_cast<double>(members), thorough ? 2 : 8, most);
}

} // namespace

Figure measureThreadStart(CpuSession& session, const MeasureSettings& settings)
{
    ThreadTeam& team = session.team();
    if (team.size() == 1)
        throw Unsupported("One core has no further threads to start.");
    const std::function<void(std::size_t)> nothing = [](std::size_t) {};
    const auto once = [&] {
        constexpr double pause = 2e-5; // in which the other threads fall asleep
        const double before = steadySeconds();
        double begin = before;
        while (begin - before < pause)
            begin = steadySeconds();
        team.run(team.size(), nothing);
        return steadySeconds() - begin;
    };
    for (int i = 0; i < 10; ++i)
        (void)once();
    return figureFrom(sample(looseLimits(settings, 0.02), settings, once), "s",
                      "An empty job " + threadsText(session) +
                          " that slept, from the call until the last one is done");
}

template <class Number>
Figure measureLoadedLoop(CpuSession& session, const MeasureSettings& settings, std::size_t members)
{
    constexpr double flop = 2;
    CachedArrays<Number> arrays(session.team(), members, cachedNumbers, Number(0.5), Number(1.5));
    const auto once = [&] {
        return rateOf(session.team(), members, flop * cachedNumbers, [&](std::size_t member) {
            halveAndAdd(arrays.y(member), arrays.x(member), cachedNumbers);
        });
    };
    (void)once();
    const Sampling sampling = sample(looseLimits(settings, quickSeconds), settings, once);
    constexpr double tolerance = 1e-5; // the limit of y is 2x
    constexpr int stepsToLimit = 64;   // a member may have been held up and done few
    for (std::size_t member = 0; member < members; ++member) {
        for (int step = 0; step < stepsToLimit; ++step)
            halveAndAdd(arrays.y(member), arrays.x(member), cachedNumbers);
        if (std::abs(static_cast<double>(arrays.y(member)[0] - 2 * arrays.x(member)[0])) > tolerance)
            throw Error("Sums are wrong; this processor computes wrongly.");
    }
    return figureFrom(sampling, "FLOP/s",
                      std::string("y = y/2 + x in ") + formatName<Number>() +
                          " within the first-level cache, as the compiler makes it for this processor, two "
                          "FLOP each, " +
                          std::to_string(members) + (members == 1 ? " thread" : " threads"));
}

template <class Number>
Figure measureCompiledLoop(CpuSession& session, const MeasureSettings& settings, std::size_t members)
{
    return measurePolynomials<Number>(
        session, settings, members, polynomials,
        std::string("Polynomials of degree 8 in ") + formatName<Number>() +
            " within the first-level cache, as the compiler makes them for this processor");
}

Figure measureScalarLoop(CpuSession& session, const MeasureSettings& settings)
{
    return measurePolynomials<float>(
        session, settings, session.team().size(), scalarPolynomials,
        "Polynomials of degree 8 in FP32 within the first-level cache, one after the other without vectors");
}

template <class Number>
Figure measureFunction(CpuSession& session, const MeasureSettings& settings, MathFunction function)
{
    const FunctionLoop<Number> loop = loopOf<Number>(function);
    const std::size_t members = session.team().size();
    CachedArrays<Number> arrays(session.team(), members, loop.numbers, loop.low, loop.high);
    const auto once = [&] {
        return rateOf(session.team(), members, static_cast<double>(loop.numbers), [&](std::size_t member) {
            loop.run(arrays.y(member), arrays.x(member), loop.numbers);
        });
    };
    (void)once();
    return figureFrom(sample(looseLimits(settings, quickSeconds), settings, once), "op/s",
                      std::string("Calls of ") + loop.name + " in " + formatName<Number>() +
                          " in a loop over an array, as the compiler and the C library make it, " +
                          threadsText(session));
}

Figure measureArrayLoop(CpuSession& session, const MeasureSettings& settings, ArrayLoop loop,
                        std::size_t members)
{
    SizeSweep sweep;
    sweep.unit = "B/s";
    sweep.sizeMeaning = "bytes of all arrays";
    sweep.method =
        std::string(loop == ArrayLoop::read ? "The sum of an array" : "c = a + b with ordinary stores") +
        " in FP64, again and again, bytes loaded and stored, " + std::to_string(members) +
        (members == 1 ? " thread" : " threads") + " without what starting them takes";
    sweep.sizes = workingSets(session, settings.thorough, members);
    if (!sweep.sizes.empty())
        (void)session.memory(members,
                             static_cast<std::size_t>(sweep.sizes.back())); // once, not for each size
    sweep.mostSeconds = settings.thorough ? 2 : 0.2;
    sweep.secondsForSize = settings.thorough ? 0.15 : 0.004;
    sweep.prepare = [&session, loop, members](double bytes) {
        const auto arrays = std::make_shared<RepeatedArrays>(session, loop, members, bytes);
        return PreparedTask{.work = arrays->traffic(),
                            .run = [arrays](int times) { return arrays->run(times); },
                            .verify = [arrays] { arrays->verify(); }};
    };
    return measureBySize(sweep, settings);
}

template Figure measureLoadedLoop<float>(CpuSession&, const MeasureSettings&, std::size_t);
template Figure measureLoadedLoop<double>(CpuSession&, const MeasureSettings&, std::size_t);
template Figure measureCompiledLoop<float>(CpuSession&, const MeasureSettings&, std::size_t);
template Figure measureCompiledLoop<double>(CpuSession&, const MeasureSettings&, std::size_t);
template Figure measureFunction<float>(CpuSession&, const MeasureSettings&, MathFunction);
template Figure measureFunction<double>(CpuSession&, const MeasureSettings&, MathFunction);

} // namespace gpuspeedup
