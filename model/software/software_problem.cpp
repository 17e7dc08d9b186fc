// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/software/software_problem.h"

#include "model/quote_text.h"
#include "model/software/software_figures.h"

namespace gpuspeedup {
namespace {

/// What it printed last says more than how it ended.
std::string afterwards(const ScriptLine& line)
{
    return line.printed.empty() ? std::string() : ", after it wrote " + quoteText(line.printed);
}

} // namespace

std::string softwareProblem(const SoftwarePackage& package, const ScriptLine& line, std::string_view python)
{
    const std::string title(package.title);
    const std::string& kind = line.problem;
    const std::string detail = line.detail.empty() ? "no reason given" : line.detail;
    if (kind == "missing")
        return title + " is not installed for " + quotePath(python) + ": install it there (" +
               std::string(package.advice) + "), or name another Python.";
    if (kind == "broken")
        return title + " cannot be imported (" + detail + "); install it anew.";
    if (kind == "mismatch")
        return title + " does not fit the driver, CUDA or NumPy it finds (" + detail +
               "); install versions that belong together.";
    if (kind == "no-cuda")
        return title + " cannot use a GPU, " + detail + "; install a build for CUDA.";
    if (kind == "no-gpu")
        return title + " sees no GPU (" + detail + "); check the driver, and CUDA_VISIBLE_DEVICES.";
    if (kind == "memory")
        return title + " found too little memory (" + detail + "); close other programs.";
    if (kind == "timeout")
        return title + " did not finish in " + detail + " s and was ended.";
    if (kind == "crashed")
        return title + " ended the process (" + detail + ")" + afterwards(line) + ".";
    if (kind == "wrong")
        return title + " computed a wrong result (" + detail + "); install versions that belong together.";
    if (kind == "no-gpu-here")
        return title + " was not measured, for there is no GPU to measure it with.";
    return title + " failed (" + detail + ").";
}

} // namespace gpuspeedup
