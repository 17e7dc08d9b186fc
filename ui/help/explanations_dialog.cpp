// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/explanations_dialog.h"

#include "ui/help/explanations_model.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeView>
#include <QVBoxLayout>

namespace gpuspeedup {

ExplanationsDialog::ExplanationsDialog(QWidget* parent)
    : QDialog(parent),
      search_(new QLineEdit),
      found_(new QSortFilterProxyModel(this)),
      list_(new QTreeView),
      text_(new QTextBrowser)
{
    setWindowTitle(tr("Explanations"));
    setAttribute(Qt::WA_DeleteOnClose);
    search_->setPlaceholderText(tr("Search"));
    search_->setAccessibleName(tr("Search the explanations"));
    search_->setClearButtonEnabled(true);
    search_->installEventFilter(this);
    found_->setSourceModel(new ExplanationsModel(this));
    found_->setRecursiveFilteringEnabled(true);
    found_->setFilterRole(ExplanationsModel::searchRole);
    found_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    list_->setModel(found_);
    list_->setHeaderHidden(true);
    list_->setRootIsDecorated(false);
    list_->setItemsExpandable(false);
    list_->setAccessibleName(tr("What is explained"));
    list_->expandAll();
    text_->setAccessibleName(tr("Explanation"));
    text_->setOpenLinks(false);

    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(search_);
    column->addWidget(list_);
    auto* parts = new QSplitter;
    parts->setChildrenCollapsible(false);
    parts->addWidget(left);
    parts->addWidget(text_);
    parts->setStretchFactor(1, 1);
    parts->setSizes({270, 410});
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    auto* whole = new QVBoxLayout(this);
    whole->addWidget(parts, 1);
    whole->addWidget(buttons);
    resize(700, 440);

    connect(search_, &QLineEdit::textChanged, this, &ExplanationsDialog::search);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ExplanationsDialog::showCurrent);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    selectFirst();
}

void ExplanationsDialog::search(const QString& words)
{
    found_->setFilterFixedString(words);
    list_->expandAll();
    const QModelIndex current = list_->currentIndex();
    if (!current.isValid() || !current.parent().isValid())
        selectFirst();
    else
        list_->scrollTo(current);
}

void ExplanationsDialog::selectFirst()
{
    const QModelIndex first = found_->index(0, 0, found_->index(0, 0));
    if (first.isValid())
        list_->setCurrentIndex(first);
    else
        text_->setPlainText(tr("Nothing is found for “%1”.").arg(search_->text()));
}

void ExplanationsDialog::showFor(const QWidget* widget)
{
    search_->clear();
    for (; widget != nullptr; widget = widget->parentWidget())
        if (!widget->accessibleName().isEmpty() && showNamed(widget->accessibleName()))
            return;
}

bool ExplanationsDialog::showNamed(const QString& name)
{
    for (int group = 0; group < found_->rowCount(); ++group) {
        const QModelIndex heading = found_->index(group, 0);
        for (int row = 0; row < found_->rowCount(heading); ++row) {
            const QModelIndex index = found_->index(row, 0, heading);
            if (!index.data(ExplanationsModel::namesRole).toStringList().contains(name))
                continue;
            list_->setCurrentIndex(index);
            list_->scrollTo(index);
            return true;
        }
    }
    return false;
}

void ExplanationsDialog::showCurrent()
{
    if (const QString html = list_->currentIndex().data(ExplanationsModel::htmlRole).toString();
        !html.isEmpty())
        text_->setHtml(html);
}

QString ExplanationsDialog::shownText() const
{
    return text_->toPlainText();
}

void ExplanationsDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        close();
}

bool ExplanationsDialog::eventFilter(QObject* watched, QEvent* event)
{
    // From the search straight into what was found.
    if (watched == search_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        list_->setFocus(Qt::TabFocusReason);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void addExplanationsAction(QMenu& menu, QWidget& window)
{
    QAction* const action = menu.addAction(ExplanationsDialog::tr("&Explanations"), &window, [&window] {
        auto* dialog = window.findChild<ExplanationsDialog*>();
        if (dialog == nullptr)
            dialog = new ExplanationsDialog(&window);
        dialog->showFor(window.focusWidget());
        dialog->show();
        dialog->raise();
        dialog->activateWindow();
    });
    action->setShortcut(QKeySequence(Qt::Key_F1));
}

} // namespace gpuspeedup
