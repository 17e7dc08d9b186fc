// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/python_choice.h"

#include "model/software/software_figures.h"
#include "ui/locale_text.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace gpuspeedup {
namespace {

const QString key = QStringLiteral("python/program");

} // namespace

PythonChoice::PythonChoice(const QString& settingsFile, QWidget* parent)
    : QWidget(parent),
      settingsFile_(settingsFile),
      on_(new QCheckBox(tr("P&ython packages as well, about a minute more for each"))),
      path_(new QLineEdit)
{
    on_->setToolTip(tr("The same tasks through NumPy on the CPU and through each package on the GPU"));
    auto* details = new QWidget;
    auto* inner = new QVBoxLayout(details);
    inner->setContentsMargins(fontMetrics().height() + 8, 0, 0, 0); // below the words of the box above
    inner->addWidget(createStacks());
    inner->addWidget(createPlace());
    details->setVisible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(on_);
    layout->addWidget(details);
    connect(on_, &QCheckBox::toggled, details, &QWidget::setVisible);
    connect(on_, &QCheckBox::toggled, this, &PythonChoice::changed);
    if (!settingsFile_.isEmpty())
        path_->setText(QSettings(settingsFile_, QSettings::IniFormat).value(key).toString());
}

QWidget* PythonChoice::createStacks()
{
    auto* part = new QWidget;
    auto* layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new QLabel(tr("Through:")));
    const auto add = [&](const QString& name, const QString& title, const QString& tip) {
        auto* box = new QCheckBox(title);
        box->setObjectName(name);
        box->setToolTip(tip);
        box->setChecked(true);
        layout->addWidget(box);
        stacks_.push_back(box);
        connect(box, &QCheckBox::toggled, this, &PythonChoice::changed);
    };
    add(QStringLiteral("c++"), QStringLiteral("C++"),
        tr("This program's own code and the libraries of CUDA"));
    for (const SoftwarePackage& package : softwarePackages())
        if (package.needsGpu)
            add(toQString(package.name), toQString(package.title),
                tr("NumPy on the CPU and %1 on the GPU, where it is installed")
                    .arg(toQString(package.title)));
    layout->addStretch();
    return part;
}

QWidget* PythonChoice::createPlace()
{
    auto* part = new QWidget;
    auto* layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("Python &interpreter:"));
    label->setBuddy(path_);
    auto* choose = new QPushButton(tr("B&rowse…"));
    choose->setAutoDefault(false);
    path_->setAccessibleName(tr("Python interpreter"));
    path_->setPlaceholderText(tr("python3, as a terminal finds it"));
    path_->setToolTip(tr("An interpreter, or the folder of a virtual environment"));
    path_->setClearButtonEnabled(true);
    layout->addWidget(label);
    layout->addWidget(path_, 1);
    layout->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, &PythonChoice::askPlace);
    return part;
}

void PythonChoice::askPlace()
{
    auto* dialog = new QFileDialog(this, tr("Choose a Python interpreter"), path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, path_, &QLineEdit::setText);
    dialog->open();
}

bool PythonChoice::isOn() const
{
    return on_->isChecked();
}

QString PythonChoice::path() const
{
    return path_->text().trimmed();
}

QStringList PythonChoice::stacks() const
{
    QStringList names;
    for (const QCheckBox* box : stacks_)
        if (box->isChecked())
            names += box->objectName();
    return names.size() == static_cast<qsizetype>(stacks_.size()) ? QStringList() : names;
}

bool PythonChoice::isComplete() const
{
    return !isOn() || std::ranges::any_of(stacks_, &QCheckBox::isChecked);
}

void PythonChoice::remember() const
{
    if (!settingsFile_.isEmpty() && isOn())
        QSettings(settingsFile_, QSettings::IniFormat).setValue(key, path());
}

} // namespace gpuspeedup
