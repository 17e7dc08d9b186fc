// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/choices.h"
#include "model/machine/catalogue.h"
#include "ui/inputs/search_box.h"

#include <vector>

namespace gpuspeedup {

/// The processors to choose from: typed figures, measured ones, those of the catalogue.
class ProcessorBox : public SearchBox
{
    Q_OBJECT

public:
    enum class Side
    {
        cpu,
        gpu
    };
    explicit ProcessorBox(Side side, QWidget* parent = nullptr);

    /// Keeps what is chosen.
    void setChoices(const Catalogue& catalogue,
                    const std::vector<std::shared_ptr<const MachineProfile>>& profiles);
    /// One that is in no list is added. Emits nothing.
    void show(const ProcessorChoice& choice);

signals:
    void chosen(const gpuspeedup::ProcessorChoice& choice);

private:
    void add(const ProcessorChoice& choice, const QString& text, const QString& detail = {},
             const QString& words = {});
    void addMeasured(const std::shared_ptr<const MachineProfile>& profile);
    void addCatalogue(const Catalogue& catalogue);
    [[nodiscard]] int rowOf(const ProcessorChoice& choice) const;

    Side side_;
    std::vector<ProcessorChoice> choices_; ///< by row
    ProcessorChoice shown_;
};

} // namespace gpuspeedup
