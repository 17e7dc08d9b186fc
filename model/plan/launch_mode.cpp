// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/launch_mode.h"

namespace gpuspeedup {

std::string_view launchModeName(LaunchMode mode)
{
    switch (mode) {
    case LaunchMode::queued:
        return "queued";
    case LaunchMode::synchronised:
        return "sync";
    case LaunchMode::graph:
        break;
    }
    return "graph";
}

} // namespace gpuspeedup
