// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/machine_options.h"

#include "app/option_value.h"
#include "model/machine/profile_machine.h"
#include "model/quote_text.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

void checkContradictions(const MachineChoice& choice)
{
    if (choice.device && !choice.profile)
        throw UsageError(
            "--device: A GPU is chosen from a measured machine; give --machine FILE as well, or --gpu NAME "
            "instead.");
    if (choice.device && choice.gpu)
        throw UsageError("--device: --gpu replaces the measured GPU; leave one of them out.");
    if (choice.profile && choice.cpu && choice.gpu)
        throw UsageError("--machine: --cpu and --gpu replace both sides of it; leave one of the three out.");
    if (!choice.catalogues.empty() && !choice.cpu && !choice.gpu)
        throw UsageError("--catalogue: Its machines are named by --cpu and --gpu; give one of them as well.");
}

std::size_t positionOfGpu(const MachineChoice& choice, const MachineProfile& profile)
{
    if (profile.gpus.empty())
        throw Error(quotePath(*choice.profile) + " holds no GPU: name one with --gpu.");
    if (!choice.device)
        return 0;
    return readFor("--device", [&] { return findGpu(profile, *choice.device, *choice.profile); });
}

void takeProfile(const MachineChoice& choice, Machine& machine)
{
    const MachineProfile profile = readProfileFile(*choice.profile);
    if (!choice.cpu)
        machine.cpu = cpuFigures(profile);
    if (choice.gpu)
        return;
    const std::size_t position = positionOfGpu(choice, profile);
    machine.gpu = gpuFigures(profile, position);
    machine.gpuCount =
        static_cast<int>(std::ranges::count(profile.gpus, profile.gpus[position].name, &GpuRecord::name));
}

} // namespace

std::shared_ptr<const Machine> machineOf(const MachineChoice& choice)
{
    checkContradictions(choice);
    if (!choice.profile && !choice.cpu && !choice.gpu)
        return nullptr;
    const auto machine = std::make_shared<Machine>();
    if (choice.profile)
        takeProfile(choice, *machine);
    Catalogue catalogue = Catalogue::builtIn();
    for (const std::string& file : choice.catalogues)
        catalogue.addFile(file);
    if (choice.cpu)
        machine->cpu = readFor("--cpu", [&] { return cpuFigures(catalogue.cpu(*choice.cpu)); });
    if (choice.gpu)
        machine->gpu = readFor("--gpu", [&] { return gpuFigures(catalogue.gpu(*choice.gpu)); });
    const bool both = !machine->cpu.name.empty() && !machine->gpu.name.empty();
    machine->name = machine->cpu.name + (both ? ", " : "") + machine->gpu.name;
    return machine;
}

MachineOptions::MachineOptions(CLI::App& app)
{
    constexpr const char* group = "Machine";
    app.add_option("--machine", choice_.profile, "Profile that gpu-speedup-cli measure wrote")
        ->type_name("FILE")
        ->group(group);
    app.add_option("--device", choice_.device, "GPU of that profile, its number or a part of its name")
        ->type_name("GPU")
        ->group(group);
    app.add_option("--cpu", choice_.cpu, "CPU of the catalogue; replaces the profile's")
        ->type_name("NAME")
        ->group(group);
    app.add_option("--gpu", choice_.gpu, "GPU of the catalogue; replaces the profile's")
        ->type_name("NAME")
        ->group(group);
    app.add_option("--catalogue", choice_.catalogues,
                   "Your own CPUs or GPUs (CSV), added to the catalogue; may be given several times")
        ->type_name("FILE")
        ->allow_extra_args(false)
        ->group(group);
}

} // namespace gpuspeedup
