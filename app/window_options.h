// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "ui/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

class QWidget;

namespace gpuspeedup {

/// The command line of the window.
struct WindowOptions
{
    QString planFile;     ///< a plan or a scenario to open
    QString profileFile;  ///< a machine profile whose figures fill the fields
    bool measure = false; ///< measure this machine at once
    QString screenshot;   ///< not empty: render the window to this file and end
    std::optional<Theme> theme;
    QString language;    ///< "en", "zh_CN"; empty: as remembered
    QString chart;       ///< key of the chart in front; empty: as remembered
    QString recover;     ///< a plan that was not saved, kept at this path
    bool unfold = false; ///< every section of the inputs
    QSize size;          ///< invalid where not given
    bool endAfterFirstPaint = false;
};

/// The command line is wrong: exit status 2.
class WindowUsageError : public Error
{
public:
    using Error::Error;
};

/// Answers --help and --version itself and ends the program then. Throws WindowUsageError.
[[nodiscard]] WindowOptions parseWindowOptions(const QStringList& arguments);

/// Before the QApplication: lets --screenshot run without a display. Returns why
/// the window cannot be shown, or null.
[[nodiscard]] const char* prepareDisplay(int argc, char** argv);

/// Ends the program once `window` was painted for the first time: for measuring its start.
void endAfterFirstPaint(QWidget& window);

} // namespace gpuspeedup
