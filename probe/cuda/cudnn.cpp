// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/cudnn.h"
#include "probe/library_files.h"

#include <array>

namespace gpuspeedup {
namespace {

constexpr int singlePrecision = 0;
constexpr int channelsFirst = 0;
constexpr int crossCorrelation = 1;
constexpr int fusedMultiplyAdd = 3; ///< of the kinds of arithmetic: not TF32

/// What cudnnGetConvolutionForwardAlgorithm_v7 says of an algorithm.
struct Performance
{
    int algorithm;
    int status;
    float time;
    std::size_t memory;
    int determinism;
    int arithmetic;
    int reserved[3];
};

SharedLibrary cudnn()
{
    return SharedLibrary::require("cuDNN", cudnnFiles);
}

} // namespace

struct CudnnLayer::Parts
{
    using Made = std::shared_ptr<void>;

    explicit Parts(const CudaSession& session) : library(cudnn()), handle(make("cudnnCreate", "cudnnDestroy"))
    {
        call<cudaStream_t>("cudnnSetStream", session.stream());
    }

    /// A handle or a description, as the library makes and destroys them.
    [[nodiscard]] Made make(const char* create, const char* destroy) const
    {
        void* made = nullptr;
        checkStatus(library.function<int (*)(void**)>(create)(&made), "starting cuDNN");
        return {made, library.function<int (*)(void*)>(destroy)};
    }

    /// Calls a function whose first argument is the handle.
    template <class... Arguments> void call(const char* name, Arguments... arguments) const
    {
        checkStatus(library.function<int (*)(void*, Arguments...)>(name)(handle.get(), arguments...),
                    "using cuDNN");
    }

    /// Images or results: stored as [channel][image][y][x].
    [[nodiscard]] Made tensor(const ConvolutionShape& shape) const
    {
        Made description = make("cudnnCreateTensorDescriptor", "cudnnDestroyTensorDescriptor");
        const int edge = static_cast<int>(shape.edge);
        const int image = edge * edge;
        constexpr int count = static_cast<int>(ConvolutionShape::images);
        constexpr int channels = static_cast<int>(ConvolutionShape::channels);
        checkStatus(library.function<int (*)(void*, int, int, int, int, int, int, int, int, int)>(
                        "cudnnSetTensor4dDescriptorEx")(description.get(), singlePrecision, count, channels,
                                                        edge, edge, image, count * image, edge, 1),
                    "describing images to cuDNN");
        return description;
    }

    void describe(const ConvolutionShape& shape)
    {
        images = tensor(shape);
        results = tensor(shape);
        constexpr int channels = static_cast<int>(ConvolutionShape::channels);
        constexpr int size = static_cast<int>(ConvolutionShape::filterEdge);
        filters = make("cudnnCreateFilterDescriptor", "cudnnDestroyFilterDescriptor");
        checkStatus(
            library.function<int (*)(void*, int, int, int, int, int, int)>("cudnnSetFilter4dDescriptor")(
                filters.get(), singlePrecision, channelsFirst, channels, channels, size, size),
            "describing filters to cuDNN");
        convolution = make("cudnnCreateConvolutionDescriptor", "cudnnDestroyConvolutionDescriptor");
        constexpr int pad = size / 2;
        checkStatus(library.function<int (*)(void*, int, int, int, int, int, int, int, int)>(
                        "cudnnSetConvolution2dDescriptor")(convolution.get(), pad, pad, 1, 1, 1, 1,
                                                           crossCorrelation, singlePrecision),
                    "describing a convolution to cuDNN");
        checkStatus(library.function<int (*)(void*, int)>("cudnnSetConvolutionMathType")(convolution.get(),
                                                                                         fusedMultiplyAdd),
                    "choosing the arithmetic of cuDNN");
    }

    void chooseAlgorithm()
    {
        std::array<Performance, 10> found{};
        int count = 0;
        call<void*, void*, void*, void*, int, int*, Performance*>(
            "cudnnGetConvolutionForwardAlgorithm_v7", images.get(), filters.get(), convolution.get(),
            results.get(), static_cast<int>(found.size()), &count, found.data());
        for (int i = 0; i < count; ++i) {
            const Performance& each = found[static_cast<std::size_t>(i)];
            if (each.status != 0)
                continue;
            algorithm = each.algorithm;
            space = DeviceArray<unsigned char>(each.memory + 1); // none may be none at all
            spaceBytes = each.memory;
            return;
        }
        throw Unsupported("cuDNN has no algorithm for this convolution.");
    }

    SharedLibrary library;
    Made handle;
    Made images;
    Made filters;
    Made convolution;
    Made results;
    int algorithm = 0;
    DeviceArray<unsigned char> space;
    std::size_t spaceBytes = 0;
};

CudnnLayer::CudnnLayer(const ConvolutionShape& shape, const CudaSession& session)
    : parts_(std::make_unique<Parts>(session))
{
    parts_->describe(shape);
    parts_->chooseAlgorithm();
}

CudnnLayer::~CudnnLayer() = default;

void CudnnLayer::enqueue(const float* images, const float* filters, float* results) const
{
    const float one = 1;
    const float zero = 0;
    const Parts& p = *parts_;
    p.call<const void*, void*, const void*, void*, const void*, void*, int, void*, std::size_t, const void*,
           void*, void*>("cudnnConvolutionForward", &one, p.images.get(), images, p.filters.get(), filters,
                         p.convolution.get(), p.algorithm, p.space.get(), p.spaceBytes, &zero,
                         p.results.get(), results);
}

} // namespace gpuspeedup
