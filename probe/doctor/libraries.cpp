// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/doctor/examination.h"
#include "probe/library_files.h"
#include "probe/shared_library.h"
#include "probe/system_file.h"

#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace gpuspeedup {
namespace {

namespace fs = std::filesystem;

struct LibraryKind
{
    const char* key;
    const char* part;
    LibraryFiles files;
    const char* ifAbsent; ///< what it is for and how to get it
    bool isOfGpu = true;
    LibraryFiles alsoNeeded = {};
};

const LibraryKind libraries[] = {
    {"cublas", "cuBLAS", cublasFiles,
     "cuBLAS is not there: matrix products on the GPU are measured without it; install the CUDA toolkit."},
    {"cufft", "cuFFT", cufftFiles,
     "cuFFT is not there: Fourier transforms on the GPU are not measured; install the CUDA toolkit."},
    {"cusparse", "cuSPARSE", cusparseFiles,
     "cuSPARSE is not there: sparse products on the GPU are measured without it; install the CUDA toolkit."},
    {"cusolver", "cuSOLVER", cusolverFiles,
     "cuSOLVER is not there: decompositions of matrices on the GPU are not measured; install the CUDA "
     "toolkit."},
    {"cudnn", "cuDNN", cudnnFiles,
     "cuDNN is not there: convolutions on the GPU are not measured; install cuDNN."},
    {"openblas", "OpenBLAS", openBlasFiles,
     "OpenBLAS is not there: matrix products on the CPU are loops of this program; install libopenblas0.",
     false},
    {"fftw", "FFTW", fftwFiles,
     "FFTW is not there: Fourier transforms on the CPU are loops of this program; install libfftw3-single3.",
     false, fftwThreadsFiles},
};

DoctorFinding absent(const LibraryKind& kind)
{
    DoctorFinding finding{
        .key = kind.key, .part = kind.part, .health = Health::absent, .found = {}, .remedy = kind.ifAbsent};
    for (const LibraryFiles& files : {kind.files, kind.alsoNeeded})
        if (const std::string problem = SharedLibrary::loadProblem(files); !problem.empty()) {
            finding.health = Health::broken;
            finding.remedy = unloadable(kind.part, problem);
        }
    return finding;
}

DoctorFinding examined(const LibraryKind& kind)
{
    const auto library = SharedLibrary::find(kind.files);
    if (!library || (!kind.alsoNeeded.empty() && !SharedLibrary::find(kind.alsoNeeded)))
        return absent(kind);
    return {.key = kind.key,
            .part = kind.part,
            .health = Health::good,
            .found = library->fileName(),
            .remedy = {}};
}

/// Of the folders of PATH, and where NVIDIA's installer puts it; empty where it is in none.
fs::path findCompiler()
{
    std::error_code ignored;
    const char* const path = std::getenv("PATH"); // NOLINT: nobody changes it
    for (std::string_view rest = path == nullptr ? "" : path; !rest.empty();) {
        const std::string_view folder = rest.substr(0, rest.find(':'));
        rest.remove_prefix(std::min(folder.size() + 1, rest.size()));
        if (const fs::path compiler = fs::path(folder) / "nvcc"; fs::is_regular_file(compiler, ignored))
            return compiler;
    }
    const fs::path usual = "/usr/local/cuda/bin/nvcc";
    return fs::is_regular_file(usual, ignored) ? usual : fs::path();
}

DoctorFinding examinedCompiler()
{
    const fs::path compiler = findCompiler();
    if (compiler.empty())
        return {.key = "nvcc",
                .part = "nvcc",
                .health = Health::absent,
                .found = {},
                .remedy =
                    "The compiler nvcc is not there: it is needed to build CUDA programs, not to run them."};
    return {.key = "nvcc", .part = "nvcc", .health = Health::good, .found = compiler, .remedy = {}};
}

DoctorFinding examinedRuntime(std::optional<int> driverCuda)
{
    const auto library = SharedLibrary::find(cudaRuntimeFiles);
    if (!library)
        return absent(
            {"cudart", "CUDA runtime", cudaRuntimeFiles,
             "The CUDA runtime is not installed for the system, which packages that bring their own "
             "do not need."});
    int version = 0;
    const auto versionOf = library->function<int (*)(int*)>("cudaRuntimeGetVersion");
    DoctorFinding finding{.key = "cudart",
                          .part = "CUDA runtime",
                          .health = Health::good,
                          .found = library->fileName(),
                          .remedy = {}};
    if (versionOf(&version) == 0 && version > 0) {
        finding.found = cudaVersionText(version) + ", " + finding.found;
        finding.remedy = cudaMismatch("The CUDA runtime of the system", version, driverCuda);
        if (!finding.remedy.empty())
            finding.health = Health::broken;
    }
    return finding;
}

} // namespace

std::optional<int> driverCudaVersion()
{
    try {
        const auto library = SharedLibrary::find(cudaDriverFiles);
        int version = 0;
        if (library && library->function<int (*)(int*)>("cuDriverGetVersion")(&version) == 0 && version > 0)
            return version;
    } catch (const std::exception&) { // a library without the function is none
    }
    return std::nullopt;
}

std::string cudaVersionText(int version)
{
    return std::to_string(version / 1000) + "." + std::to_string(version % 1000 / 10);
}

std::string cudaMismatch(const std::string& owner, int runtime, std::optional<int> driver)
{
    if (!driver || runtime / 1000 <= *driver / 1000)
        return {};
    return owner + " is of CUDA " + cudaVersionText(runtime) + ", and the driver supports CUDA " +
           cudaVersionText(*driver) + ": update the driver, or install an older build.";
}

std::vector<std::string> brokenLibraries(bool ofGpu)
{
    std::vector<std::string> sentences;
    for (const LibraryKind& kind : libraries)
        if (kind.isOfGpu == ofGpu)
            if (const DoctorFinding finding = examined(kind); finding.health == Health::broken)
                sentences.push_back(finding.remedy);
    return sentences;
}

std::string unloadable(const std::string& part, const std::string& problem)
{
    return part + " is there but cannot be loaded (" + problem + "); install it again.";
}

DoctorFinding findingWithin(const char* key, const char* part, const std::function<DoctorFinding()>& examine)
{
    try {
        return examine();
    } catch (const std::exception& error) {
        return {.key = key, .part = part, .health = Health::broken, .found = {}, .remedy = error.what()};
    }
}

std::vector<DoctorFinding> examineLibraries(std::optional<int> driverCuda)
{
    std::vector<DoctorFinding> findings{
        findingWithin("nvcc", "nvcc", examinedCompiler),
        findingWithin("cudart", "CUDA runtime", [&] { return examinedRuntime(driverCuda); })};
    for (const LibraryKind& kind : libraries)
        findings.push_back(findingWithin(kind.key, kind.part, [&] { return examined(kind); }));
    return findings;
}

} // namespace gpuspeedup
