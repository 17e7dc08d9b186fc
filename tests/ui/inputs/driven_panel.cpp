// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inputs/driven_panel.h"

#include "model/choices/choices_plan.h"
#include "model/error.h"
#include "model/examples.h"
#include "ui/inputs/disclosure_button.h"
#include "ui/inputs/search_box.h"
#include "ui/style.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>

namespace gpuspeedup {
namespace {

/// As a keyboard of any language sends them.
void pressKeys(QWidget& target, const QString& text)
{
    for (const QChar character : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
        QApplication::sendEvent(&target, &press);
    }
}

} // namespace

const Catalogue& catalogue()
{
    static const Catalogue builtIn = Catalogue::builtIn();
    return builtIn;
}

Outlook outlookOf(const Choices& choices)
{
    Outlook outlook;
    outlook.choices = choices;
    outlook.available = availableRefinements(choices, catalogue());
    outlook.subject = chartSubject(planOf(choices, catalogue()));
    outlook.effects = effectsOf(outlook.subject.plan);
    return outlook;
}

Choices exampleChoices()
{
    Choices choices;
    choices.fields = fromExample(examples().front());
    return choices;
}

Choices refinedChoices()
{
    Choices choices = exampleChoices();
    const Workload& gemm = workloadNamed("gemm");
    choices.task = WorkloadChoice{"gemm", defaultValues(gemm)};
    choices.cpu = CatalogueChoice{catalogue().cpu("i7-8700K").id};
    choices.gpu = CatalogueChoice{catalogue().gpu("RTX 4090").id};
    choices.cpuBaseline = CpuCode::numpy;
    choices.stack = "cupy";
    return choices;
}

DrivenPanel::DrivenPanel(const Choices& choices, Theme theme, int width) : panel_(new PlanPanel)
{
    static const bool styled = [] {
        QApplication::setStyle(new Style);
        return true;
    }();
    (void)styled;
    applyTheme(theme);
    panel_->setProfileStore(ProfileStore(profiles_.path()));
    area_.setWidget(panel_);
    area_.setWidgetResizable(true);
    area_.setFrameShape(QFrame::NoFrame);
    area_.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area_.setFocusPolicy(Qt::NoFocus);
    QObject::connect(panel_, &PlanPanel::edited, panel_,
                     [this](const Choices& edited, const QString& step, const QString& mergeKey) {
                         onEdited(edited, step, mergeKey);
                     });
    QObject::connect(panel_, &PlanPanel::refused, panel_,
                     [this](const QString& sentence) { refusals += sentence; });
    QObject::connect(panel_, &PlanPanel::failed, panel_,
                     [this](const QString& sentence) { failures += sentence; });
    area_.resize(width, 700);
    show(choices);
    area_.show();
    QApplication::setActiveWindow(&area_);
    (void)QTest::qWaitForWindowActive(&area_);
}

DrivenPanel::~DrivenPanel()
{
    panel_->disconnect(); // a field that loses the focus while all goes writes its value out
}

void DrivenPanel::show(const Choices& choices)
{
    outlook_ = outlookOf(choices);
    choices_ = choices;
    panel_->show(outlook_);
}

void DrivenPanel::onEdited(const Choices& choices, const QString& step, const QString& mergeKey)
{
    steps += step;
    mergeKeys += mergeKey;
    choices_ = choices;
    try {
        outlook_ = outlookOf(choices);
    } catch (const Error&) {
        return panel_->setChoices(choices); // as the window: the last result stays
    }
    panel_->show(outlook_);
}

QWidget* DrivenPanel::named(const QString& accessibleName)
{
    for (QWidget* widget : panel_->findChildren<QWidget*>())
        if (widget->accessibleName() == accessibleName && widget->isVisible())
            return widget;
    qFatal("nothing visible is called %s", qPrintable(accessibleName));
}

QLineEdit* DrivenPanel::field(const QString& accessibleName)
{
    auto* edit = qobject_cast<QLineEdit*>(named(accessibleName));
    if (edit == nullptr)
        qFatal("%s is no field", qPrintable(accessibleName));
    return edit;
}

ChoiceBox* DrivenPanel::box(const QString& accessibleName)
{
    auto* box = qobject_cast<ChoiceBox*>(named(accessibleName));
    if (box == nullptr)
        qFatal("%s is no list", qPrintable(accessibleName));
    return box;
}

SearchBox* DrivenPanel::searchBox(const QString& accessibleName)
{
    auto* box = qobject_cast<SearchBox*>(named(accessibleName));
    if (box == nullptr)
        qFatal("%s cannot be searched", qPrintable(accessibleName));
    return box;
}

DisclosureButton* DrivenPanel::section(const QString& title)
{
    auto* button = qobject_cast<DisclosureButton*>(named(title));
    if (button == nullptr)
        qFatal("%s is no section", qPrintable(title));
    return button;
}

QString DrivenPanel::hintOf(const QString& fieldName)
{
    const QLineEdit* edit = field(fieldName);
    const int below = edit->mapTo(panel_, QPoint(0, edit->height())).y();
    for (const QLabel* label : edit->parentWidget()->findChildren<QLabel*>()) {
        const int distance = label->mapTo(panel_, QPoint(0, 0)).y() - below;
        if (label->isVisible() && label->buddy() == nullptr && distance >= 0 && distance < 8)
            return label->text();
    }
    qFatal("no sentence stands below %s", qPrintable(fieldName));
}

void DrivenPanel::unfold(const QString& title)
{
    if (!section(title)->isExpanded())
        QTest::mouseClick(section(title), Qt::LeftButton);
    QCoreApplication::processEvents();
}

void DrivenPanel::unfoldAll()
{
    for (const char* title : sectionNames)
        unfold(QString::fromUtf8(title));
}

void DrivenPanel::type(const QString& fieldName, const QString& text)
{
    QLineEdit* edit = field(fieldName);
    edit->setFocus();
    edit->selectAll();
    pressKeys(*edit, text);
}

void DrivenPanel::choose(const QString& boxName, const QString& text)
{
    ChoiceBox* list = box(boxName);
    list->setFocus();
    const int row = list->findText(text, Qt::MatchStartsWith);
    if (row < 0)
        qFatal("%s has no %s", qPrintable(boxName), qPrintable(text));
    if (qobject_cast<SearchBox*>(list) != nullptr)
        return search(boxName, text);
    while (list->currentIndex() != row)
        QTest::keyClick(list, list->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
    QCoreApplication::processEvents();
}

void DrivenPanel::search(const QString& boxName, const QString& words)
{
    SearchBox* list = searchBox(boxName);
    list->setFocus();
    list->showPopup();
    pressKeys(list->searchLine(), words);
    QTest::keyClick(&list->searchLine(), Qt::Key_Return);
    QApplication::setActiveWindow(&area_); // as window managers do where a popup closes
    QCoreApplication::processEvents();     // what is new in a layout comes into sight then
}

} // namespace gpuspeedup
