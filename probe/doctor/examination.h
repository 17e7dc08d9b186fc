// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/doctor_document.h"
#include "probe/python/python_session.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gpuspeedup {

/// The CUDA that the driver's library supports: 13000 for 13.0; absent where there is no such library or it
/// does not answer.
[[nodiscard]] std::optional<int> driverCudaVersion();
/// 13000 → "13.0".
[[nodiscard]] std::string cudaVersionText(int version);

/// GPUs and their driver.
[[nodiscard]] std::vector<DoctorFinding> examineGpus();

/// The compiler and the libraries of CUDA, and those of the CPU that this program uses where they are there.
[[nodiscard]] std::vector<DoctorFinding> examineLibraries(std::optional<int> driverCuda);

/// Sentences about those of these libraries that are there and cannot be loaded, of the GPU's `ofGpu` alone.
[[nodiscard]] std::vector<std::string> brokenLibraries(bool ofGpu);

/// Of a library whose file the loader refuses with `problem`.
[[nodiscard]] std::string unloadable(const std::string& part, const std::string& problem);

/// What `examine` finds; where it throws, the part is broken and that is why.
[[nodiscard]] DoctorFinding findingWithin(const char* key, const char* part,
                                          const std::function<DoctorFinding()>& examine);

/// A runtime of CUDA `runtime` with a driver that supports `driver`: nothing where they fit, else what to do.
/// A driver runs what was built for its own major version or an older one.
///
/// Source: CUDA Compatibility, "minor version compatibility", NVIDIA.
[[nodiscard]] std::string cudaMismatch(const std::string& owner, int runtime, std::optional<int> driver);

/// Interpreter and packages.
[[nodiscard]] std::vector<DoctorFinding> findingsOf(const std::vector<ExaminedPackage>& packages,
                                                    std::optional<int> driverCuda);

} // namespace gpuspeedup
