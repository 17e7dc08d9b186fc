// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_state.h"

#include "model/error.h"
#include "model/scenario_json.h"
#include "ui/main_window.h"
#include "ui/plan/plan_document.h"
#include "ui/window_body.h"

#include <QSettings>
#include <QStandardPaths>

namespace gpuspeedup {
namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString bodyKey = QStringLiteral("window/body");
const QString themeKey = QStringLiteral("window/theme");
const QString languageKey = QStringLiteral("window/language");
const QString planKey = QStringLiteral("plan");
const QString planFileKey = QStringLiteral("planFile");
// Of versions before plans: one scenario and its sources.
const QString scenarioKey = QStringLiteral("scenario");
const QString sourcesKey = QStringLiteral("sources");

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/settings.ini");
}

std::string textAt(const QSettings& settings, const QString& key)
{
    return settings.value(key).toString().toStdString();
}

/// Nothing where it is absent, written by hand, or by another version: begin with the default then.
std::optional<PlanFile> readPlan(const QSettings& settings)
{
    try {
        if (const std::string text = textAt(settings, planKey); !text.empty())
            return planFileFromJson(text, "settings.ini");
        const std::string scenario = textAt(settings, scenarioKey);
        if (scenario.empty())
            return std::nullopt;
        PlanFile plan;
        plan.scenarios.front().fields.scenario = scenarioFromJson(scenario, "settings.ini");
        readSources(textAt(settings, sourcesKey), plan.scenarios.front().fields);
        return plan;
    } catch (const Error&) {
        return std::nullopt;
    }
}

} // namespace

WindowState WindowState::of(const MainWindow& window)
{
    const PlanDocument& document = window.document();
    WindowState state{.geometry = window.saveGeometry(),
                      .body = window.body().state(),
                      .language = window.language(),
                      .theme = window.theme(),
                      .planFile = document.fileName(),
                      .plan = {},
                      .planText = {}};
    if (state.planFile.isEmpty())
        state.plan = document.plan();
    return state;
}

void WindowState::load()
{
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    geometry = settings.value(geometryKey).toByteArray();
    body = settings.value(bodyKey).toByteArray();
    theme = themeFromName(settings.value(themeKey).toString());
    language = settings.value(languageKey).toString();
    planFile = settings.value(planFileKey).toString();
    planText = settings.value(planKey).toString();
    plan = readPlan(settings);
}

bool WindowState::save(const WindowState& before) const
{
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.setValue(geometryKey, geometry);
    settings.setValue(bodyKey, body);
    settings.setValue(themeKey, themeName(theme));
    settings.setValue(languageKey, language);
    const bool isFree = settings.value(planKey).toString() == before.planText;
    if (isFree)
        savePlan(settings);
    settings.sync();
    return settings.status() == QSettings::NoError && (isFree || !plan);
}

void WindowState::savePlan(QSettings& settings) const
{
    settings.setValue(planFileKey, planFile);
    if (plan)
        settings.setValue(planKey, QString::fromStdString(planFileToJson(*plan)));
    if (plan || settings.contains(planKey)) { // else it is all that is left of an earlier plan
        settings.remove(scenarioKey);
        settings.remove(sourcesKey);
    }
}

} // namespace gpuspeedup
