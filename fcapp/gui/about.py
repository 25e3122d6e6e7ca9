"""What this program is, and what it is made of."""

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

import fcapp
from fcapp.gui.buttons import push_button
from fcapp.gui.labels import plain_label

COMPONENTS = (
    ("PySide6-Essentials", "Qt for Python", "LGPL-3.0-only"),
    ("SQLModel", "SQLModel", "MIT"),
    ("SQLAlchemy", "SQLAlchemy", "MIT"),
    ("pydantic", "Pydantic", "MIT"),
    ("alembic", "Alembic", "MIT"),
    ("typst", "Typst", "Apache-2.0"),
    ("Jinja2", "Jinja", "BSD-3-Clause"),
    ("MarkupSafe", "MarkupSafe", "BSD-3-Clause"),
    ("Mako", "Mako", "MIT"),
    ("charset-normalizer", "charset-normalizer", "MIT"),
    ("lxml", "lxml", "BSD-3-Clause"),
    ("lxml_html_clean", "lxml_html_clean", "BSD-3-Clause"),
    ("trafilatura", "trafilatura", "Apache-2.0"),
    ("htmldate", "htmldate", "Apache-2.0"),
    ("jusText", "jusText", "BSD-2-Clause"),
    ("courlan", "courlan", "Apache-2.0"),
    ("tld", "tld", "MPL-1.1"),
    ("dateparser", "dateparser", "BSD-3-Clause"),
    ("babel", "Babel", "BSD-3-Clause"),
    ("regex", "regex", "Apache-2.0 AND CNRI-Python"),
    ("python-dateutil", "dateutil", "Apache-2.0 OR BSD-3-Clause"),
    ("pytz", "pytz", "MIT"),
    ("tzlocal", "tzlocal", "MIT"),
    ("markdown-it-py", "markdown-it-py", "MIT"),
    ("mdurl", "mdurl", "MIT"),
    ("pypdfium2", "PDFium for Python", "BSD-3-Clause AND Apache-2.0"),
    ("urllib3", "urllib3", "MIT"),
    ("truststore", "truststore", "MIT"),
    ("certifi", "certifi", "MPL-2.0"),
    ("onnxruntime", "ONNX Runtime", "MIT"),
    ("numpy", "NumPy", "BSD-3-Clause"),
    ("protobuf", "Protocol Buffers", "BSD-3-Clause"),
    ("flatbuffers", "FlatBuffers", "Apache-2.0"),
    ("packaging", "packaging", "Apache-2.0 OR BSD-2-Clause"),
    ("filelock", "filelock", "MIT"),
    ("platformdirs", "platformdirs", "MIT"),
    ("typing_extensions", "typing_extensions", "PSF-2.0"),
)
"""Distribution, name and licence (SPDX) of everything that the program is shipped with, beside Python."""


class AboutDialog(QDialog):
    """Name, version, licence and components, in plain text that can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About fcapp"))
        self.text = QPlainTextEdit(components(), readOnly=True)
        self.text.setAccessibleName(self.tr("Components and their licences"))
        self.text.setTabChangesFocus(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(plain_label(f"fcapp {fcapp.__version__}", role="title"))
        purpose = self.tr("Checks the facts of news articles, claim by claim, on this computer alone.")
        column.addWidget(plain_label(purpose, wrap=True))
        licence = self.tr("Free software under the MIT licence, without any warranty. © The fcapp authors.")
        column.addWidget(plain_label(licence, role="muted", wrap=True))
        column.addWidget(self.text, 1)
        close = push_button(self.tr("Close"), self.close)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        close.setFocus()
        self.resize(480, 460)


def components() -> str:
    """One line for each component: name, version where it is known, licence."""
    lines = [f"Python {platform.python_version()} · PSF-2.0"]
    lines += [f"{name} {_version(distribution)} · {licence}" for distribution, name, licence in COMPONENTS]
    return "\n".join(" ".join(line.split()) for line in lines)


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""
