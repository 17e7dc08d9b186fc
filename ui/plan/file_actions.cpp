// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/file_actions.h"

#include "model/error.h"
#include "model/examples.h"
#include "ui/icons.h"
#include "ui/locale_text.h"
#include "ui/plan/dropped_file.h"
#include "ui/plan/plan_document.h"
#include "ui/plan/plan_questions.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QStandardPaths>

#include <algorithm>

namespace gpuspeedup {
namespace {

void openOver(QFileDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

FileActions::FileActions(QWidget& window, PlanDocument& document, const RecentFiles& recent)
    : QObject(&window),
      window_(window),
      document_(document),
      recent_(recent),
      new_(new QAction(lineIcon(IconShape::newPlan), {}, this)),
      open_(new QAction(lineIcon(IconShape::open), {}, this)),
      recentMenu_(std::make_unique<QMenu>()),
      save_(new QAction(lineIcon(IconShape::savePlan), {}, this)),
      saveAs_(new QAction(this))
{
    createActions();
    connect(&document_, &PlanDocument::fileChanged, this, &FileActions::showTitle);
    showTexts();
    window_.setAcceptDrops(true);
    qApp->installEventFilter(this); // fields would take a dropped file as text
}

void FileActions::createActions()
{
    new_->setShortcuts(QKeySequence::New);
    connect(new_, &QAction::triggered, this, &FileActions::newPlan);
    open_->setShortcuts(QKeySequence::Open);
    connect(open_, &QAction::triggered, this, &FileActions::open);
    save_->setShortcuts(QKeySequence::Save);
    connect(save_, &QAction::triggered, this, &FileActions::save);
    saveAs_->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    connect(saveAs_, &QAction::triggered, this, &FileActions::saveAs);
    recentMenu_->setToolTipsVisible(true);
    connect(recentMenu_.get(), &QMenu::aboutToShow, this, &FileActions::fillRecentMenu);
    for (QAction* action : {new_, open_, save_, saveAs_})
        action->setIconVisibleInMenu(false);
    window_.addActions({new_, open_, save_, saveAs_}); // the shortcuts hold in all of it
}

FileActions::~FileActions() = default;

void FileActions::showTexts()
{
    new_->setText(tr("&New"));
    new_->setToolTip(tr("Begin a new plan"));
    open_->setText(tr("&Open…"));
    open_->setIconText(tr("Open"));
    open_->setToolTip(tr("Open a plan, a scenario or a machine profile"));
    recentMenu_->setTitle(tr("Open &recent"));
    save_->setText(tr("&Save"));
    save_->setToolTip(tr("Save the plan with all of its scenarios"));
    saveAs_->setText(tr("Save &as…"));
    saveAs_->setToolTip(tr("Save the plan under another name"));
    fillRecentMenu();
    showTitle();
}

void FileActions::addTo(QMenu& menu)
{
    menu.addActions({new_, open_});
    menu.addMenu(recentMenu_.get());
    menu.addSeparator();
    menu.addActions({save_, saveAs_});
}

void FileActions::showTitle()
{
    QString name = document_.title();
    name.replace(QStringLiteral("[*]"), QStringLiteral("[*][*]")); // as it stands in the name of the file
    window_.setWindowTitle(
        QStringLiteral("[*]%1 – %2")
            .arg(name, QCoreApplication::translate("gpuspeedup::MainWindow", "GPU Speedup Estimator")));
    window_.setWindowModified(document_.isModified());
}

void FileActions::fillRecentMenu()
{
    recentMenu_->clear();
    const QStringList files = recent_.list();
    for (qsizetype i = 0; i < files.size(); ++i) {
        QString name = QFileInfo(files[i]).fileName();
        name.replace(QLatin1Char('&'), QStringLiteral("&&"));
        const QString text =
            i < 9 ? QStringLiteral("&%1 %2").arg(i + 1).arg(name) : QStringLiteral("1&0 %1").arg(name);
        QAction* action = recentMenu_->addAction(text, this, [this, file = files[i]] { openRecent(file); });
        action->setToolTip(QDir::toNativeSeparators(files[i]));
    }
    recentMenu_->addSeparator();
    QAction* clear = recentMenu_->addAction(tr("&Clear this list"), this, [this] { recent_.clear(); });
    clear->setEnabled(!files.isEmpty());
}

bool FileActions::mayClose()
{
    if (closing_ || !document_.isModified())
        return true;
    whenSettled([this] {
        closing_ = true;
        if (document_.isModified())
            emit discarded();
        window_.close();
        closing_ = false;
    });
    return false;
}

void FileActions::whenSettled(std::function<void()> then)
{
    if (!document_.isModified())
        return then();
    askBeforeLoss(window_, document_.title(), [this, then = std::move(then)](LossAnswer answer) {
        if (answer == LossAnswer::save)
            saveThen(then);
        else if (answer == LossAnswer::discard)
            then();
    });
}

void FileActions::newPlan()
{
    whenSettled([this] {
        PlanFile plan;
        plan.scenarios.front().fields = fromExample(examples().front());
        document_.reset(plan);
    });
}

void FileActions::open()
{
    auto* dialog = new QFileDialog(
        &window_, tr("Open"), startFolder(),
        tr("Plans (*%1);;Scenarios and machine profiles (*.json);;All files (*)").arg(planSuffix()));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileActions::openFile);
    openOver(dialog);
}

void FileActions::openFile(const QString& fileName)
{
    if (isMachineProfile(fileName))
        return openProfile(fileName);
    whenSettled([this, fileName] { openNow(fileName); });
}

void FileActions::openRecent(const QString& fileName)
{
    if (!QFile::exists(fileName))
        recent_.remove(fileName); // and openFile() tells
    openFile(fileName);
}

void FileActions::openNow(const QString& fileName)
{
    try {
        document_.open(fileName);
        if (!document_.fileName().isEmpty())
            recent_.add(fileName);
    } catch (const Error& error) {
        emit failed(modelText(error.what()));
    }
}

void FileActions::openProfile(const QString& fileName)
{
    try {
        emit profileOpened(readProfileFile(QFile::encodeName(fileName).toStdString()));
    } catch (const Error& error) {
        emit failed(modelText(error.what()));
    }
}

void FileActions::save()
{
    saveThen({});
}

void FileActions::saveAs()
{
    saveAsThen({});
}

void FileActions::saveThen(Then then)
{
    const QString fileName = document_.fileName();
    if (fileName.isEmpty())
        return saveAsThen(std::move(then));
    if (!document_.changedOnDisk())
        return writeThen(fileName, then);
    askBeforeOverwrite(window_, document_.title(),
                       [this, fileName, then = std::move(then)](OverwriteAnswer answer) {
                           if (answer == OverwriteAnswer::overwrite)
                               writeThen(fileName, then);
                           else if (answer == OverwriteAnswer::saveElsewhere)
                               saveAsThen(then);
                       });
}

void FileActions::saveAsThen(Then then)
{
    const QString name = document_.fileName().isEmpty()
                             ? startFolder() + QLatin1Char('/') + document_.title() + planSuffix()
                             : document_.fileName();
    auto* dialog = new QFileDialog(&window_, tr("Save as"), {}, tr("Plans (*%1)").arg(planSuffix()));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(planSuffix().mid(1));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, then = std::move(then)](const QString& fileName) { writeAsThen(fileName, then); });
    openOver(dialog);
}

