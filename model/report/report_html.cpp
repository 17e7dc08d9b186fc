// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/html_parts.h"
#include "model/report/report_format.h"
#include "model/report/report_style.h"
#include "model/xml_text.h"

namespace gpuspeedup {
namespace {

constexpr std::size_t mostFigureRows = 100; // of the figures behind a picture

/// Writes a block of each kind.
struct HtmlBlocks
{
    const Report& report;
    BlockWriter& out;

    void operator()(const ReportHeading& heading) const
    {
        writeHtmlElement("h" + std::to_string(heading.level), heading.text, out);
    }
    void operator()(const ReportParagraph& paragraph) const { writeHtmlElement("p", paragraph.text, out); }
    void operator()(const ReportList& list) const
    {
        out << "<ul>\n";
        for (const std::string& item : list.items)
            writeHtmlElement("li", item, out);
        out << "</ul>\n";
    }
    void operator()(const ReportTable& table) const
    {
        out << "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"" << xmlText(table.caption)
            << "\">\n";
        writeHtmlTable(table.table, table.caption, report.language.mark, out);
        out << "</div>\n";
    }
    void operator()(const ReportFigure& figure) const
    {
        const Chart& chart = figure.chart;
        out << "<figure>\n";
        writeHtmlElement("p", figure.explanation, out);
        out << chartToSvg(chart, report.language, pictureSize(chart));
        writeHtmlElement("figcaption", chart.description, out);
        if (chart.table.rows > 0 && chart.table.rows <= mostFigureRows) {
            const std::string summary = report.language.text("The figures of this chart");
            out << "<details>\n";
            writeHtmlElement("summary", summary, out);
            (*this)(ReportTable{.caption = chart.title, .table = chart.table});
            out << "</details>\n";
        }
        out << "</figure>\n";
    }
};

} // namespace

SvgSize pictureSize(const Chart& chart)
{
    constexpr double besideRows = 120; // axis, legend
    constexpr double row = 34;
    const auto rows = static_cast<double>(chart.y.names.size());
    const SvgSize usual;
    return {
        .width = usual.width, .height = rows > 0 ? besideRows + rows * row : usual.height, .heading = false};
}

void writeReportHtml(const Report& report, const Sink& sink)
{
    BlockWriter out(sink);
    writeHtmlStart(report.title, report.language.text("en"), reportStyleSheet, out);
    writeHtmlElement("h1", report.title, out);
    for (const ReportBlock& block : report.blocks)
        std::visit(HtmlBlocks{report, out}, block);
    writeHtmlEnd(out);
    out.finish();
}

} // namespace gpuspeedup
