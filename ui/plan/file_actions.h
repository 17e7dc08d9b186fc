// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"
#include "ui/plan/recent_files.h"

#include <QObject>

#include <functional>
#include <memory>

class QAction;
class QMenu;
class QWidget;

namespace gpuspeedup {

class PlanDocument;

/// New, Open, Open recent, Save and Save as of one window; asks before changes would be lost, keeps the
/// window's title, and takes files that are dropped on the window.
class FileActions : public QObject
{
    Q_OBJECT

public:
    FileActions(QWidget& window, PlanDocument& document, const RecentFiles& recent = RecentFiles());
    ~FileActions() override;

    /// All of them, to the end of a menu.
    void addTo(QMenu& menu);
    [[nodiscard]] QAction* newAction() const { return new_; }
    [[nodiscard]] QAction* openAction() const { return open_; }
    [[nodiscard]] QAction* saveAction() const { return save_; }
    [[nodiscard]] QAction* saveAsAction() const { return saveAs_; }
    [[nodiscard]] QMenu* recentMenu() const { return recentMenu_.get(); }

    /// For closeEvent(): false where there are changes to lose. Then the question is asked, and the window
    /// is closed once more after Save or Discard.
    [[nodiscard]] bool mayClose();
    /// Runs `then` at once where nothing is to lose, else after Save or Discard; never after Cancel.
    void whenSettled(std::function<void()> then);

public slots:
    void newPlan();
    void open();
    /// Asks first where there are changes. A machine profile leaves the plan as it is: see profileOpened().
    void openFile(const QString& fileName);
    void save();
    void saveAs();

signals:
    /// A thing that could not be done, in one sentence; the plan is as it was.
    void failed(const QString& sentence);
    void notice(const QString& sentence); ///< of what was done
    void profileOpened(const gpuspeedup::MachineProfile& profile);
    /// Several files, or a folder: what many machines measured.
    void profilesDropped(const QStringList& paths);
    /// The window closes, and the changes of its plan were given up.
    void discarded();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Then = std::function<void()>;

    void createActions();
    void showTexts();
    void showTitle();
    void fillRecentMenu();
    void openRecent(const QString& fileName);
    void openNow(const QString& fileName);
    void openProfile(const QString& fileName);
    void saveThen(Then then);
    void saveAsThen(Then then);
    void writeAsThen(const QString& fileName, const Then& then);
    void writeThen(const QString& fileName, const Then& then);
    [[nodiscard]] QString startFolder() const;

    QWidget& window_;
    PlanDocument& document_;
    RecentFiles recent_;
    QAction* new_;
    QAction* open_;
    std::unique_ptr<QMenu> recentMenu_;
    QAction* save_;
    QAction* saveAs_;
    bool closing_ = false; ///< the question before closing was answered
};

} // namespace gpuspeedup
