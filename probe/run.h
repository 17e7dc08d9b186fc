// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "model/measure_event.h"
#include "probe/python/python_session.h"
#include "probe/selection.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gpuspeedup {

struct RunRequest
{
    bool thorough = false;
    bool cpuOnly = false;
    bool withHostName = true;
    std::string name;              ///< of the machine; empty: the host's
    std::vector<std::string> only; ///< names and beginnings of names; empty: all
    std::optional<int> device;     ///< as CUDA counts; absent: all
    std::string toolVersion;
    std::optional<double>
        patienceSeconds; ///< for one figure; absent: 10, thorough 30, or four times what is expected
    std::optional<PythonRequest> python; ///< absent: no Python; withGpu follows from the GPUs that are found
};

struct RunResult
{
    MachineProfile profile;
    std::size_t steps = 0;
    std::size_t measured = 0; ///< steps that gave a value
    bool cancelled = false;
    std::string hung;   ///< name of the figure that did not end in time; empty where none
    bool stuck = false; ///< a thread is left behind: the process must end by std::_Exit
};

/// Nothing was measured, and a thread is left behind in a driver that does not answer:
/// the process must end by std::_Exit.
class DriverStuck : public Error
{
public:
    using Error::Error;
};

using EventSink = std::function<void(const MeasureEvent&)>;

/// Measures what is selected, CPU first, then each GPU and the packages of Python, and tells each event.
///
/// What a measurement throws becomes its figure's status and reason. A figure that
/// is not there in time is marked failed and ends the run; after `cancelled()` says
/// so the run ends within 0.4 s. Finished figures are kept in either case. Throws
/// SelectionError where a name or the device is not there or a name is left to a
/// thorough run, DriverStuck, and what `tell` throws.
[[nodiscard]] RunResult measureMachine(const Instruments& instruments, const RunRequest& request,
                                       const std::function<bool()>& cancelled, const EventSink& tell);

} // namespace gpuspeedup
