"""Saving the bytes that a version was imported from, as they were."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from fcapp import services
from fcapp.gui.file_names import safe_name
from fcapp.gui.workbench import Workbench


def save_original(workbench: Workbench, parent: QWidget) -> None:
    """Ask where, and write the original of the version on the desk."""
    review = workbench.review
    if review is None:
        return
    suffix = Path(review.file_name).suffix or ".txt"
    proposed = safe_name(Path(review.file_name).stem or review.title, "article") + suffix
    name, _ = QFileDialog.getSaveFileName(parent, "Save the original", proposed, "All files (*)")
    if name and workbench.do(services.versions.save_original, review.version_id, Path(name)) is not None:
        workbench.tell(f"The original of version {review.version} is saved as “{Path(name).name}”, bit for bit.")
