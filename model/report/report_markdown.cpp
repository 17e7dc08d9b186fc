// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/markdown_parts.h"
#include "model/report/report_format.h"

namespace gpuspeedup {
namespace {

/// Writes a block of each kind, pictures to `pictures` or, where that is null, into the text.
struct MarkdownBlocks
{
    const Report& report;
    std::string_view stem;
    std::vector<std::pair<std::string, std::string>>* pictures;
    BlockWriter& out;

    void operator()(const ReportHeading& heading) const
    {
        out << std::string(static_cast<std::size_t>(heading.level), '#') << " " << markdownText(heading.text)
            << "\n\n";
    }
    void operator()(const ReportParagraph& paragraph) const { out << markdownText(paragraph.text) << "\n\n"; }
    void operator()(const ReportList& list) const
    {
        for (const std::string& item : list.items)
            out << "- " << markdownText(item) << "\n";
        out << "\n";
    }
    void operator()(const ReportTable& table) const
    {
        if (!table.caption.empty())
            out << "**" << markdownText(table.caption) << "**\n\n";
        writeMarkdownTable(table.table, report.language.mark, out);
        out << "\n";
    }
    void operator()(const ReportFigure& figure) const
    {
        const std::string svg = chartToSvg(figure.chart, report.language, pictureSize(figure.chart));
        out << markdownText(figure.explanation) << "\n\n";
        if (pictures == nullptr) {
            out << svg << "\n";
        } else {
            pictures->emplace_back(std::string(stem) + "-" + figure.name + ".svg", svg);
            out << "![" << markdownText(figure.chart.title) << "](<" << linkText(pictures->back().first)
                << ">)\n\n";
        }
        out << markdownText(figure.chart.description) << "\n\n";
    }

    /// A file name as a link between angle brackets.
    static std::string linkText(const std::string& name)
    {
        constexpr std::string_view digits = "0123456789ABCDEF";
        std::string text;
        for (const char c : name) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte > ' ' && std::string_view("<>\\%?#").find(c) == std::string_view::npos)
                text += c;
            else
                ((text += '%') += digits[byte >> 4]) += digits[byte & 15];
        }
        return text;
    }
};

std::string written(const Report& report, std::string_view stem,
                    std::vector<std::pair<std::string, std::string>>* pictures)
{
    std::string text;
    const Sink sink = [&](std::string_view piece) { text += piece; };
    BlockWriter out(sink);
    out << "# " << markdownText(report.title) << "\n\n";
    for (const ReportBlock& block : report.blocks)
        std::visit(MarkdownBlocks{report, stem, pictures, out}, block);
    out.finish();
    return text;
}

} // namespace

MarkdownReport writeReportMarkdown(const Report& report, std::string_view stem)
{
    MarkdownReport result;
    result.text = written(report, stem, &result.pictures);
    return result;
}

std::string writeReportMarkdown(const Report& report)
{
    return written(report, {}, nullptr);
}

} // namespace gpuspeedup
