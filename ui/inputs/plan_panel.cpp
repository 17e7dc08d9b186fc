// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/plan_panel.h"

#include "ui/inputs/all_figures_page.h"
#include "ui/inputs/baseline_page.h"
#include "ui/inputs/cost_page.h"
#include "ui/inputs/disclosure_button.h"
#include "ui/inputs/input_section.h"
#include "ui/inputs/machine_page.h"
#include "ui/inputs/observed_page.h"
#include "ui/inputs/published_page.h"
#include "ui/inputs/refinements_page.h"
#include "ui/inputs/software_page.h"
#include "ui/inputs/workload_page.h"
#include "ui/outlook.h"

#include <QVBoxLayout>

#include <algorithm>

namespace gpuspeedup {
namespace {

template <typename Page> InputPage* make(const Catalogue& /*catalogue*/, const ProfileStore& /*profiles*/)
{
    return new Page;
}

InputPage* makeMachinePage(const Catalogue& catalogue, const ProfileStore& profiles)
{
    return new MachinePage(catalogue, profiles);
}

InputPage* makeObservedPage(const Catalogue& catalogue, const ProfileStore& profiles)
{
    return new ObservedPage(catalogue, profiles);
}

constexpr char stateMark[] = "sections:";

} // namespace

/// A section. A new one is a page and a line in kinds().
struct PlanPanel::Kind
{
    const char* key; ///< in state()
    const char* title;
    QString (*summary)(const ShownPlan&);
    InputPage* (*make)(const Catalogue&, const ProfileStore&);
};

const std::vector<PlanPanel::Kind>& PlanPanel::kinds()
{
    static const std::vector<Kind> list = {
        {"workload", QT_TR_NOOP("Workload"), WorkloadPage::summary, make<WorkloadPage>},
        {"machine", QT_TR_NOOP("Machine"), MachinePage::summary, makeMachinePage},
        {"baseline", QT_TR_NOOP("Today's code"), BaselinePage::summary, make<BaselinePage>},
        {"software", QT_TR_NOOP("Software and copies"), SoftwarePage::summary, make<SoftwarePage>},
        {"refinements", QT_TR_NOOP("What counts"), RefinementsPage::summary, make<RefinementsPage>},
        {"observed", QT_TR_NOOP("Measured times"), ObservedPage::summary, makeObservedPage},
        {"figures", QT_TR_NOOP("All figures"), AllFiguresPage::summary, make<AllFiguresPage>},
        {"cost", QT_TR_NOOP("Power and prices"), CostPage::summary, make<CostPage>},
    };
    return list;
}

PlanPanel::PlanPanel(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 8);
    layout->setSpacing(0);
    build();
}

PlanPanel::~PlanPanel() = default;

void PlanPanel::build()
{
    auto* const column = static_cast<QVBoxLayout*>(layout());
    published_ = new PublishedPage;
    connectPage(*published_);
    column->addWidget(published_);
    for (const Kind& kind : kinds()) {
        auto* section = new InputSection(tr(kind.title), [this, &kind] {
            InputPage* page = kind.make(catalogue(), profiles_);
            connectPage(*page);
            return page;
        });
        connect(section, &InputSection::unfolded, this, [this, section](bool made) {
            if (!made)
                section->page()->refresh();
            displayIn(*section->page(), true);
            if (made)
                orderTabs();
        });
        sections_.push_back(section);
        column->addWidget(section);
    }
    column->addStretch(1);
}

void PlanPanel::connectPage(InputPage& page)
{
    connect(&page, &InputPage::edited, this,
            [this](const ChoicesChange& change, const QString& step, const QString& mergeKey) {
                choices_ = change(choices_);
                emit edited(Choices(choices_), step, mergeKey);
                if (!refusal().isEmpty()) // another field still cannot be read
                    tellRefusal();
            });
    connect(&page, &InputPage::refusalChanged, this, &PlanPanel::tellRefusal);
    connect(&page, &InputPage::editingFinished, this, &PlanPanel::editingFinished);
    connect(&page, &InputPage::failed, this, &PlanPanel::failed);
    connect(&page, &InputPage::rebuilt, this, &PlanPanel::orderTabs);
}

void PlanPanel::orderTabs()
{
    QWidget* before = nullptr;
    for (QWidget* widget : findChildren<QWidget*>()) { // as they stand from top to bottom
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || widget->window() != window())
            continue;
        if (before != nullptr)
            setTabOrder(before, widget);
        before = widget;
    }
}

void PlanPanel::show(const Outlook& outlook)
{
    const bool fromHere =
        shown_ != nullptr && (outlook.choices == choices_ || outlook.choices == shown_->choices);
    choices_ = outlook.choices;
    shown_ = std::make_unique<ShownPlan>(ShownPlan{outlook.choices, outlook.plan(), outlook.available,
                                                   outlook.effects, outlook.estimate().cpuTime});
    displayAll(fromHere);
}

void PlanPanel::displayAll(bool keepTyped)
{
    if (shown_ == nullptr)
        return;
    published_->display(*shown_, keepTyped);
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        sections_[i]->button().setSummary(kinds()[i].summary(*shown_));
        if (InputPage* page = sections_[i]->page();
            page != nullptr && (sections_[i]->isExpanded() || !keepTyped))
            page->display(*shown_, keepTyped);
    }
}

void PlanPanel::displayIn(InputPage& page, bool keepTyped)
{
    if (shown_ != nullptr)
        page.display(*shown_, keepTyped);
}

void PlanPanel::setChoices(const Choices& choices)
{
    choices_ = choices;
}

void PlanPanel::discardRefused()
{
    displayAll(false);
}

std::vector<InputPage*> PlanPanel::pages() const
{
    std::vector<InputPage*> pages{published_};
    for (const InputSection* section : sections_)
        if (section->page() != nullptr)
            pages.push_back(section->page());
    return pages;
}

QString PlanPanel::refusal() const
{
    for (const InputPage* page : pages())
        if (const QString sentence = page->refusal(); !sentence.isEmpty())
            return sentence;
    return {};
}

void PlanPanel::tellRefusal()
{
    const QString sentence = refusal();
    const bool isNews = !sentence.isEmpty() || !refusal_.isEmpty();
    refusal_ = sentence;
    if (isNews)
        emit refused(sentence);
}

const Catalogue& PlanPanel::catalogue()
{
    if (!catalogue_)
        catalogue_ = std::make_shared<const Catalogue>(Catalogue::builtIn());
    return *catalogue_;
}

void PlanPanel::setProfileStore(const ProfileStore& profiles)
{
    profiles_ = profiles;
}

void PlanPanel::refreshProfiles()
{
    for (InputPage* page : pages()) {
        page->refresh();
        displayIn(*page, true);
    }
}

QByteArray PlanPanel::state() const
{
    QByteArrayList open;
    for (std::size_t i = 0; i < sections_.size(); ++i)
        if (sections_[i]->isExpanded())
            open += kinds()[i].key;
    return stateMark + open.join(',');
}

bool PlanPanel::restoreState(const QByteArray& state)
{
    if (!state.startsWith(stateMark))
        return false;
    const QByteArrayList open = state.mid(sizeof stateMark - 1).split(',');
    for (std::size_t i = 0; i < sections_.size(); ++i)
        sections_[i]->setExpanded(open.contains(kinds()[i].key));
    return true;
}

void PlanPanel::unfoldAll()
{
    for (InputSection* section : sections_)
        section->setExpanded(true);
}

} // namespace gpuspeedup
