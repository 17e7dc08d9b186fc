// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace gpuspeedup {

/// Of a report in HTML: for screens, light and dark, and for paper.
inline constexpr std::string_view reportStyleSheet = R"(:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; color: #1c2026; background: #fff;
  max-width: 60rem; margin: 2rem auto 4rem; padding: 0 1rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 0.75rem; padding-top: 0.75rem; border-top: 1px solid #c9ced6; }
h3 { font-size: 1.1rem; margin: 1.75rem 0 0.5rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
p, li { max-width: 46rem; }
p { margin: 0.5rem 0; }
h1 + p { color: #5b636e; }
h2:first-of-type + p { font-size: 1.15rem; font-weight: 600; }
.table { overflow-x: auto; margin: 1rem 0 1.5rem; }
table { border-collapse: collapse; font-size: 0.9rem; line-height: 1.35; }
caption { text-align: left; font-weight: 600; padding: 0 0 0.4rem; }
th, td { padding: 0.3rem 0.9rem 0.3rem 0; text-align: right; vertical-align: top; border-bottom: 1px solid #dfe3e8; }
th { vertical-align: bottom; font-weight: 600; color: #5b636e; border-bottom-color: #868e98; }
td { font-variant-numeric: tabular-nums; white-space: nowrap; }
td[style] { white-space: normal; }
th:last-child, td:last-child { padding-right: 0; }
figure { margin: 1rem 0 2rem; }
figure svg { max-width: 100%; height: auto; display: block; }
figcaption { max-width: 46rem; font-size: 0.9rem; color: #5b636e; margin-top: 0.5rem; }
summary { font-size: 0.9rem; margin-top: 0.5rem; }
@media screen and (prefers-color-scheme: dark) {
  body { color: #e8eaed; background: #171a1e; }
  h1 + p, th, figcaption { color: #a6adb8; }
  h2 { border-top-color: #4a515b; }
  th, td { border-bottom-color: #3a3f46; }
  th { border-bottom-color: #727a85; }
}
@media print {
  :root { font-size: 10pt; }
  body { max-width: none; margin: 0; padding: 0; }
  figure svg { max-width: 15cm; }
  h2, h3, h4, caption { break-after: avoid; }
  figure, tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .table { overflow: visible; }
  table { font-size: 8pt; }
  details { display: none; }
}
)";

} // namespace gpuspeedup
