// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/autosaved_plan.h"

#include <QObject>

#include <functional>

class QWidget;

namespace gpuspeedup {

class Autosave;
class PlanDocument;

/// Offers the plans that were not saved when the program ended.
class PlanRecovery : public QObject
{
    Q_OBJECT

public:
    /// `openElsewhere` opens a window that calls recoverFile() with the path: one window shows one plan.
    PlanRecovery(QWidget& window, PlanDocument& document, Autosave& autosave,
                 std::function<void(const QString& path)> openElsewhere,
                 const QString& folder = stateFolder());

    /// Asks where there are some; does nothing else.
    void offer();
    /// Opens the plan kept at `path` in this window.
    void recoverFile(const QString& path);

signals:
    void failed(const QString& sentence);
    void notice(const QString& sentence); ///< of what was done

private:
    using Files = std::vector<AutosaveFile>;

    void recover(Files files);
    void recoverHere(AutosaveFile file);

    QWidget& window_;
    PlanDocument& document_;
    Autosave& autosave_;
    std::function<void(const QString&)> openElsewhere_;
    QString folder_;
};

} // namespace gpuspeedup
