// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/software/software_figures.h"
#include "probe/doctor/examination.h"
#include "probe/gpu.h"
#include "probe/gpu_presence.h"
#include "probe/system_file.h"

#include <charconv>

namespace gpuspeedup {
namespace {

std::string joined(std::initializer_list<std::string> words)
{
    std::string text;
    for (const std::string& word : words)
        if (!word.empty())
            text += (text.empty() ? "" : ", ") + word;
    return text;
}

/// "13.0" → 13000.
std::optional<int> cudaNumber(const std::string& text)
{
    int major = 0;
    int minor = 0;
    const char* const end = text.data() + text.size();
    const auto [dot, error] = std::from_chars(text.data(), end, major);
    if (error != std::errc() || major < 1)
        return std::nullopt;
    if (dot != end)
        std::from_chars(dot + 1, end, minor);
    return 1000 * major + 10 * minor;
}

DoctorFinding findingOf(const ExaminedPackage& package, std::optional<int> driverCuda)
{
    const SoftwareRecord& record = package.record;
    const SoftwarePackage* const known = findSoftwarePackage(record.name);
    DoctorFinding finding{.key = record.name,
                          .part = known == nullptr ? record.name : std::string(known->title),
                          .health = Health::good,
                          .found = record.version,
                          .remedy = record.problem};
    if (!record.problem.empty()) {
        const bool onCpuAlone = package.problem == "no-cuda" || (package.problem == "no-gpu" && !driverCuda);
        finding.health = package.problem == "missing" ? Health::absent
                         : onCpuAlone                 ? Health::doubtful
                                                      : Health::broken;
        return finding;
    }
    if (!package.gpu.empty())
        finding.found =
            joined({finding.found, package.cuda.empty() ? "" : "CUDA " + package.cuda, package.gpu});
    else
        finding.found = joined({finding.found, record.notes.empty() ? record.path : record.notes.front()});
    if (const auto cuda = cudaNumber(package.cuda))
        if (const std::string mismatch = cudaMismatch(finding.part, *cuda, driverCuda); !mismatch.empty()) {
            finding.health = Health::doubtful; // it computed
            finding.remedy = mismatch;
        }
    return finding;
}

} // namespace

std::vector<DoctorFinding> examineGpus()
{
    const GpuSurvey survey = surveyGpus();
    const std::optional<int> cuda = driverCudaVersion();
    const std::string module = readFirstLine("/sys/module/nvidia/version");
    const bool isNvidia = findGpuPresence().has(nvidiaVendor);
    std::vector<DoctorFinding> findings;
    findings.push_back({.key = "driver",
                        .part = "NVIDIA driver",
                        .health = cuda       ? Health::good
                                  : isNvidia ? Health::broken
                                             : Health::absent,
                        .found = joined({module, cuda ? "CUDA " + cudaVersionText(*cuda) : std::string()}),
                        .remedy = {}});
    if (survey.gpus.empty()) {
        findings.push_back({.key = "gpu",
                            .part = "GPU",
                            .health = isNvidia || cuda ? Health::broken : Health::absent,
                            .found = {},
                            .remedy = survey.notice});
        return findings;
    }
    for (const GpuRecord& gpu : survey.gpus)
        findings.push_back({.key = "gpu",
                            .part = "GPU " + std::to_string(gpu.index),
                            .health = Health::good,
                            .found = joined({gpu.name, gpu.pciBusId}),
                            .remedy = {}});
    return findings;
}

std::vector<DoctorFinding> findingsOf(const std::vector<ExaminedPackage>& packages,
                                      std::optional<int> driverCuda)
{
    std::vector<DoctorFinding> findings;
    for (const ExaminedPackage& package : packages)
        findings.push_back(findingOf(package, driverCuda));
    return findings;
}

} // namespace gpuspeedup
