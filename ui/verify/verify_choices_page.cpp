// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/verify_choices_page.h"

#include "model/verification/verification.h"
#include "ui/locale_text.h"
#include "ui/verify/python_choice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSysInfo>

namespace gpuspeedup {
namespace {

/// "node7, 21 Nov 2026 13:20 (thorough)".
QString profileText(const MachineProfile& profile)
{
    const QDateTime moment = QDateTime::fromString(toQString(profile.measuredAt), Qt::ISODate).toLocalTime();
    const QString name = toQString(profile.name.empty() ? profile.host : profile.name);
    const QString when = QLocale().toString(moment, QLocale::ShortFormat);
    return profile.mode == "thorough" ? VerifyChoicesPage::tr("%1, measured thoroughly on %2").arg(name, when)
                                      : VerifyChoicesPage::tr("%1, measured on %2").arg(name, when);
}

QLabel* words(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

VerifyChoicesPage::VerifyChoicesPage(const ProfileStore& store, const QString& settingsFile, QWidget* parent)
    : QWidget(parent),
      workloads_(new QListWidget),
      quick_(new QRadioButton(tr("&Quick: 45 s at most, measuring the machine included"))),
      thorough_(new QRadioButton(tr("&Thorough: up to 40 % of the memory, in many minutes"))),
      profile_(new QComboBox),
      learn_(new QCheckBox(tr("&Keep what is found with the profile, to learn from it"))),
      python_(new PythonChoice(settingsFile))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(words(tr(
        "Runs real work on this machine, small and large, compares what CPU and GPU computed, and puts the "
        "times beside what the model predicts. Other programs that run meanwhile disturb it.")));
    layout->addWidget(createWorkloads(), 1);
    auto* form = new QFormLayout;
    form->addRow(tr("How:"), createMode());
    form->addRow(tr("Software:"), python_);
    connect(python_, &PythonChoice::changed, this, &VerifyChoicesPage::changed);
    profile_->setAccessibleName(tr("Profile that predicts"));
    profile_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    profile_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* profileLabel = new QLabel(tr("&Profile that predicts:"));
    profileLabel->setBuddy(profile_);
    form->addRow(profileLabel, profile_);
    learn_->setToolTip(tr("Some of it corrects later estimates where “Learned correction” is switched on, "
                          "the rest judges the correction"));
    form->addRow(QString(), learn_);
    layout->addLayout(form);
    fillProfiles(store);
    const auto allowLearning = [this] { learn_->setEnabled(!profile_->currentData().toString().isEmpty()); };
    connect(profile_, &QComboBox::currentIndexChanged, this, allowLearning);
    learn_->setChecked(true);
    allowLearning();
    connect(workloads_, &QListWidget::itemChanged, this, &VerifyChoicesPage::changed);
}

QWidget* VerifyChoicesPage::createWorkloads()
{
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* top = new QHBoxLayout;
    auto* label = new QLabel(tr("&Workloads"));
    label->setBuddy(workloads_);
    auto* all = new QPushButton(tr("&All"));
    auto* none = new QPushButton(tr("&None"));
    all->setAccessibleName(tr("Choose all workloads"));
    none->setAccessibleName(tr("Choose no workload"));
    top->addWidget(label, 1);
    for (QPushButton* button : {all, none}) {
        button->setAutoDefault(false);
        top->addWidget(button);
    }
    layout->addLayout(top);
    layout->addWidget(workloads_, 1);
    workloads_->setAccessibleName(tr("Workloads"));
    workloads_->setAlternatingRowColors(true);
    for (const std::string_view name : verifiedWorkloads()) {
        const Workload& workload = workloadNamed(name);
        auto* item = new QListWidgetItem(modelText(workload.title), workloads_);
        item->setData(Qt::UserRole, toQString(name));
        item->setToolTip(modelText(workload.description));
        item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Checked);
    }
    workloads_->setCurrentRow(0);
    connect(all, &QPushButton::clicked, this, [this] { checkAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { checkAll(false); });
    return part;
}

QWidget* VerifyChoicesPage::createMode()
{
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    quick_->setChecked(true);
    layout->addWidget(quick_);
    layout->addWidget(thorough_);
    return part;
}

void VerifyChoicesPage::fillProfiles(const ProfileStore& store)
{
    profile_->addItem(tr("Measure this machine first"));
    const std::string host = QSysInfo::machineHostName().toStdString();
    for (const ProfileStore::Entry& entry : store.entries())
        if (entry.problem.isEmpty() && entry.profile.host == host)
            profile_->addItem(profileText(entry.profile), store.pathOf(entry.file));
    profile_->setCurrentIndex(profile_->count() > 1 ? 1 : 0); // the newest
}

void VerifyChoicesPage::checkAll(bool checked)
{
    const QSignalBlocker once(workloads_);
    for (int i = 0; i < workloads_->count(); ++i)
        workloads_->item(i)->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    workloads_->viewport()->update();
    emit changed();
}

VerifyChoices VerifyChoicesPage::choices() const
{
    VerifyChoices choices{.workloads = {},
                          .profileFile = profile_->currentData().toString(),
                          .thorough = thorough_->isChecked(),
                          .learn = learn_->isEnabled() && learn_->isChecked(),
                          .python = python_->isOn(),
                          .pythonPath = python_->path(),
                          .stacks = python_->stacks()};
    for (int i = 0; i < workloads_->count(); ++i)
        if (const QListWidgetItem* item = workloads_->item(i); item->checkState() == Qt::Checked)
            choices.workloads += item->data(Qt::UserRole).toString();
    if (choices.workloads.size() == workloads_->count())
        choices.workloads.clear();
    return choices;
}

void VerifyChoicesPage::remember() const
{
    python_->remember();
}

bool VerifyChoicesPage::isComplete() const
{
    if (!python_->isComplete())
        return false;
    for (int i = 0; i < workloads_->count(); ++i)
        if (workloads_->item(i)->checkState() == Qt::Checked)
            return true;
    return false;
}

} // namespace gpuspeedup
