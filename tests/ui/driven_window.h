// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main_window.h"

#include <QString>

#include <array>

class QLabel;
class QLineEdit;

namespace gpuspeedup {

/// The accessible names that users of screen readers and scripts rely on.
inline constexpr std::array inputNames = {
    "CPU operations per second", "GPU operations per second", "Data transfer rate",       "Total operations",
    "Data size to transfer",     "Kernel launch overhead",    "Number of kernel launches"};
inline constexpr std::array resultNames = {
    "Speedup factor",        "CPU time",           "GPU compute time", "Data transfer time",
    "Total kernel overhead", "Total GPU overhead", "Total GPU time",   "GPU efficiency ratio"};

/// The real window, driven as its users do: found by accessible names, typed into
/// by keys, read through the accessible text interface. A name that is not there
/// ends the test program.
class DrivenWindow
{
public:
    explicit DrivenWindow(Theme theme = Theme::light, QSize size = {1120, 720});

    [[nodiscard]] MainWindow& window() { return window_; }
    [[nodiscard]] QWidget* named(const char* accessibleName);
    [[nodiscard]] QLineEdit* field(const char* accessibleName);
    /// What a screen reader reads in the widget of that name.
    [[nodiscard]] QString read(const char* accessibleName);
    /// `read` of a result as a number: seconds, a factor, or a fraction where it is a percentage.
    [[nodiscard]] double readNumber(const char* accessibleName);

    /// Replaces the text of the field, one key after the other; the focus stays there.
    void type(const char* fieldName, const QString& text);
    /// Replaces it at once, from the clipboard.
    void paste(const char* fieldName, const QString& text);
    /// One character, as a keyboard of any language sends it.
    static void press(QWidget* target, QChar character);
    void press(const char* fieldName, Qt::Key key);
    /// Puts the focus elsewhere, as Tab does.
    void leaveField();
    /// The action of that text, without its mnemonic mark, in any menu.
    void trigger(const QString& actionText);

    /// The sentence below a field.
    [[nodiscard]] QLabel* hintOf(const char* fieldName);
    /// True where every result is marked as a past one; ends the program where only some are.
    [[nodiscard]] bool isStale();
    /// The note that says so; empty while none is shown.
    [[nodiscard]] QString staleNote();
    /// Every text that can be seen or is read aloud, table and chart included.
    [[nodiscard]] QStringList visibleTexts();

private:
    MainWindow window_;
};

} // namespace gpuspeedup
