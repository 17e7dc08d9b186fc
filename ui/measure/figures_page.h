// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/provenance.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;

namespace gpuspeedup {

/// Which fields a profile changes from what to what; each figure can be exchanged.
class FiguresPage : public QWidget
{
    Q_OBJECT

public:
    explicit FiguresPage(QWidget* parent = nullptr);

    void setProfile(const MachineProfile& profile, const SourcedScenario& current);
    /// The inputs with the figures chosen.
    [[nodiscard]] SourcedScenario result() const;
    [[nodiscard]] bool changesAnything() const { return result() != current_; }

signals:
    void changed();

private:
    struct Row
    {
        std::string_view key;
        QLabel* before;
        QLabel* after;
        QComboBox* figure;
    };

    void addRow(std::string_view key, QGridLayout& grid);
    void fillChoices();
    void showPreview();
    [[nodiscard]] std::size_t gpu() const;
    [[nodiscard]] FigureSelection selection() const;

    MachineProfile profile_;
    SourcedScenario current_;
    QLabel* machine_;
    QLabel* notice_;
    QLabel* gpuLabel_;
    QComboBox* gpu_;
    std::vector<Row> rows_;
};

/// What is to be said about a profile before its figures are used: why it has no GPU,
/// that it is incomplete. Empty where all is well.
[[nodiscard]] QString profileNotice(const MachineProfile& profile);

} // namespace gpuspeedup
