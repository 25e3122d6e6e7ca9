import subprocess
import sys

from fcapp.gui.encoding_names import encodings, short_name


def test_a_codec_is_named_without_the_language(qapp):
    assert short_name("cp1251") == "Windows-1251"
    assert short_name("utf-8") == "UTF-8"
    assert short_name("unheard-of") == "unheard-of"
    assert all(short_name(codec) for codec, _ in encodings())


def test_the_pages_and_dialogs_load_nothing_slow_before_the_first_paint():
    names = "library_page notice_bar reviewer_form importing palette shortcut_sheet export_dialog encoding_dialog "
    names += "article_form paste_dialog manual_view about"
    program = "; ".join(f"import fcapp.gui.{name}" for name in names.split())
    program += (
        "; import sys; print({'sqlmodel', 'sqlalchemy', 'charset_normalizer', 'typst', 'jinja2'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
