// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_state.h"

#include "model/error.h"
#include "model/estimate.h"
#include "model/scenario_json.h"
#include "ui/main_window.h"

#include <QSettings>
#include <QStandardPaths>

namespace gpuspeedup {
namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString themeKey = QStringLiteral("window/theme");
const QString scenarioKey = QStringLiteral("scenario");
const QString sourcesKey = QStringLiteral("sources");

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/settings.ini");
}

} // namespace

WindowState WindowState::of(const MainWindow& window)
{
    return {.geometry = window.saveGeometry(), .inputs = window.inputs(), .theme = window.theme()};
}

void WindowState::load()
{
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    geometry = settings.value(geometryKey).toByteArray();
    theme = themeFromName(settings.value(themeKey).toString());
    const std::string text = settings.value(scenarioKey).toString().toStdString();
    if (text.empty())
        return;
    try {
        inputs = SourcedScenario{scenarioFromJson(text, "settings.ini"), {}};
        (void)estimate(inputs->scenario);
        readSources(settings.value(sourcesKey).toString().toStdString(), *inputs);
    } catch (const Error&) {
        inputs.reset(); // written by hand or by another version: begin with the default
    }
}

void WindowState::save() const
{
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.setValue(geometryKey, geometry);
    settings.setValue(themeKey, themeName(theme));
    if (inputs) {
        settings.setValue(scenarioKey, QString::fromStdString(scenarioToJson(inputs->scenario)));
        settings.setValue(sourcesKey, QString::fromStdString(sourcesToJson(*inputs)));
    }
}

} // namespace gpuspeedup
