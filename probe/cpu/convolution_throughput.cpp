// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/matrix_product.h"
#include "probe/cpu/throughput.h"
#include "probe/size_sweep.h"

#include <limits>

namespace gpuspeedup {
namespace {

/// One layer with its images, as the product of the filters and of a matrix whose
/// column for each pixel has what the filter lies on.
class Layer
{
public:
    Layer(std::size_t edge, CpuSession& session)
        : shape_{edge},
          session_(session),
          images_(ConvolutionShape::channels * shape_.pixels()),
          filters_(ConvolutionShape::channels * ConvolutionShape::depth),
          results_(images_.size())
    {
        fillHashed<float>(images_, 0, session.team());
        fillHashed<float>(filters_, secondOperand, session.team());
    }

    [[nodiscard]] double flop() const { return shape_.flop(); }

    void run()
    {
        const auto rowOfB = [this](std::size_t k, std::size_t first, std::size_t count, float* to) {
            gatherTap(k, first, count, to);
        };
        multiply<float>({ConvolutionShape::channels, shape_.pixels(), ConvolutionShape::depth,
                         filters_.data(), results_.data(), rowOfB},
                        session_.kernels().gemmFp32, session_.team());
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
    /// Input channel and place in the filter `k`, for `count` pixels from `first` on.
    void gatherTap(std::size_t k, std::size_t first, std::size_t count, float* to) const
    {
        constexpr std::size_t size = ConvolutionShape::filterEdge;
        const std::size_t edge = shape_.edge;
        const float* const channel = &images_[k / (size * size) * shape_.pixels()];
        const std::size_t down = k / size % size; // one more than the shift
        const std::size_t right = k % size;
        for (std::size_t done = 0; done < count;) {
            const std::size_t y = (first + done) / edge % edge + down - 1; // wraps above the image
            const std::size_t x = (first + done) % edge;
            const std::size_t here = std::min(count - done, edge - x);      // up to the end of the line
            const std::size_t line = first + done - x + down * edge - edge; // wraps likewise
            // From where to where the filter lies on the image.
            const std::size_t begin = x + right == 0 ? 1 : 0;
            const std::size_t end = y < edge ? std::min(here, edge + 1 - x - right) : begin;
            std::fill_n(to + done, begin, 0.0F);
            if (end > begin)
                std::copy_n(channel + (line + x + begin + right - 1), end - begin, to + done + begin);
            std::fill(to + done + std::max(begin, end), to + done + here, 0.0F);
            done += here;
        }
    }

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
