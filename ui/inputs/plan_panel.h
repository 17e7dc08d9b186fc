// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/choices.h"
#include "model/machine/catalogue.h"
#include "ui/measure/profile_store.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace gpuspeedup {

class InputPage;
class InputSection;
struct Outlook;
struct ShownPlan;

/// The left side of the window: the seven fields, and below them sections that unfold. Says what a hand
/// changed; what is shown follows from what it is given.
///
/// Edits start from the choices shown last, or those an edit has made since then.
class PlanPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PlanPanel(QWidget* parent = nullptr);
    ~PlanPanel() override;

    /// Shows the choices of `outlook` and what follows from them. Emits nothing.
    ///
    /// Where they are those shown before, or those this panel emitted last, refused texts stay and so does
    /// what is being typed; other choices (an undone step, another scenario) replace all.
    void show(const Outlook& outlook);
    /// Edits start from these, for which there is no outlook: they contradict themselves, or have no result.
    void setChoices(const Choices& choices);
    /// Texts that are refused give way to the values shown: the values were reset. Emits nothing.
    void discardRefused();
    /// Names the first field whose text is refused; empty where all can be read.
    [[nodiscard]] QString refusal() const;

    /// The profiles to choose from; at first those of the standard folder.
    void setProfileStore(const ProfileStore& profiles);

    /// Which sections are unfolded.
    [[nodiscard]] QByteArray state() const;
    /// Whether `state` is one.
    bool restoreState(const QByteArray& state);
    void unfoldAll();

public slots:
    /// The kept profiles changed.
    void refreshProfiles();

signals:
    /// The current scenario should become these; `step` names the change for the undo menu, and steps of one
    /// `mergeKey` belong together: "typing:operations".
    void edited(const gpuspeedup::Choices& choices, const QString& step, const QString& mergeKey);
    /// A field was left: the next step is one of its own.
    void editingFinished();
    /// A field holds something that cannot be read; the sentence names it. Empty: all can be read again.
    /// Comes after edited().
    void refused(const QString& sentence);
    /// A thing that could not be done, in one sentence.
    void failed(const QString& sentence);

private:
    struct Kind;
    [[nodiscard]] static const std::vector<Kind>& kinds();
    void build();
    void connectPage(InputPage& page);
    void displayIn(InputPage& page, bool keepTyped);
    void displayAll(bool keepTyped);
    void tellRefusal();
    /// What was made late would come last.
    void orderTabs();
    [[nodiscard]] const Catalogue& catalogue();
    [[nodiscard]] std::vector<InputPage*> pages() const;

    std::shared_ptr<const Catalogue> catalogue_;
    ProfileStore profiles_;
    InputPage* published_ = nullptr;
    std::vector<InputSection*> sections_; ///< in the order of kinds()
    std::unique_ptr<ShownPlan> shown_;
    Choices choices_; ///< that edits start from
    QString refusal_; ///< told last
};

} // namespace gpuspeedup
