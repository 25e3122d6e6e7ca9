from PySide6.QtCore import Qt

from fcapp.gui.remarks_dialog import RemarksDialog
from tests.gui.bench import shown


def test_it_lists_every_remark_and_enter_closes_it(qtbot, qapp):
    dialog = shown(qtbot, RemarksDialog("0 of 9 files are imported.", [f"Remark {n}." for n in range(9)]))
    assert [dialog.list.item(n).text() for n in range(dialog.list.count())] == [f"Remark {n}." for n in range(9)]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_long_remarks_wrap(qtbot, qapp):
    dialog = shown(qtbot, RemarksDialog("0 of 1 file is imported.", ["The file cannot be read. " * 9]))
    assert dialog.list.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert dialog.list.visualItemRect(dialog.list.item(0)).height() > 2 * dialog.list.fontMetrics().lineSpacing()
