// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QCheckBox;
class QLineEdit;

namespace gpuspeedup {

/// Whether tasks run through Python as well, through which software stacks, and where that Python is. Off at
/// first; the place is remembered.
class PythonChoice : public QWidget
{
    Q_OBJECT

public:
    /// The place is kept in `settingsFile`; nowhere where that is empty.
    explicit PythonChoice(const QString& settingsFile, QWidget* parent = nullptr);

    [[nodiscard]] bool isOn() const;
    /// An interpreter or the folder of a virtual environment; empty: the python3 that a terminal finds.
    [[nodiscard]] QString path() const;
    /// Empty: all there are.
    [[nodiscard]] QStringList stacks() const;
    /// Some stack is chosen, or none is asked for.
    [[nodiscard]] bool isComplete() const;
    /// For the next time.
    void remember() const;

signals:
    void changed();

private:
    [[nodiscard]] QWidget* createStacks();
    [[nodiscard]] QWidget* createPlace();
    void askPlace();

    QString settingsFile_;
    QCheckBox* on_;
    QLineEdit* path_;
    std::vector<QCheckBox*> stacks_; ///< the name of each is its object name
};

} // namespace gpuspeedup
