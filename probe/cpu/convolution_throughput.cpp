// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/image_layer.h"
#include "probe/cpu/team_vector.h"
#include "probe/cpu/throughput.h"
#include "probe/size_sweep.h"

#include <limits>

namespace gpuspeedup {
namespace {

/// One layer with its images.
class Layer
{
public:
    Layer(std::size_t edge, CpuSession& session)
        : shape_{edge},
          session_(session),
          images_(teamVector<float>(session.team(), ConvolutionShape::channels * shape_.pixels())),
          filters_(ConvolutionShape::channels * ConvolutionShape::depth),
          results_(teamVector<float>(session.team(), images_.size()))
    {
        fillHashed<float>(images_, 0, session.team());
        fillHashed<float>(filters_, secondOperand, session.team());
    }

    [[nodiscard]] double flop() const { return shape_.flop(); }

    void run()
    {
        convolve(shape_, images_.data(), filters_.data(), results_.data(), session_.kernels(),
                 session_.team());
    }

    void verify() const
    {
        for (std::uint32_t i = 0; i < 16; ++i) {
            const std::size_t place = hashedBits(i) % results_.size();
            const std::size_t pixels = shape_.pixels();
            checkSum(static_cast<double>(results_[place]),
                     convolutionElement(shape_, place / pixels, place % pixels), ConvolutionShape::depth,
                     static_cast<double>(std::numeric_limits<float>::epsilon()));
        }
    }

private:
    ConvolutionShape shape_;
    CpuSession& session_;
    std::vector<float> images_;
    std::vector<float> filters_;
    std::vector<float> results_;
};

} // namespace

Figure measureConvolutionThroughput(CpuSession& session, const MeasureSettings& settings)
{
    SizeSweep sweep;
    sweep.unit = "FLOP/s";
    sweep.sizeMeaning = "image edge in pixels";
    sweep.method = "Convolution in FP32 of 8 square images, 64 channels in and out, filters of 3 × 3, as a "
                   "matrix product by loops of this program (" +
                   std::string(session.kernels().instructionSet) + ") " + threadsText(session) +
                   ", 2·N·K·P·Q·C·R·S FLOP";
    sweep.sizes = geometricSizes(4, 2, 256);
    std::erase_if(sweep.sizes, [&](double edge) {
        return 2 * sizeof(float) * ConvolutionShape::channels * ConvolutionShape::images * edge * edge >
               allowedBytes(session);
    });
    sweep.prepare = [&](double edge) {
        const auto layer = std::make_shared<Layer>(static_cast<std::size_t>(edge), session);
        return PreparedTask{.work = layer->flop(),
                            .run = repeated([layer] { layer->run(); }),
                            .verify = [layer] { layer->verify(); }};
    };
    return measureBySize(sweep, settings);
}

} // namespace gpuspeedup
