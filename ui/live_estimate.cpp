// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live_estimate.h"

#include "model/examples.h"

namespace gpuspeedup {
namespace {

std::optional<Sweep> sweepAround(const Scenario& scenario)
{
    try {
        return Sweep(scenario, defaultSweepRange(scenario));
    } catch (const Error&) {
        return {}; // the estimate itself stands; only its far neighbours do not
    }
}

Outlook outlookOf(const Scenario& scenario)
{
    const Estimate results = estimate(scenario);
    return {scenario, results, verdictOf(scenario, results), sweepAround(scenario)};
}

} // namespace

LiveEstimate::LiveEstimate(QObject* parent)
    : QObject(parent), inputs_(fromExample(examples().front())), outlook_(outlookOf(inputs_.scenario))
{}

void LiveEstimate::setInputs(const SourcedScenario& inputs)
{
    try {
        outlook_ = outlookOf(inputs.scenario);
        inputs_ = inputs;
        staleReason_.clear();
    } catch (const EstimateOutOfRange& error) {
        staleReason_ = QString::fromUtf8(error.what());
    }
    emit changed();
}

void LiveEstimate::markStale(const QString& reason)
{
    staleReason_ = reason;
    emit changed();
}

} // namespace gpuspeedup
