// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/catalogue.h"
#include "ui/inputs/plan_panel.h"
#include "ui/outlook.h"
#include "ui/theme.h"

#include <QScrollArea>
#include <QStringList>
#include <QTemporaryDir>

class QLabel;
class QLineEdit;

namespace gpuspeedup {

class ChoiceBox;
class DisclosureButton;
class SearchBox;

inline constexpr std::array sectionNames = {
    "Workload",    "Machine",        "Today's code", "Software and copies",
    "What counts", "Measured times", "All figures",  "Power and prices"};

[[nodiscard]] const Catalogue& catalogue();
[[nodiscard]] Outlook outlookOf(const Choices& choices);
/// The first example.
[[nodiscard]] Choices exampleChoices();
/// A matrix product on an RTX 4090 and an i7-8700K with CuPy.
[[nodiscard]] Choices refinedChoices();

/// The panel as the window has it: what is edited becomes the current choices and is shown, where it has an
/// estimate. Driven by accessible names; a name that is not there ends the test program.
class DrivenPanel
{
public:
    explicit DrivenPanel(const Choices& choices = exampleChoices(), Theme theme = Theme::light,
                         int width = 320);
    ~DrivenPanel();
    DrivenPanel(const DrivenPanel&) = delete;
    DrivenPanel& operator=(const DrivenPanel&) = delete;

    [[nodiscard]] PlanPanel& panel() { return *panel_; }
    [[nodiscard]] QScrollArea& area() { return area_; }
    [[nodiscard]] const Choices& choices() const { return choices_; }
    [[nodiscard]] const Outlook& outlook() const { return outlook_; }
    void show(const Choices& choices);

    [[nodiscard]] QWidget* named(const QString& accessibleName);
    [[nodiscard]] QLineEdit* field(const QString& accessibleName);
    [[nodiscard]] ChoiceBox* box(const QString& accessibleName);
    [[nodiscard]] SearchBox* searchBox(const QString& accessibleName);
    [[nodiscard]] DisclosureButton* section(const QString& title);
    /// What stands below a field.
    [[nodiscard]] QString hintOf(const QString& fieldName);

    void unfold(const QString& title);
    void unfoldAll();
    /// Replaces the text of the field, one key after the other; the focus stays there.
    void type(const QString& fieldName, const QString& text);
    /// By the keyboard: opens the list, goes to the row of that text, Enter.
    void choose(const QString& boxName, const QString& text);
    /// Opens the list, types `words`, Enter.
    void search(const QString& boxName, const QString& words);

    QStringList steps;     ///< of edited()
    QStringList mergeKeys; ///< of edited()
    QStringList refusals;  ///< of refused()
    QStringList failures;  ///< of failed()

private:
    void onEdited(const Choices& choices, const QString& step, const QString& mergeKey);

    QTemporaryDir profiles_;
    QScrollArea area_;
    PlanPanel* panel_;
    Choices choices_;
    Outlook outlook_;
};

} // namespace gpuspeedup
