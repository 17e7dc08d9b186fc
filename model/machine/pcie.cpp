// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/pcie.h"

namespace gpuspeedup {

std::optional<Bandwidth> pcieLineRate(int generation, int lanes)
{
    struct Generation
    {
        int number;
        double transfersPerSecond; ///< per lane, one bit each
        double lineCode;           ///< bits sent of the line's bits
    };
    constexpr double codeOf8b10b = 8.0 / 10.0;
    constexpr double codeOf128b130b = 128.0 / 130.0;
    constexpr Generation generations[] = {{1, 2.5e9, codeOf8b10b},   {2, 5e9, codeOf8b10b},
                                          {3, 8e9, codeOf128b130b},  {4, 16e9, codeOf128b130b},
                                          {5, 32e9, codeOf128b130b}, {6, 64e9, 1.0}};
    for (const Generation& g : generations)
        if (g.number == generation && lanes >= 1 && lanes <= 32)
            return g.transfersPerSecond * lanes * g.lineCode / 8 * bytePerSecond;
    return {};
}

std::optional<Bandwidth> pciePayloadLimit(int generation, int lanes, DataSize packet)
{
    constexpr DataSize header = 24.0 * byte;
    const auto line = pcieLineRate(generation, lanes);
    return line ? std::optional(*line * (packet / (packet + header))) : std::nullopt;
}

} // namespace gpuspeedup
