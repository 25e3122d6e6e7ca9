"""The fields for what is known of an article, for the forms that show them."""

from PySide6.QtWidgets import QFormLayout, QLineEdit

FIELDS = (
    ("title", "Title", ""),
    ("byline", "Byline", "Who wrote it"),
    ("outlet", "Outlet", "Where it was published"),
    ("published", "Date", "2024, 2024-11 or 2024-11-05"),
    ("language", "Language", "en, en-GB, uk"),
    ("url", "Link", "https://"),
)
"""Name of each field in `ArticleFields`, its label and its hint."""

_LONGEST = 2_000


class ArticleFieldsLayout(QFormLayout):
    """One line of text for each field."""

    def __init__(self, known: object) -> None:
        """`known` has the values as attributes of the fields' names."""
        super().__init__()
        self.setSpacing(10)
        self.fields: dict[str, QLineEdit] = {}
        for name, label, hint in FIELDS:
            field = QLineEdit(getattr(known, name, ""))
            field.setMaxLength(_LONGEST)
            field.setPlaceholderText(hint)
            field.setCursorPosition(0)
            self.addRow(label, field)
            self.fields[name] = field

    def follow(self, known: object) -> None:
        """Show other values where the reviewer changed nothing."""
        for name, field in self.fields.items():
            if not field.isModified():
                field.setText(getattr(known, name))
                field.setCursorPosition(0)

    def texts(self) -> dict[str, str]:
        """What stands in the fields."""
        return {name: field.text().strip() for name, field in self.fields.items()}
