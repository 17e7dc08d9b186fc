// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace gpuspeedup {

class TableModel;
class TableView;

/// The software that a profile holds, with what it costs and reaches, as a table; without any a sentence.
class MeasuredSoftwarePart : public QWidget
{
    Q_OBJECT

public:
    explicit MeasuredSoftwarePart(QWidget* parent = nullptr);

    void show(const MachineProfile& profile);
    /// There is no profile to show.
    void clear();

public slots:
    /// The table in every text format at once.
    void copyTable();
    /// Asks for a file name, then exportTo().
    void exportTable();
    /// In the format of the suffix. Emits failed() where that cannot be.
    void exportTo(const QString& fileName);

signals:
    void failed(const QString& sentence);
    void notice(const QString& sentence); ///< of what was done

private:
    MachineProfile profile_;
    QLabel* title_;
    QLabel* none_;
    QToolButton* copy_;
    QToolButton* export_;
    TableModel* model_;
    TableView* table_;
};

} // namespace gpuspeedup
