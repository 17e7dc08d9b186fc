// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/choices.h"

#include <QWidget>

#include <vector>

namespace gpuspeedup {

class InputPanel;
struct Outlook;

/// The left side of the window: the seven fields, and below them what unfolds. Each part is
/// given what to show and says what a hand changed; nothing is kept in it.
class PlanPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PlanPanel(QWidget* parent = nullptr);

    /// Shows the choices of `outlook` and what follows from them. Emits nothing. A field in which something
    /// is being typed keeps its text.
    void show(const Outlook& outlook);

signals:
    /// The current scenario should become these; `step` names the change for the undo menu, and steps of one
    /// `mergeKey` belong together: "typing:operations".
    void edited(const gpuspeedup::Choices& choices, const QString& step, const QString& mergeKey);
    /// A field was left: the next step is one of its own.
    void editingFinished();
    /// A field holds something that cannot be read; the sentence names it.
    void refused(const QString& sentence);
};

} // namespace gpuspeedup
