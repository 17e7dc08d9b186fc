// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/driven_window.h"

#include "ui/style.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QStatusBar>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <map>

namespace gpuspeedup {
namespace {

const bool styled = [] {
    QApplication::setStyle(new Style); // as the program does, before the first window
    return true;
}();

QString accessibleText(QWidget* widget)
{
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
    QAccessibleTextInterface* text = interface != nullptr ? interface->textInterface() : nullptr;
    if (text == nullptr)
        qFatal("%s has no accessible text", qPrintable(widget->accessibleName()));
    return text->text(0, text->characterCount());
}

} // namespace

DrivenWindow::DrivenWindow(Theme theme, QSize size) : window_((applyTheme(theme), theme))
{
    window_.resize(size);
    window_.show();
    window_.activateWindow();
    if (!QTest::qWaitForWindowActive(&window_))
        qFatal("the window does not become active");
}

QWidget* DrivenWindow::named(const char* accessibleName)
{
    QWidget* found = nullptr;
    for (QWidget* widget : window_.findChildren<QWidget*>())
        if (widget->accessibleName() == QString::fromUtf8(accessibleName)) {
            if (found != nullptr)
                qFatal("two widgets are named %s", accessibleName);
            found = widget;
        }
    if (found == nullptr)
        qFatal("no widget is named %s", accessibleName);
    return found;
}

QLineEdit* DrivenWindow::field(const char* accessibleName)
{
    auto* edit = qobject_cast<QLineEdit*>(named(accessibleName));
    if (edit == nullptr)
        qFatal("%s is no text field", accessibleName);
    return edit;
}

QString DrivenWindow::read(const char* accessibleName)
{
    return accessibleText(named(accessibleName));
}

double DrivenWindow::readNumber(const char* accessibleName)
{
    static const std::map<QString, double> units = {{QStringLiteral("ns"), 1e-9},
                                                    {QStringLiteral("µs"), 1e-6},
                                                    {QStringLiteral("ms"), 1e-3},
                                                    {QStringLiteral("s"), 1},
                                                    {QStringLiteral("h"), 3600},
                                                    {QStringLiteral("days"), 86400},
                                                    {QStringLiteral("years"), 365.25 * 86400},
                                                    {QStringLiteral("%"), 0.01}};
    QString shown = read(accessibleName);
    shown.replace(QLatin1Char(','), QLatin1Char('.'));
    shown.remove(QChar(0x00D7)); // "96.9×"
    const QStringList parts = shown.split(QLatin1Char(' '));
    bool isNumber = false;
    const double number = parts[0].toDouble(&isNumber);
    const auto unit = units.find(parts.value(1, QStringLiteral("s")));
    if (!isNumber || unit == units.end() || parts.size() > 2)
        qFatal("%s shows no figure: %s", accessibleName, qPrintable(shown));
    return number * unit->second;
}

void DrivenWindow::press(QWidget* target, QChar character)
{
    const QChar upper = character.toUpper();
    QTest::sendKeyEvent(QTest::Click, target, static_cast<Qt::Key>(upper.unicode()), QString(character),
                        Qt::NoModifier);
}

void DrivenWindow::type(const char* fieldName, const QString& text)
{
    QLineEdit* edit = field(fieldName);
    edit->setFocus(Qt::TabFocusReason);
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(edit, Qt::Key_Delete);
    for (const QChar character : text)
        press(edit, character);
}

void DrivenWindow::paste(const char* fieldName, const QString& text)
{
    QLineEdit* edit = field(fieldName);
    edit->setFocus(Qt::TabFocusReason);
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    if (text.isEmpty()) { // an empty clipboard changes nothing
        QTest::keyClick(edit, Qt::Key_Delete);
        return;
    }
    QApplication::clipboard()->setText(text);
    QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
}

void DrivenWindow::press(const char* fieldName, Qt::Key key)
{
    QLineEdit* edit = field(fieldName);
    edit->setFocus(Qt::TabFocusReason);
    QTest::keyClick(edit, key);
}

void DrivenWindow::leaveField()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
}

void DrivenWindow::trigger(const QString& actionText)
{
    for (QAction* action : window_.findChildren<QAction*>())
        if (action->text().remove(QLatin1Char('&')) == actionText)
            return action->trigger();
    qFatal("no action is called %s", qPrintable(actionText));
}

QLabel* DrivenWindow::hintOf(const char* fieldName)
{
    const QLineEdit* edit = field(fieldName);
    const int below = edit->mapTo(&window_, QPoint(0, edit->height())).y();
    for (QLabel* label : edit->parentWidget()->findChildren<QLabel*>()) {
        const int distance = label->mapTo(&window_, QPoint(0, 0)).y() - below;
        if (label->isVisible() && label->buddy() == nullptr && distance >= 0 && distance < 8)
            return label;
    }
    qFatal("no sentence stands below %s", fieldName);
}

bool DrivenWindow::isStale()
{
    const auto stale = [&](const char* name) {
        const QWidget* result = named(name);
        const bool marked = !result->accessibleDescription().isEmpty();
        const bool greyed = result->palette().color(QPalette::Active, QPalette::Text) ==
                            QApplication::palette().color(QPalette::Disabled, QPalette::Text);
        if (marked != greyed)
            qFatal("%s is marked as a past result in one way only", name);
        return marked;
    };
    const auto count = std::count_if(resultNames.begin(), resultNames.end(), stale);
    if (count != 0 && count != static_cast<std::ptrdiff_t>(resultNames.size()))
        qFatal("only some results are marked as past ones");
    return count != 0;
}

QString DrivenWindow::staleNote()
{
    for (const QLabel* label : window_.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(QStringLiteral("last valid result")))
            return label->text();
    return {};
}

QStringList DrivenWindow::visibleTexts()
{
    QStringList texts = {window_.windowTitle(), window_.statusBar()->currentMessage()};
    for (const QWidget* widget : window_.findChildren<QWidget*>()) {
        texts += {widget->accessibleName(), widget->accessibleDescription(), widget->toolTip()};
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            texts += label->text();
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            texts += edit->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts += button->text();
        if (const auto* table = qobject_cast<const QTableView*>(widget))
            for (int row = 0; row < table->model()->rowCount(); ++row)
                for (int column = 0; column < table->model()->columnCount(); ++column)
                    texts += table->model()->index(row, column).data().toString();
    }
    return texts;
}

} // namespace gpuspeedup
