// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/file_actions.h"
#include "ui/plan/plan_document.h"

#include <QAction>
#include <QCloseEvent>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace gpuspeedup {

/// A window that asks before it closes.
class AskingWindow : public QMainWindow
{
public:
    FileActions* files = nullptr;

protected:
    void closeEvent(QCloseEvent* event) override { event->setAccepted(files->mayClose()); }
};

/// A plan with its file actions in a window, used as a person does.
class DrivenPlan
{
public:
    DrivenPlan()
    {
        window.files = &files;
        files.addTo(menu);
        window.setCentralWidget(field);
        window.show();
        field->setFocus();
        if (!folder.isValid() || !QTest::qWaitForWindowActive(&window))
            qFatal("no window or no folder");
    }

    /// A change that is not saved.
    void change()
    {
        Choices changed = document.current();
        changed.fields.scenario.launches += 1;
        document.edit(changed, QStringLiteral("typing"));
    }
    [[nodiscard]] double launches() const { return document.current().fields.scenario.launches; }
    [[nodiscard]] QString path(const QString& name) const { return folder.filePath(name); }
    /// A file of the test's folder with that content.
    QString write(const QString& name, const QByteArray& content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the file cannot be written");
        return file.fileName();
    }
    static QByteArray contentOf(const QString& fileName)
    {
        QFile file(fileName);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) const
    {
        QTest::keyClick(field, Qt::Key(key), modifiers);
    }
    [[nodiscard]] QMessageBox* question() const
    {
        for (QMessageBox* box : window.findChildren<QMessageBox*>())
            if (box->isVisible())
                return box;
        return nullptr;
    }
    void answer(const char* buttonText) const
    {
        QMessageBox* box = question();
        if (box == nullptr)
            qFatal("nothing is asked");
        for (QAbstractButton* button : box->buttons())
            if (button->text().remove(u'&') == QString::fromUtf8(buttonText))
                return QTest::mouseClick(button, Qt::LeftButton);
        qFatal("there is no button %s", buttonText);
    }
    /// Chooses a name in the file dialog that is open.
    void giveName(const QString& fileName) const
    {
        auto* dialog = window.findChild<QFileDialog*>();
        if (dialog == nullptr || !dialog->isVisible())
            qFatal("no file is asked for");
        dialog->selectFile(fileName);
        QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
        delete dialog;
    }
    /// The sentence of the only failure; empty where there was none.
    [[nodiscard]] QString failure()
    {
        const QString sentence = failures.size() == 1 ? failures.first().first().toString() : QString();
        failures.clear();
        return sentence;
    }

    QTemporaryDir folder;
    AskingWindow window;
    QLineEdit* field = new QLineEdit;
    PlanDocument document;
    RecentFiles recent{folder.filePath(QStringLiteral("settings.ini"))};
    FileActions files{window, document, recent};
    QMenu menu;
    QSignalSpy failures{&files, &FileActions::failed};
};

inline bool isSentence(const QString& text)
{
    return text.size() > 20 && text.endsWith(u'.') && !text.contains(u'\n');
}

} // namespace gpuspeedup
