"""The one application style sheet, written from the roles of a look."""

from string import Template
from typing import TYPE_CHECKING

from app.base.paths import resource

if TYPE_CHECKING:
    from app.ui.theme import Look

_SHEET = Template("""
QWidget { color: $ink; }
QMainWindow, QDialog, #ground { background: $ground; }
#card, #bar, #topBar, #statusBar { background: $card; }
#side { background: $side; }
#topBar { border: 0; border-bottom: 1px solid $line; }
#statusBar { border: 0; border-top: 1px solid $line; }
#side { border: 0; border-right: 1px solid $line; }
#headBar { background: $card; border: 0; border-bottom: 1px solid $line; }
#actionBar { background: $card; border: 0; border-top: 1px solid $line; }
#factsPane { background: $card; border: 0; }
#box { background: $card; border: 1px solid $line; border-radius: ${r8}px; }
#rule { background: $line; border: 0; max-height: 1px; min-height: 1px; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: ${f16}px; font-weight: 600; }
QLabel[role="page"] { font-size: ${f18}px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="secondary"] { color: $secondary; }
QLabel[role="small"] { color: $secondary; font-size: ${f12}px; }
QLabel[role="bad"] { color: $bad; font-weight: 600; }
QLabel[role="label"] { color: $secondary; }
QLabel[role="brand"] { font-size: ${f14}px; font-weight: 600; }

QMenuBar { background: transparent; spacing: 0; padding: 0; }
QMenuBar::item { padding: ${p6}px ${p8}px; border-radius: ${r6}px; color: $secondary; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; color: $ink; }
QMenu { background: $card; border: 1px solid $line; padding: ${p4}px; }
QMenu::item { padding: ${p6}px ${p24}px ${p6}px ${p12}px; border-radius: ${r6}px; }
QMenu::item:selected { background: $selected; color: $ink; }
QMenu::item:disabled { color: $tertiary; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  background: $card; border: 1px solid $line; border-radius: ${r7}px; padding: 0 ${p8}px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: ${c30}px; }
QPlainTextEdit, QTextEdit { padding: ${p4}px ${p6}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: 2px solid $accent; padding: 0 ${p7}px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { min-height: ${c28}px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: ${p3}px ${p5}px; }
QLineEdit[readOnly="true"], QLineEdit:disabled, QComboBox:disabled { background: $ground; color: $secondary; }
QLineEdit#search { background: $ground; min-height: ${c28}px; }
QLineEdit#search:focus { background: $card; min-height: ${c26}px; }
QComboBox::drop-down { border: 0; width: ${p24}px; }
QComboBox::down-arrow { image: url("$icons/chevron-down-$name.svg"); width: ${p16}px; height: ${p16}px; }
QDateEdit::drop-down { border: 0; width: ${p24}px; }
QDateEdit::down-arrow { image: url("$icons/chevron-down-$name.svg"); width: ${p16}px; height: ${p16}px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; background: transparent; width: ${p24}px; }
QAbstractSpinBox::up-arrow { image: url("$icons/chevron-up-$name.svg"); width: ${p12}px; height: ${p12}px; }
QAbstractSpinBox::down-arrow { image: url("$icons/chevron-down-$name.svg"); width: ${p12}px; height: ${p12}px; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $line; outline: 0; padding: ${p4}px;
  selection-background-color: $selected; selection-color: $ink; }
QComboBox QAbstractItemView::item { min-height: ${c28}px; padding: 0 ${p8}px; }

QCheckBox, QRadioButton { spacing: ${p8}px; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator { width: ${p16}px; height: ${p16}px; }
QCheckBox::indicator { border: 1px solid $tertiary; border-radius: 4px; background: $card; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
  image: url("$icons/check-on-$name.svg"); }
QRadioButton::indicator { border: 1px solid $tertiary; border-radius: ${r8}px; background: $card; }
QRadioButton::indicator:checked { border: ${p5}px solid $accent; background: $card;
  width: ${p8}px; height: ${p8}px; border-radius: ${r9}px; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $tertiary; }

QListView, QTableView, QTreeView, QScrollArea { border: 0; outline: 0; }
QListView, QTableView, QTreeView { background: $card; }
QListView#side { background: $side; border-right: 1px solid $line; }
QListView#choices { border: 1px solid $line; border-radius: ${r8}px; }
QScrollArea > QWidget > QWidget#card { background: $card; }
QTableView { gridline-color: $line; selection-background-color: $selected; selection-color: $ink; }
QListWidget { background: $card; border: 0; outline: 0; }
QListWidget::item { border-radius: ${r7}px; padding: ${p6}px ${p8}px; color: $ink; }
QListWidget::item:hover { background: $hover; }
QListWidget::item:selected { background: $selected; color: $accent; }
QTableView::item { padding: 0 ${p8}px; border: 0; }
QHeaderView::section { background: $card; color: $secondary; border: 0; border-bottom: 1px solid $line;
  padding: ${p6}px ${p8}px; font-size: ${f12}px; }

QTabBar { background: transparent; border: 0; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $secondary; font-weight: 600; border: 0;
  padding: ${p8}px 0; margin: 0 ${p16}px 0 0; }
QTabBar::tab:selected { color: $accent; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:focus { color: $accent; text-decoration: underline; }

QScrollBar:vertical { background: transparent; width: ${p12}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p12}px; margin: 0; }
QScrollBar::handle { background: $handle; border-radius: ${p4}px; margin: 2px; }
QScrollBar::handle:vertical { min-height: ${p24}px; }
QScrollBar::handle:horizontal { min-width: ${p24}px; }
QScrollBar::handle:hover { background: $tertiary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
QToolTip { background: $card; color: $ink; border: 1px solid $line; padding: ${p4}px ${p8}px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: ${r6}px; padding: ${p4}px; }
QToolButton:hover { background: $hover; }
QToolButton:focus { border: 2px solid $accent; }
QProgressBar { background: $line; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QTextBrowser, QTextBrowser:focus { background: $card; border: 0; padding: 0; }
QListView#chapters { border-right: 1px solid $line; padding: ${p8}px; }
QCalendarWidget QWidget { background: $card; }
""")

_LENGTHS = {"p": (3, 4, 5, 6, 7, 8, 12, 16, 24), "r": (6, 7, 8, 9), "f": (11, 12, 13, 14, 16, 18), "c": (26, 28, 30)}


def sheet(look: "Look") -> str:
    """Return the style sheet of a look at its text size."""
    values = {f"{kind}{size}": look.px(size) for kind, sizes in _LENGTHS.items() for size in sizes}
    roles = {
        name: getattr(look, name)
        for name in (
            "ink", "secondary", "tertiary", "line", "ground", "card", "side",
            "accent", "on_accent", "selected", "hover", "name",
        )
    }  # fmt: skip
    tones = {str(tone): shade.text for tone, shade in look.tones.items()}
    handle = look.line if look.name == "contrast" else ("#C9D0D8" if look.name == "light" else "#46505B")
    icons = resource("icons").as_posix()
    return _SHEET.substitute(values | roles | tones | {"handle": handle, "icons": icons})
