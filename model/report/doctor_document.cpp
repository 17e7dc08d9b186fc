// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/doctor_document.h"

#include "model/language.h"

#include <algorithm>
#include <utility>

namespace gpuspeedup {
namespace {

std::string sentenceFor(const std::vector<DoctorFinding>& findings, const Language& language)
{
    std::vector<std::string> broken;
    for (const DoctorFinding& finding : findings)
        if (finding.health == Health::broken)
            broken.push_back(finding.part);
    if (broken.empty())
        return language.text("What is installed fits together.");
    return language.text("This does not work: %1.", {language.listing(broken)});
}

} // namespace

std::string_view healthName(Health health)
{
    switch (health) {
    case Health::good:
        return "ok";
    case Health::doubtful:
        return "doubtful";
    case Health::absent:
        return "not there";
    case Health::broken:
        return "broken";
    }
    return "";
}

Document doctorDocument(std::vector<DoctorFinding> findings, const Language& language)
{
    Document document{.title = "What the GPU software of this machine is like",
                      .sentences = {sentenceFor(findings, language)},
                      .properties = {},
                      .table = {}};
    // Terminals have no room for long texts in a table: there they are sentences below it.
    for (const DoctorFinding& finding : findings)
        if (!finding.remedy.empty())
            document.sentences.push_back(language.finished(finding.remedy));
    document.table.columns = {{.key = "key", .heading = ""},
                              {.key = "part", .heading = "Part", .text = true},
                              {.key = "status", .heading = "Status", .text = true},
                              {.key = "found", .heading = "Found", .text = true},
                              {.key = "remedy", .heading = "What to do", .text = true, .wide = true}};
    document.table.rows = findings.size();
    document.table.fill = [findings = std::move(findings)](std::size_t row, std::span<Cell> cells) {
        const DoctorFinding& finding = findings[row];
        cells[0] = finding.key;
        cells[1] = finding.part;
        cells[2] = std::string(healthName(finding.health));
        cells[3] = finding.found;
        cells[4] = finding.remedy;
    };
    return document;
}

} // namespace gpuspeedup
