// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/units.h"

#include <optional>

namespace gpuspeedup {

/// Payload of one packet: what every system can, and what most servers and newer desktops agree on.
inline constexpr DataSize smallPciePacket = 128.0 * byte;
inline constexpr DataSize usualPciePacket = 256.0 * byte;

/// What PCIe moves in one direction, less what the headers of its packets take:
///
///     GT/s × lanes × line code / 8 × packet / (packet + 24 B)
///
/// The line code is 8/10 up to generation 2, 128/130 up to 5, none in 6. Nothing for a
/// generation that is not 1 to 6, and for lanes that are not 1 to 32.
/// Source: PCI Express Base Specification 5.0, chapter 2.
[[nodiscard]] std::optional<Bandwidth> pciePayloadLimit(int generation, int lanes,
                                                        DataSize packet = usualPciePacket);

/// The same with headers counted: what data sheets print as the rate of a link.
[[nodiscard]] std::optional<Bandwidth> pcieLineRate(int generation, int lanes);

} // namespace gpuspeedup
