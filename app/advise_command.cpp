// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/plan_options.h"
#include "app/standard_output.h"
#include "model/report/advice_document.h"

namespace gpuspeedup {
namespace {

std::function<void()> declare(CLI::App& app)
{
    app.footer("  gpu-speedup-cli advise --cpu i7-8700K --gpu \"RTX 4090\" --workload elementwise\n"
               "      --stack cupy");
    const auto options = std::make_shared<PlanOptions>(app);
    return [options] {
        const Format& format = options->format();
        format.write(adviceDocument(options->plan()), writeStandardOutput);
    };
}

} // namespace

const Command adviseCommand{"advise", "What would make it faster, the largest gain first", declare};

} // namespace gpuspeedup
