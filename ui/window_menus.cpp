// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_menus.h"

#include "model/examples.h"
#include "ui/help/explanations_dialog.h"
#include "ui/icons.h"
#include "ui/locale_text.h"
#include "ui/program_icon.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QMessageBox>
#include <QToolBar>
#include <QToolButton>

namespace gpuspeedup {
namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("gpuspeedup::MainWindow", text);
}

void showAboutBox(QWidget& window)
{
    auto* box = new QMessageBox(&window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(
        translated(QT_TRANSLATE_NOOP("gpuspeedup::MainWindow", "About GPU Speedup Estimator")));
    box->setIconPixmap(programIcon().pixmap(QSize(64, 64), window.devicePixelRatioF()));
    box->setText(
        translated(QT_TRANSLATE_NOOP(
                       "gpuspeedup::MainWindow",
                       "<h3>GPU Speedup Estimator %1</h3><p>Would a GPU make it faster, and by how much?</p>"
                       "<p>Free software under the GNU General Public License, version 3 or later.</p>"))
            .arg(QApplication::applicationVersion()));
    box->open();
}

} // namespace

void ToolBarButtons::add(QAction& action, IconShape shape, const QString& name)
{
    action.setIcon(lineIcon(shape));
    action.setIconVisibleInMenu(false);
    action.setIconText(name);
    bar_.addAction(&action);
    QWidget* button = bar_.widgetForAction(&action);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
}

void ToolBarButtons::addSmall(QAction& action, const QString& name)
{
    bar_.addAction(&action);
    auto* button = qobject_cast<QToolButton*>(bar_.widgetForAction(&action));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
}

void ToolBarButtons::addMenu(QMenu& menu, IconShape shape, const QString& name)
{
    auto* button = new QToolButton;
    button->setText(name);
    button->setIcon(lineIcon(shape));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(name);
    button->setMenu(&menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    bar_.addWidget(button);
}

QMenu* createExamplesMenu(QWidget& window, std::function<void(const Scenario&)> open)
{
    const Language language = currentLanguage();
    auto* menu = new QMenu(translated(QT_TRANSLATE_NOOP("gpuspeedup::MainWindow", "E&xamples")), &window);
    menu->setToolTipsVisible(true);
    for (const Scenario& example : examples()) {
        QAction* action = menu->addAction(toQString(language.text(example.name)), &window,
                                          [open, &example] { open(example); });
        action->setToolTip(toQString(language.text(example.note)));
    }
    return menu;
}

QMenu* createViewMenu(QWidget& window, Theme current, std::function<void(Theme)> choose)
{
    auto* menu = new QMenu(translated(QT_TRANSLATE_NOOP("gpuspeedup::MainWindow", "&View")), &window);
    auto* group = new QActionGroup(&window);
    const std::pair<Theme, const char*> themes[] = {
        {Theme::system, QT_TRANSLATE_NOOP("gpuspeedup::MainWindow", "&System theme")},
        {Theme::light, QT_TRANSLATE_NOOP("gpuspeedup::MainWindow", "&Light theme")},
        {Theme::dark, QT_TRANSLATE_NOOP("gpuspeedup::MainWindow", "&Dark theme")}};
    for (const auto& [theme, text] : themes) {
        QAction* action =
            menu->addAction(translated(text), &window, [choose, chosen = theme] { choose(chosen); });
        action->setCheckable(true);
        action->setChecked(theme == current);
        group->addAction(action);
    }
    return menu;
}

QMenu* createHelpMenu(QWidget& window)
{
    auto* menu = new QMenu(translated(QT_TRANSLATE_NOOP("gpuspeedup::MainWindow", "&Help")), &window);
    addExplanationsAction(*menu, window);
    menu->addAction(translated(QT_TRANSLATE_NOOP("gpuspeedup::MainWindow", "&About")), &window,
                    [&window] { showAboutBox(window); });
    return menu;
}

void showFailureBox(QWidget& window, const QString& sentence)
{
    auto* box =
        new QMessageBox(QMessageBox::Warning, window.windowTitle(), sentence, QMessageBox::Ok, &window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace gpuspeedup
