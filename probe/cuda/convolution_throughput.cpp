// SPDX-License-Identifier: GPL-3.0-or-later
//
// A layer of a network by an own kernel.
#include "probe/cuda/gpu_measurements.h"
#include "probe/cuda/image_layer.h"
#include "probe/cuda/throughput.h"
#include "probe/reference_values.h"

#include <algorithm>
#include <limits>
#include <memory>

namespace gpuspeedup {
namespace {

using Shape = ConvolutionShape;

class Layer
{
public:
    Layer(std::size_t edge, const CudaSession& session)
        : session_(session),
          shape_{edge},
          images_(Shape::channels * shape_.pixels()),
          filters_(Shape::channels * Shape::depth),
          results_(images_.size())
    {
        fillHashed(session, images_.get(), images_.size(), 0);
        fillHashed(session, filters_.get(), filters_.size(), secondOperand);
    }

    [[nodiscard]] double flop() const { return shape_.flop(); }

    void enqueue() const
    {
        enqueueConvolution(shape_, images_.get(), filters_.get(), results_.get(), session_.stream());
    }

    void verify() const
    {
        for (std::uint32_t i = 0; i < 16; ++i) {
            const std::size_t place = hashedBits(i) % results_.size();
            checkSum(static_cast<double>(download(session_, results_.get() + place, 1).front()),
                     convolutionElement(shape_, place / shape_.pixels(), place % shape_.pixels()),
                     Shape::depth, static_cast<double>(std::numeric_limits<float>::epsilon()));
        }
    }

private:
    const CudaSession& session_;
    Shape shape_;
    DeviceArray<float> images_;
    DeviceArray<float> filters_;
    DeviceArray<float> results_;
};

} // namespace

Figure measureConvolution(GpuSession& abstract, const MeasureSettings& settings)
{
    const CudaSession& session = currentSession(abstract);
    SizeSweep sweep;
    sweep.unit = "FLOP/s";
    sweep.sizeMeaning = "image edge in pixels";
    sweep.method = "Convolution in FP32 of 8 square images, 64 channels in and out, filters of 3 × 3, as a "
                   "matrix product by a kernel of this program, back to back, 2·N·K·P·Q·C·R·S FLOP";
    sweep.sizes = geometricSizes(4, 2, 512);
    std::erase_if(sweep.sizes, [&](double edge) {
        return 2 * sizeof(float) * Shape::channels * Shape::images * edge * edge >
               static_cast<double>(session.allowedBytes());
    });
    sweep.prepare = [&](double edge) {
        const auto layer = std::make_shared<Layer>(static_cast<std::size_t>(edge), session);
        return PreparedTask{.work = layer->flop(),
                            .run = repeatedOnGpu(session, [layer] { layer->enqueue(); }),
                            .verify = [layer] { layer->verify(); }};
    };
    return measureBySize(sweep, settings);
}

} // namespace gpuspeedup
