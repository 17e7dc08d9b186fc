// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/measured_software.h"

#include "model/machine/call_operations.h"
#include "model/machine/measured_figures.h"
#include "model/software/software_figures.h"

namespace gpuspeedup {
namespace {

using Curve = NumpyFigures::Curve;

/// "NumPy 2.4.6".
std::string titleOf(const SoftwareRecord& record)
{
    const SoftwarePackage* const package = findSoftwarePackage(record.name);
    return (package == nullptr ? record.name : std::string(package->title)) +
           (record.version.empty() ? "" : " " + record.version);
}

/// Reads curves of one record. What a call amounts to, over its size, is `amount`; the curve is over `size`.
class Curves
{
public:
    explicit Curves(const MeasuredFigures& measured) : measured_(measured) {}

    using OverSize = double (*)(double);
    [[nodiscard]] Curve read(std::string_view name, std::string_view label, std::string_view unit,
                             OverSize amount, OverSize size) const
    {
        const Figure* const figure = measured_.find(name, unit);
        if (figure == nullptr)
            return std::nullopt;
        std::vector<TimeCurve::Point> points;
        for (const RateAtSize& at : figure->bySize)
            if (const double position = size(at.size); position > (points.empty() ? 0 : points.back().size))
                points.push_back({.size = position, .time = amount(at.size) / at.rate.median * second});
        if (points.empty())
            return std::nullopt;
        return Sourced<std::shared_ptr<const TimeCurve>>{
            .value = std::make_shared<const TimeCurve>(points),
            .source = measured_.source(label, spreadFactor(*figure->value))};
    }

private:
    const MeasuredFigures& measured_;
};

double itself(double size)
{
    return size;
}
double threeArrays(double bytes)
{
    return 3 * bytes;
}
double oneCall(double /*size*/)
{
    return 1;
}

std::optional<Sourced<CopyCost>> copyCost(const MeasuredFigures& measured, std::string_view name,
                                          const std::string& label)
{
    const Figure* const figure = measured.find(name, unitOf<Bandwidth>);
    const auto times = figure == nullptr ? std::nullopt : copyTimes(*figure);
    if (!times)
        return std::nullopt;
    const CopyTime& largest = figure->curve.back();
    CopyCost cost;
    cost.latency = times->smallestTime();
    cost.rate = largest.bytes / largest.seconds.median * bytePerSecond;
    cost.curve = std::make_shared<const TimeCurve>(*times);
    cost.fromCaches = name == "copy.h2d";
    return Sourced<CopyCost>{.value = std::move(cost),
                             .source = measured.source(label, spreadFactor(*figure->value))};
}

struct CallFigure
{
    ArrayStep::Kind kind;
    std::string_view name;
    std::string_view label;
    Curves::OverSize size; ///< as MeasuredStack::calls counts it
};

constexpr CallFigure callFigures[] = {
    {ArrayStep::Kind::sum, "call.sum", "Sum", itself},
    {ArrayStep::Kind::gemm, "call.gemm", "Matrix product", gemmOperations},
    {ArrayStep::Kind::gemv, "call.gemv", "Matrix by vector", gemvOperations},
    {ArrayStep::Kind::fft, "call.fft", "Fourier transform", fftOperations},
    {ArrayStep::Kind::sort, "call.sort", "Sort", itself},
    {ArrayStep::Kind::histogram, "call.histogram", "Histogram", itself}};

/// `times` less `waits`, of which little is left at most.
std::shared_ptr<const TimeCurve> without(const TimeCurve& times, Duration waits)
{
    constexpr double least = 0.1;
    std::vector<TimeCurve::Point> points;
    for (const TimeCurve::Point& point : times.points())
        points.push_back({point.size, std::max(point.time - waits, least * point.time)});
    return std::make_shared<const TimeCurve>(points);
}

/// Measured: the smallest task, an array in, one launch, an array out. Its parts, each waited for by itself,
/// took longer by `waits`; its copies and a launch that nothing waits for less, by the drain.
void takeRoundTrip(const MeasuredFigures& measured, const Curves& curves, MeasuredStack& stack)
{
    const auto whole = measured.first<Duration>({"round_trip"}, {});
    const auto waited = measured.first<Duration>({"launch_waited"}, {});
    if (!whole || !waited || !stack.launch || !stack.toGpu || !stack.fromGpu)
        return;
    const DataSize small = 4096 * byte;
    const Duration copies = stack.toGpu->value.time(small) + stack.fromGpu->value.time(small);
    stack.drain = std::max(whole->value - copies - stack.launch->value, Duration{});
    const Duration waits = std::max(copies + waited->value - whole->value, Duration{});
    for (const CallFigure& call : callFigures)
        if (auto times = curves.read(call.name, call.label, unitOfCalls, oneCall, call.size))
            stack.calls[call.kind] = {without(*times->value, waits), times->source};
}

MeasuredStack stackOf(const MachineProfile& profile, const SoftwareRecord& record)
{
    MeasuredStack stack;
    stack.label = titleOf(record);
    const MeasuredFigures measured(profile, record.figures, stack.label);
    stack.launch = measured.first<Duration>({"operation", "launch_allocating", "launch"}, "Launch");
    if (const auto slice = measured.first<Duration>({"slice"}, {}))
        stack.slice = slice->value;
    stack.matrixProduct = measured.first<Duration>({"matrix_product"}, "Small matrix product");
    stack.copyToGpu = measured.first<Duration>({"small_copy.h2d"}, "Small copy to the GPU");
    stack.copyFromGpu = measured.first<Duration>({"small_copy.d2h"}, "Small copy from the GPU");
    stack.elementwise = measured.first<Bandwidth>({"elementwise"}, "Element-wise in GPU memory");
    stack.toGpu = copyCost(measured, "copy.h2d", "Copies to the GPU");
    stack.fromGpu = copyCost(measured, "copy.d2h", "Copies from the GPU");
    const auto further = measured.first<Duration>({"small_copy.h2d_further"}, {});
    if (further && stack.toGpu && stack.copyToGpu)
        stack.toGpu->value.together = std::max(stack.copyToGpu->value - further->value, Duration{});
    takeRoundTrip(measured, Curves(measured), stack);
    const auto import = measured.first<Duration>({"start.import"}, "Import");
    const auto context = measured.first<Duration>({"start.context"}, "First use of the GPU");
    if (import && context)
        stack.start = {.value = import->value + context->value, .source = import->source};
    stack.firstCall = measured.first<Duration>({"start.first_call"}, "First call");
    return stack;
}

} // namespace

std::optional<Sourced<Throughput>> pythonLoop(const MachineProfile& profile)
{
    const SoftwareRecord* const record = findSoftware(profile, "python");
    if (record == nullptr)
        return std::nullopt;
    const std::string title = titleOf(*record);
    return MeasuredFigures(profile, record->figures, title).first<Throughput>({"loop"}, "Python loop");
}

std::shared_ptr<const NumpyFigures> numpyFigures(const MachineProfile& profile)
{
    const SoftwareRecord* const record = findSoftware(profile, "numpy");
    if (record == nullptr)
        return nullptr;
    const std::string title = titleOf(*record);
    const MeasuredFigures measured(profile, record->figures, title);
    const Curves curves(measured);
    NumpyFigures numpy;
    const auto call = measured.first<Duration>({"call"}, "NumPy call");
    numpy.fresh = curves.read("elementwise.fresh", "NumPy element-wise, new result", unitOf<Bandwidth>,
                              threeArrays, itself);
    if (!call || !numpy.fresh)
        return nullptr;
    numpy.call = *call;
    if (const auto slice = measured.first<Duration>({"slice"}, {}))
        numpy.slice = slice->value;
    numpy.chain = curves.read("elementwise.chain", "NumPy element-wise, in an expression", unitOf<Bandwidth>,
                              threeArrays, itself);
    numpy.reused = curves.read("elementwise.reused", "NumPy element-wise, result reused", unitOf<Bandwidth>,
                               threeArrays, itself);
    numpy.sum = curves.read("reduction", "NumPy reduction", unitOf<Bandwidth>, itself, itself);
    numpy.function = curves.read("function", "NumPy exponential", unitOfCalls, itself, itself);
    numpy.functionFp64 = curves.read("function_fp64", "NumPy exponential", unitOfCalls, itself, itself);
    numpy.gemm =
        curves.read("gemm_fp32", "NumPy matrix product", unitOf<Throughput>, gemmOperations, gemmOperations);
    numpy.gemmFp64 =
        curves.read("gemm_fp64", "NumPy matrix product", unitOf<Throughput>, gemmOperations, gemmOperations);
    numpy.gemmBatched = curves.read("gemm_batched", "NumPy batched matrix products", unitOf<Throughput>,
                                    gemmOperations, gemmOperations);
    numpy.gemv =
        curves.read("gemv", "NumPy matrix by vector", unitOf<Throughput>, gemvOperations, gemvOperations);
    numpy.fft =
        curves.read("fft", "NumPy Fourier transform", unitOf<Throughput>, fftOperations, fftOperations);
    numpy.sort = curves.read("sort", "NumPy sort", unitOfCalls, itself, itself);
    numpy.histogram = curves.read("histogram", "NumPy histogram", unitOfCalls, itself, itself);
    return std::make_shared<const NumpyFigures>(std::move(numpy));
}

std::map<std::string, MeasuredStack, std::less<>> measuredStacks(const MachineProfile& profile,
                                                                 std::string_view gpu)
{
    std::map<std::string, MeasuredStack, std::less<>> stacks;
    for (const SoftwareRecord& record : profile.software) {
        const SoftwarePackage* const package = findSoftwarePackage(record.name);
        const bool isOfGpu = record.gpu.empty() || record.gpu == gpu;
        if (package != nullptr && package->needsGpu && isOfGpu && record.problem.empty())
            stacks.emplace(record.name, stackOf(profile, record));
    }
    return stacks;
}

} // namespace gpuspeedup
