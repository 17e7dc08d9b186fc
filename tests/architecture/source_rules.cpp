// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_rules.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace gpuspeedup {
namespace {

struct FolderRule
{
    const char* folder;
    QStringList ownFolders; ///< that it may include
    bool qt;
};

/// Whether a file of app belongs to the window: a source of its program, or the header of one.
bool isOfWindow(const QString& path)
{
    static const QStringList stems = [] {
        QStringList result;
        for (const QString& source : QString(WINDOW_SOURCES).split(':'))
            result += QFileInfo(source).baseName();
        return result;
    }();
    return path.startsWith("app/") && stems.contains(QFileInfo(path).baseName());
}

/// The first that fits counts. Of app, only the window's files know Qt and ui.
const FolderRule& ruleFor(const QString& path)
{
    static const FolderRule window{"app/", {"app/", "ui/", "model/"}, true};
    if (isOfWindow(path))
        return window;
    static const FolderRule rules[] = {
        {"model/", {"model/"}, false},
        {"probe/", {"probe/", "model/"}, false},
        {"ui/", {"ui/", "model/"}, true},
        {"app/", {"app/", "probe/", "model/"}, false},
        {"tests/fuzz/", {"tests/fuzz/", "model/"}, false},
        {"installer/", {"installer/"}, false},
        {"", {"app/", "ui/", "probe/", "model/", "tests/"}, true},
    };
    return *std::find_if(std::begin(rules), std::end(rules),
                         [&](const FolderRule& rule) { return path.startsWith(rule.folder); });
}

bool isHeader(const QString& path)
{
    return path.endsWith(".h") || path.endsWith(".cuh") || path.endsWith(".h.in");
}

bool isQt(const QString& header)
{
    static const QRegularExpression qt("^(Q[A-Z]|Qt|qcustomplot|qt[a-z])");
    return qt.match(header).hasMatch();
}

bool isNlohmannWhereItMayNotBe(const QString& path, const QString& header)
{
    if (!header.startsWith("nlohmann/") || header == "nlohmann/json_fwd.hpp")
        return false;
    return path.startsWith("model/") && isHeader(path);
}

/// The standard library's headers have neither folder nor suffix; model uses no others but nlohmann's.
bool isForeignToModel(const QString& header)
{
    return (header.contains('/') || header.contains('.')) && !header.startsWith("nlohmann/");
}

QString checkInclude(const QString& path, const QString& header, bool quoted)
{
    const FolderRule& rule = ruleFor(path);
    const QString what = path + " must not include " + header + ": ";
    if (isQt(header) && !rule.qt)
        return what + "there is no Qt in this folder";
    if (quoted && !header.contains('/'))
        return header.endsWith(".moc") ? QString() : what + "paths begin at the root of the project";
    const bool allowed = std::any_of(rule.ownFolders.begin(), rule.ownFolders.end(),
                                     [&](const QString& folder) { return header.startsWith(folder); });
    if (quoted && !allowed)
        return what + "it may know only " + rule.ownFolders.join(", ");
    if (quoted)
        return {};
    if (isNlohmannWhereItMayNotBe(path, header))
        return what + "nlohmann-json stays in the .cpp files";
    if (path.startsWith("model/") && isForeignToModel(header))
        return what + "the model knows only the standard library";
    return {};
}

} // namespace

QStringList violations(const QString& path, const QString& text)
{
    QStringList found;
    if (!text.section('\n', 0, 1).contains("SPDX-License-Identifier: GPL-3.0-or-later"))
        found += path + " has no SPDX line at its top";
    const bool cmake = path.endsWith("CMakeLists.txt") || path.endsWith(".cmake");
    if (cmake)
        return found;
    if (isHeader(path) && !text.contains("#pragma once"))
        found += path + " has no #pragma once";
    static const QRegularExpression include("^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"]*)[>\"]",
                                            QRegularExpression::MultilineOption);
    for (auto match = include.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch line = match.next();
        const QString problem = checkInclude(path, line.captured(2), line.captured(1) == "\"");
        if (!problem.isEmpty())
            found += problem;
    }
    return found;
}

} // namespace gpuspeedup
