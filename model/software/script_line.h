// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/figure.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// One line that the script of resources/python writes.
struct ScriptLine
{
    std::string kind; ///< "started", "begin", "record", "progress", "figure", "problem", "done", "end", …
    std::string of;   ///< the package: "numpy"; empty where the line is of the whole run

    std::string version; ///< started, record
    std::string path;    ///< record; started: the interpreter
    std::string gpu;     ///< record: name of the GPU as the package sees it
    std::string cuda;    ///< record: of the runtime that the package uses
    std::string driver;  ///< record: newest CUDA that the driver knows, as the package sees it
    std::vector<std::string> notes;

    std::string name; ///< figure: "gemm_fp32"; progress: what is being done
    std::optional<Figure> figure;

    std::string problem; ///< "missing", "crashed", …
    std::string detail;  ///< problem: in the package's words
    std::string printed; ///< problem: the last line it printed

    bool operator==(const ScriptLine&) const = default;
};

/// Throws Error for a line that is none, or holds a figure that cannot be.
[[nodiscard]] ScriptLine scriptLineFrom(std::string_view line);

} // namespace gpuspeedup
