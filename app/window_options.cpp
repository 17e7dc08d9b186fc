// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_options.h"

#include "app/build_details.h"
#include "app/version.h"
#include "model/chart/charts.h"
#include "model/estimate.h"
#include "ui/charts/plot_version.h"
#include "ui/languages.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace gpuspeedup {
namespace {

QSize parseSize(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    bool widthRead = false;
    bool heightRead = false;
    const QSize size(parts.value(0).toInt(&widthRead), parts.value(1).toInt(&heightRead));
    constexpr int largest = 10000;
    if (parts.size() != 2 || !widthRead || !heightRead || size.isEmpty() || size.width() > largest ||
        size.height() > largest)
        throw WindowUsageError("--size: give width and height in pixels, such as 1000x640.");
    return size;
}

Theme parseTheme(const QString& name)
{
    const Theme theme = themeFromName(name);
    if (themeName(theme) != name)
        throw WindowUsageError("--theme: use one of system, light, dark.");
    return theme;
}

QString parseLanguage(const QString& key)
{
    std::string keys;
    for (const LanguageChoice& choice : languageChoices()) {
        if (key == QLatin1String(choice.key))
            return key;
        keys += std::string(keys.empty() ? "" : ", ") + choice.key;
    }
    throw WindowUsageError("--language: use one of " + keys + ".");
}

QString parseChart(const QString& key)
{
    if (key == QLatin1String("comparison") || findChart(key.toStdString()) != nullptr)
        return key;
    std::string keys;
    for (const ChartKind& kind : charts())
        keys += std::string(kind.key) + ", ";
    throw WindowUsageError("--chart: use one of " + keys + "comparison.");
}

class FirstPaint : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, watched, [] { std::_Exit(0); }); // behind the paint itself
        return false;
    }
};

/// Of the Qt that runs, and of that it was built with where it is another.
std::string qtVersion()
{
    const std::string running = qVersion();
    return running == QT_VERSION_STR ? running : running + ", built with " QT_VERSION_STR;
}

[[noreturn]] void showVersion()
{
    const std::string text = versionText(
        "gpu-speedup " + std::string(programVersion),
        {{"Model", std::string(modelVersion)}, {"Qt", qtVersion()}, {"QCustomPlot", plotVersion()}});
    std::fputs(text.c_str(), stdout);
    std::exit(EXIT_SUCCESS);
}

} // namespace

WindowOptions parseWindowOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Would a GPU make it faster? Plans a port with live figures."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption scenario(QStringLiteral("scenario"),
                                      QStringLiteral("Open this plan or scenario file."),
                                      QStringLiteral("FILE"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        QStringLiteral("Render the window to this PNG file and end."),
                                        QStringLiteral("FILE"));
    const QCommandLineOption profile(QStringLiteral("profile"),
                                     QStringLiteral("Fill the fields from this machine profile."),
                                     QStringLiteral("FILE"));
    const QCommandLineOption measure(
        QStringLiteral("measure"),
        QStringLiteral("Measure this machine at once; with --screenshot, use its figures too."));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("system, light or dark."),
                                   QStringLiteral("NAME"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("system, en or zh_CN."),
                                      QStringLiteral("NAME"));
    const QCommandLineOption chart(QStringLiteral("chart"),
                                   QStringLiteral("The chart in front: task_size, breakdown, …"),
                                   QStringLiteral("KEY"));
    const QCommandLineOption unfold(QStringLiteral("unfold"),
                                    QStringLiteral("Open every section of the inputs."));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Size of the window in pixels."),
                                  QStringLiteral("WIDTHxHEIGHT"));
    QCommandLineOption firstPaint(QStringLiteral("end-after-first-paint"), QStringLiteral("For benchmarks."));
    firstPaint.setFlags(QCommandLineOption::HiddenFromHelp);
    QCommandLineOption recover(QStringLiteral("recover"), QStringLiteral("Open a plan that was not saved."),
                               QStringLiteral("FILE"));
    recover.setFlags(QCommandLineOption::HiddenFromHelp); // for windows that open another one
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("A plan or scenario file to open."),
                                 QStringLiteral("[FILE]"));
    parser.addOptions(
        {recover, scenario, profile, measure, screenshot, theme, language, chart, unfold, size, firstPaint});
    if (!parser.parse(arguments))
        throw WindowUsageError(parser.errorText().toStdString() + " See gpu-speedup --help.");
    if (parser.isSet(help) || parser.isSet(QStringLiteral("help-all")))
        parser.process(arguments); // writes it and ends the program
    if (parser.isSet(version))
        showVersion();
    const QStringList files = parser.positionalArguments() + parser.values(scenario);
    if (files.size() > 1)
        throw WindowUsageError("Unexpected argument " + files[1].toStdString() +
                               ": one plan is opened at a time; see gpu-speedup --help.");

    WindowOptions options;
    options.planFile = files.value(0);
    options.unfold = parser.isSet(unfold);
    options.recover = parser.value(recover);
    if (parser.isSet(language))
        options.language = parseLanguage(parser.value(language));
    if (parser.isSet(chart))
        options.chart = parseChart(parser.value(chart));
    options.profileFile = parser.value(profile);
    options.measure = parser.isSet(measure);
    options.screenshot = parser.value(screenshot);
    options.endAfterFirstPaint = parser.isSet(firstPaint);
    if (parser.isSet(theme))
        options.theme = parseTheme(parser.value(theme));
    if (parser.isSet(size))
        options.size = parseSize(parser.value(size));
    return options;
}

const char* prepareDisplay(int argc, char** argv)
{
    if (!qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
        !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        return nullptr;
    const bool needsNone = std::any_of(argv + 1, argv + argc, [](const char* argument) {
        const std::string_view text(argument);
        return text.starts_with("--screenshot") || text.starts_with("-screenshot") || text == "--help" ||
               text == "--help-all" || text == "-h" || text == "--version" || text == "-v";
    });
    if (!needsNone)
        return "There is no display to open a window on; use gpu-speedup-cli here, or --screenshot FILE.";
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return nullptr;
}

void endAfterFirstPaint(QWidget& window)
{
    window.installEventFilter(new FirstPaint(&window));
}

} // namespace gpuspeedup
