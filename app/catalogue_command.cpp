// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/format_option.h"
#include "app/standard_output.h"
#include "app/usage_error.h"
#include "model/quote_text.h"
#include "model/report/catalogue_document.h"

#include <memory>

namespace gpuspeedup {
namespace {

struct CatalogueOptions
{
    explicit CatalogueOptions(CLI::App& app) : format(app)
    {
        app.add_option("words", words, "What the rows must hold: a part of a name, a vendor, a segment")
            ->type_name("");
        CLI::Option* const cpus = app.add_flag("--cpus", cpusOnly, "CPUs alone");
        app.add_flag("--gpus", gpusOnly, "GPUs alone")->excludes(cpus);
        app.add_option("--file", files, "Your own CPUs or GPUs (CSV), added; may be given several times")
            ->type_name("FILE")
            ->allow_extra_args(false);
    }

    FormatOption format;
    std::vector<std::string> words;
    std::vector<std::string> files;
    bool cpusOnly = false;
    bool gpusOnly = false;
};

std::string searchText(const CatalogueOptions& options)
{
    std::string text;
    for (const std::string& word : options.words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

/// One kind is the table of the document, so that CSV is a table too; both are two sections.
Document catalogueDocument(const CatalogueOptions& options, Table cpus, Table gpus)
{
    Document document{.title = "Catalogue of processors", .sentences = {}, .properties = {}, .table = {}};
    if (options.cpusOnly)
        document.table = std::move(cpus);
    else if (options.gpusOnly)
        document.table = std::move(gpus);
    else
        document.sections = {{.key = "cpus", .title = "CPUs", .table = std::move(cpus)},
                             {.key = "gpus", .title = "GPUs", .table = std::move(gpus)}};
    return document;
}

void run(const CatalogueOptions& options)
{
    const Format& format = options.format.format();
    Catalogue catalogue = Catalogue::builtIn();
    for (const std::string& file : options.files)
        catalogue.addFile(file);
    const std::string text = searchText(options);
    Table cpus = cpuTable(options.gpusOnly ? std::vector<const CatalogueCpu*>{} : catalogue.searchCpus(text));
    Table gpus = gpuTable(options.cpusOnly ? std::vector<const CatalogueGpu*>{} : catalogue.searchGpus(text));
    if (cpus.rows + gpus.rows == 0)
        throw Error("No row of the catalogue holds " + quoteText(text) +
                    ": search for a part of the name, or see gpu-speedup-cli catalogue.");
    format.write(catalogueDocument(options, std::move(cpus), std::move(gpus)), writeStandardOutput);
}

std::function<void()> declare(CLI::App& app)
{
    app.footer("--cpu and --gpu of the other commands choose a row: by its id, its name or a\n"
               "part of it.\n\n"
               "  gpu-speedup-cli catalogue --gpus laptop\n"
               "  gpu-speedup-cli catalogue h100 --format json");
    const auto options = std::make_shared<CatalogueOptions>(app);
    return [options] { run(*options); };
}

} // namespace

const Command catalogueCommand{"catalogue", "CPUs and GPUs whose figures are known", declare};

} // namespace gpuspeedup
