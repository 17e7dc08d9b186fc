// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"

#include <QString>

namespace gpuspeedup {

/// Texts of measured figures, in the window's language and with its decimal mark.
/// Each is empty where there is no such value.

[[nodiscard]] QString medianText(const Figure& figure);   ///< "66.13 TFLOPS"
[[nodiscard]] QString spreadText(const Figure& figure);   ///< "65.9 – 66.2", in the median's unit
[[nodiscard]] QString expectedText(const Figure& figure); ///< "66.91 TFLOPS (98.8 %)", of it reached
[[nodiscard]] QString statusText(const Figure& figure);   ///< "measured", "failed: …"

/// "CPU", "GPU 0" or "NumPy" for the name of a step such as "gpus.0.fp32"; the name itself where it is none.
[[nodiscard]] QString deviceText(std::string_view stepName);
/// "2026-11-20T23:40:00Z" in the local time zone: "20 Nov 2026 23:40"; empty where it is no time.
[[nodiscard]] QString momentText(std::string_view measuredAt);
/// The processors a profile is of: "Xeon …, H200, H200".
[[nodiscard]] QString machineText(const MachineProfile& profile);
/// "GPU 1: NVIDIA H200 (0000:3b:00.0)".
[[nodiscard]] QString gpuText(const GpuRecord& gpu);

} // namespace gpuspeedup
