// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/search_box.h"

#include "ui/theme.h"

#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace gpuspeedup {
namespace {

constexpr int detailRole = Qt::UserRole + 1;
constexpr int wordsRole = Qt::UserRole + 2;
constexpr int mostVisibleRows = 14;
constexpr int widest = 460;

/// The text, and the detail in muted letters at the right.
class DetailDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QString detail = index.data(detailRole).toString();
        if (detail.isEmpty())
            return;
        const bool marked = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setFont(smallFont(option.font));
        painter->setPen(option.palette.color(marked ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->drawText(option.rect.adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter, detail);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QSize text = QStyledItemDelegate::sizeHint(option, index);
        const int detail =
            QFontMetrics(smallFont(option.font)).horizontalAdvance(index.data(detailRole).toString());
        return {text.width() + (detail > 0 ? detail + 24 : 0), text.height() + 4};
    }
};

} // namespace

/// The rows that hold every word, in any case.
class WordFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString& text)
    {
        words_ = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QString words = sourceModel()->index(row, 0, parent).data(wordsRole).toString();
        return std::ranges::all_of(
            words_, [&](const QString& word) { return words.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList words_;
};

SearchBox::SearchBox(QWidget* parent)
    : ChoiceBox(parent),
      popup_(new QFrame(this, Qt::Popup)),
      search_(new QLineEdit),
      list_(new QListView),
      shown_(new WordFilter(this))
{
    shown_->setSourceModel(model());
    popup_->setFrameShape(QFrame::StyledPanel);
    search_->setPlaceholderText(tr("Search"));
    search_->setAccessibleName(tr("Search"));
    list_->setAccessibleName(tr("Choices"));
    list_->setModel(shown_);
    list_->setItemDelegate(new DetailDelegate(list_));
    list_->setUniformItemSizes(true);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(popup_);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(search_);
    layout->addWidget(list_);
    popup_->setFocusProxy(search_);
    search_->installEventFilter(this);
    connect(search_, &QLineEdit::textChanged, this, &SearchBox::filter);
    connect(list_, &QListView::clicked, this, &SearchBox::chooseMarked);
}

void SearchBox::addChoice(const QString& text, const QString& detail, const QString& words)
{
    addItem(text);
    const int row = count() - 1;
    setItemData(row, detail, detailRole);
    setItemData(row, QString(text + QLatin1Char(' ') + detail + QLatin1Char(' ') + words), wordsRole);
    if (!detail.isEmpty())
        setItemData(row, QString(text + QStringLiteral(", ") + detail), Qt::AccessibleTextRole);
}

void SearchBox::showPopup()
{
    search_->clear();
    shown_->setWords({});
    list_->setCurrentIndex(shown_->mapFromSource(model()->index(currentIndex(), 0)));
    const int rows = std::min(mostVisibleRows, count());
    const int rowHeight = std::max(1, list_->sizeHintForRow(0));
    list_->setFixedHeight(rows * rowHeight + 2);
    const int scrollBar = list_->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    popup_->setFixedWidth(
        std::clamp(list_->sizeHintForColumn(0) + scrollBar + 16, width(), std::max(width(), widest)));
    popup_->adjustSize();
    QPoint corner = mapToGlobal(QPoint(0, height()));
    const QRect around = screen()->availableGeometry();
    if (corner.y() + popup_->height() > around.bottom())
        corner.setY(std::max(around.top(), mapToGlobal(QPoint(0, 0)).y() - popup_->height()));
    corner.setX(std::min(corner.x(), around.right() - popup_->width()));
    popup_->move(corner);
    popup_->show();
    search_->setFocus(Qt::PopupFocusReason);
    list_->scrollTo(list_->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void SearchBox::hidePopup()
{
    popup_->hide();
    setFocus(Qt::PopupFocusReason);
}

void SearchBox::filter()
{
    const QString typed = search_->text().simplified();
    shown_->setWords(typed);
    const QModelIndexList named =
        shown_->match(shown_->index(0, 0), Qt::DisplayRole, typed, 1, Qt::MatchFixedString);
    list_->setCurrentIndex(named.isEmpty() ? shown_->index(0, 0) : named.front());
}

void SearchBox::chooseMarked()
{
    const QModelIndex marked = shown_->mapToSource(list_->currentIndex());
    hidePopup();
    if (!marked.isValid())
        return;
    setCurrentIndex(marked.row());
    emit activated(marked.row());
}

bool SearchBox::moveMark(int key)
{
    if (key != Qt::Key_Up && key != Qt::Key_Down && key != Qt::Key_PageUp && key != Qt::Key_PageDown)
        return false;
    const int page = key == Qt::Key_PageUp || key == Qt::Key_PageDown ? mostVisibleRows - 1 : 1;
    const int step = key == Qt::Key_Up || key == Qt::Key_PageUp ? -page : page;
    const int row = std::clamp(list_->currentIndex().row() + step, 0, std::max(0, shown_->rowCount() - 1));
    list_->setCurrentIndex(shown_->index(row, 0));
    return true;
}

bool SearchBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != search_ || event->type() != QEvent::KeyPress)
        return ChoiceBox::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        chooseMarked();
        return true;
    }
    if (key == Qt::Key_Escape || key == Qt::Key_Tab) {
        hidePopup();
        return true;
    }
    return moveMark(key);
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    const QString text = event->text();
    const bool typed = !text.isEmpty() && text[0].isPrint() && !text[0].isSpace() &&
                       !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (!typed)
        return ChoiceBox::keyPressEvent(event);
    showPopup();
    search_->setText(text);
}

} // namespace gpuspeedup