void FileActions::writeAsThen(const QString& fileName, const Then& then)
{
    if (fileName.endsWith(planSuffix(), Qt::CaseInsensitive))
        return writeThen(fileName, then);
    const QString named = fileName + planSuffix();
    if (!QFile::exists(named))
        return writeThen(named, then);
    // The dialog asked about the name without its ending.
    askBeforeReplacing(window_, named, [this, named, then] { writeThen(named, then); });
}

void FileActions::writeThen(const QString& fileName, const Then& then)
{
    try {
        document_.saveTo(fileName);
    } catch (const Error& error) {
        return emit failed(modelText(error.what()));
    }
    recent_.add(document_.fileName());
    emit notice(tr("Saved to %1").arg(QDir::toNativeSeparators(document_.fileName())));
    if (then)
        then();
}

QString FileActions::startFolder() const
{
    if (!document_.fileName().isEmpty())
        return QFileInfo(document_.fileName()).absolutePath();
    const QStringList recent = recent_.list();
    if (!recent.isEmpty() && QFileInfo(recent.first()).absoluteDir().exists())
        return QFileInfo(recent.first()).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

bool FileActions::eventFilter(QObject* watched, QEvent* event)
{
    if (!isDrop(*event) || !watched->isWidgetType() ||
        static_cast<QWidget*>(watched)->window() != &window_) // NOLINT: isWidgetType() says so
        return false;
    const QStringList files = takeDroppedFiles(*event);
    const auto isFolder = [](const QString& file) { return QFileInfo(file).isDir(); };
    const auto holdsProfiles = [&](const QString& file) { return isFolder(file) || isMachineProfile(file); };
    if (files.size() == 1 && !isFolder(files.first()))
        openFile(files.first());
    else if (!std::ranges::all_of(files, holdsProfiles))
        emit failed(tr("One plan is opened at a time; several files can be dropped where all are machine "
                       "profiles."));
    else if (!files.isEmpty())
        emit profilesDropped(files);
    return event->isAccepted();
}

} // namespace gpuspeedup
