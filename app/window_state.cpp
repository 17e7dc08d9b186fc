// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_state.h"

#include "model/error.h"
#include "model/scenario_json.h"
#include "ui/main_window.h"

#include <QSettings>
#include <QStandardPaths>

namespace gpuspeedup {
namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString themeKey = QStringLiteral("window/theme");
const QString scenarioKey = QStringLiteral("scenario");

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/settings.ini");
}

} // namespace

WindowState WindowState::of(const MainWindow& window)
{
    return {.geometry = window.saveGeometry(), .scenario = window.scenario(), .theme = window.theme()};
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
        scenario = scenarioFromJson(text, "settings.ini");
    } catch (const Error&) {
        scenario.reset(); // written by hand or by a newer version: begin with the default
    }
}

void WindowState::save() const
{
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.setValue(geometryKey, geometry);
    settings.setValue(themeKey, themeName(theme));
    if (scenario)
        settings.setValue(scenarioKey, QString::fromStdString(scenarioToJson(*scenario)));
}

} // namespace gpuspeedup
