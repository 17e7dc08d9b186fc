// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QAction;
class QKeySequence;
class QMenu;
class QWidget;

namespace gpuspeedup {

class PlanDocument;

/// What can be done with the scenarios of a plan: the actions of a menu. Every change is a step of the
/// document.
class ScenarioActions : public QObject
{
    Q_OBJECT

public:
    /// The shortcuts hold in `window`.
    ScenarioActions(QWidget& window, PlanDocument& document);
    ~ScenarioActions() override;

    [[nodiscard]] QMenu* menu() const { return menu_.get(); } ///< "Scenario", with all of them
    [[nodiscard]] QAction* duplicateAction() const { return duplicate_; }

public slots:
    /// Of the first example, behind the current one.
    void addScenario();
    void duplicate();
    /// Asks for the name.
    void rename();
    /// The list in which scenarios are renamed and moved.
    void arrange();

signals:
    /// A thing that could not be done, in one sentence.
    void failed(const QString& sentence);

private:
    /// The texts are those of tr().
    QAction* add(const char* text, const QKeySequence& shortcut, const char* tip, std::function<void()> run);
    void showPossible();
    void step(int rows); ///< to another scenario
    void moveBy(int rows);
    void attempt(const std::function<void()>& change);

    QWidget& window_;
    PlanDocument& document_;
    std::unique_ptr<QMenu> menu_;
    QAction* duplicate_ = nullptr;
    QAction* moveUp_ = nullptr;
    QAction* moveDown_ = nullptr;
    QAction* remove_ = nullptr;
    QAction* next_ = nullptr;
    QAction* previous_ = nullptr;
};

} // namespace gpuspeedup
