// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"
#include "model/software/script_line.h"
#include "probe/measurement.h"
#include "probe/python/python_process.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// Which interpreter to measure, and what of it.
struct PythonRequest
{
    std::string program = "python3";   ///< a path, or a name that is looked up in PATH
    std::vector<std::string> packages; ///< of softwarePackages(); empty: all
    bool withGpu = true;               ///< there is a GPU: packages that need one are measured
    int device = 0;                    ///< as CUDA counts
    bool thorough = false;
    double limitSeconds = 0; ///< of each package; 0: 60, thorough 300

    [[nodiscard]] double limit() const;
    /// Seconds of silence after which the script is given up: somewhat more than its own limit.
    [[nodiscard]] double patience() const { return 1.2 * limit() + 1; }
};

/// What an interpreter says of itself and its packages, without importing any.
struct PythonSurvey
{
    std::string path;    ///< of the interpreter
    std::string problem; ///< why none can be measured; else empty
    std::vector<SoftwareRecord>
        software; ///< one for each package asked for, those that are not there with a problem

    [[nodiscard]] bool has(std::string_view package) const; ///< and it can be measured
};

/// Starts the interpreter for a moment. What is the matter with it is in the result.
[[nodiscard]] PythonSurvey surveyPython(const PythonRequest& request, const MeasureSettings& settings);

/// Gives every line of a whole run of the script to `take`. Why the interpreter cannot be used, or was not
/// heard to the end; empty where it told all it was asked.
[[nodiscard]] std::string readScript(PythonProcess& process, const PythonRequest& request,
                                     const MeasureSettings& settings,
                                     const std::function<void(const std::string&)>& take);

/// A package as it works on this machine: record.problem is empty where it computed a small task right.
struct ExaminedPackage
{
    SoftwareRecord record;
    std::string gpu;     ///< name of the GPU as the package sees it
    std::string cuda;    ///< of the runtime that the package uses: "13.0"
    std::string driver;  ///< newest CUDA that the driver knows, as the package sees it
    std::string problem; ///< kind of record.problem, as ScriptLine::problem: "missing"
};

/// Imports each package and lets it compute, in a process of its own. One element for each that was asked
/// for; with an interpreter that cannot be used a single one, of python.
[[nodiscard]] std::vector<ExaminedPackage> examinePython(const PythonRequest& request,
                                                         const MeasureSettings& settings);

/// A run of the script: figures as they come, each package in a process of its own.
class PythonSession
{
public:
    /// Throws Error where the interpreter cannot be started.
    PythonSession(const PythonRequest& request, const std::vector<std::string>& packages);

    /// Waits for that figure of a package. Throws Error with a sentence where the package cannot be used, or
    /// the run ended or was cancelled before the figure.
    [[nodiscard]] Figure figure(std::string_view package, std::string_view name,
                                const MeasureSettings& settings);

    /// What is known of the package so far, without figures.
    [[nodiscard]] const SoftwareRecord& record(std::string_view package);

private:
    void take(const ScriptLine& line);

    std::string program_;
    double patience_;
    PythonProcess process_;
    std::vector<SoftwareRecord> records_;
    std::vector<std::string> done_; ///< packages of which nothing more comes
    std::string ended_;             ///< why there are no more lines
};

} // namespace gpuspeedup
