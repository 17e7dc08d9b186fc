// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/machine_options.h"

#include "app/machine_file.h"
#include "app/option_value.h"
#include "model/machine/profile_machine.h"
#include "model/quote_text.h"

#include <memory>

namespace gpuspeedup {

MachineOptions::MachineOptions(CLI::App& app)
{
    constexpr const char* group = "Machine";
    app.add_option("--machine", profile_, "Profile that gpu-speedup-cli measure wrote")
        ->type_name("FILE")
        ->group(group);
    app.add_option("--device", device_, "GPU of that profile, its number or a part of its name")
        ->type_name("GPU")
        ->group(group);
    app.add_option("--cpu", cpu_, "CPU of the catalogue; replaces the profile's")
        ->type_name("NAME")
        ->group(group);
    app.add_option("--gpu", gpu_, "GPU of the catalogue; replaces the profile's")
        ->type_name("NAME")
        ->group(group);
    app.add_option("--catalogue", catalogues_,
                   "Your own CPUs or GPUs (CSV), added to the catalogue; may be given several times")
        ->type_name("FILE")
        ->allow_extra_args(false)
        ->group(group);
}

void MachineOptions::apply(Choices& choices, bool namesNeeded, GpuOfProfile gpu) const
{
    checkContradictions(namesNeeded);
    if (profile_)
        takeProfile(choices, gpu);
    if (!cpu_ && !gpu_)
        return;
    const Catalogue& rows = catalogue();
    if (cpu_)
        choices.cpu = readFor("--cpu", [&] { return CatalogueChoice{rows.cpu(*cpu_).id}; });
    if (gpu_)
        choices.gpu = readFor("--gpu", [&] { return CatalogueChoice{rows.gpu(*gpu_).id}; });
}

const Catalogue& MachineOptions::catalogue() const
{
    if (!catalogue_) {
        Catalogue catalogue = Catalogue::builtIn();
        for (const std::string& file : catalogues_)
            catalogue.addFile(file);
        catalogue_ = std::move(catalogue);
    }
    return *catalogue_;
}

void MachineOptions::checkContradictions(bool namesNeeded) const
{
    if (device_ && !profile_)
        throw UsageError(
            "--device: A GPU is chosen from a measured machine; give --machine FILE as well, or --gpu NAME "
            "instead.");
    if (device_ && gpu_)
        throw UsageError("--device: --gpu replaces the measured GPU; leave one of them out.");
    if (profile_ && cpu_ && gpu_)
        throw UsageError("--machine: --cpu and --gpu replace both sides of it; leave one of the three out.");
    if (!catalogues_.empty() && namesNeeded && !cpu_ && !gpu_)
        throw UsageError("--catalogue: Its machines are named by --cpu and --gpu; give one of them as well.");
}

std::size_t MachineOptions::positionOfGpu(const MachineProfile& profile) const
{
    if (profile.gpus.empty())
        throw Error(quotePath(*profile_) + " holds no GPU: name one with --gpu.");
    if (!device_)
        return 0;
    return readFor("--device", [&] { return findGpu(profile, *device_, *profile_); });
}

void MachineOptions::takeProfile(Choices& choices, GpuOfProfile gpu) const
{
    const auto profile = std::make_shared<const MachineProfile>(readMachineFile(*profile_));
    if (!cpu_)
        choices.cpu = MeasuredChoice{.profile = profile, .gpu = 0};
    const bool cpuAlone = gpu == GpuOfProfile::mayBeMissing && profile->gpus.empty() && !device_;
    if (!gpu_ && !cpuAlone)
        choices.gpu = MeasuredChoice{.profile = profile, .gpu = positionOfGpu(*profile)};
}

} // namespace gpuspeedup
