// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/choices.h"
#include "model/machine/catalogue.h"
#include "model/report/comparison_document.h"
#include "ui/latest_job.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace gpuspeedup {

/// Estimates several scenarios off the interface thread; those that did not change since last time are kept.
class Comparison : public QObject
{
    Q_OBJECT

public:
    struct Candidate
    {
        std::string label;
        Choices choices;
        std::string problem = {}; ///< why it is not estimated, an English sentence; else empty

        bool operator==(const Candidate&) const = default;
    };

    /// `catalogue` must outlive the comparison.
    explicit Comparison(const Catalogue& catalogue, QObject* parent = nullptr);

    void compare(std::vector<Candidate> candidates);
    /// The candidates as they were asked for, in their order.
    [[nodiscard]] const std::vector<ComparedPlan>& plans() const { return plans_; }
    /// What is there answers an earlier question.
    [[nodiscard]] bool isComputing() const { return job_.isBusy(); }

signals:
    void finished();

private:
    const Catalogue& catalogue_;
    std::vector<Candidate> candidates_; ///< of plans_
    std::vector<ComparedPlan> plans_;
    LatestJob job_;
};

} // namespace gpuspeedup
