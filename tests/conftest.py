"""What every test starts from: no display, a folder of its own, Korean, and nothing left over from the test before."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

# before anything imports Qt
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("QT_SCALE_FACTOR", None)

import pytest
from hypothesis import settings as hypothesis_settings

from livinglab import i18n, paths
from livinglab.methods import Library
from livinglab.store import Store
from tests import helpers

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

IN_CI = os.environ.get("CI", "").lower() in ("1", "true", "yes")

# A shared machine pauses now and then; what lands must not depend on luck.
hypothesis_settings.register_profile("house", deadline=None, derandomize=IN_CI)
hypothesis_settings.load_profile("house")


# ---------------------------------------------------------------------------------------------------- every test
@pytest.fixture(scope="session", autouse=True)
def _pool_threads_are_counted() -> Iterator[None]:
    """Coverage follows the threads Python begins; those of Qt's pool are pointed out to it."""
    trace = threading.gettrace()
    if trace is None:
        yield
        return
    from ui.background import Job

    work = Job.work

    def followed(job: Job) -> None:
        sys.settrace(trace)
        work(job)

    Job.work = followed  # type: ignore[method-assign]
    yield
    Job.work = work  # type: ignore[method-assign]


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker in item.iter_markers("needs"):
        missing = [program for program in marker.args if shutil.which(program) is None]
        if missing:
            reason = f"needs {', '.join(missing)} (make test installs it where it may)"
            pytest.fail(reason) if IN_CI else pytest.skip(reason)


@pytest.fixture(autouse=True)
def _private_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, library and logs of a test lie in a folder nobody else sees (made by whoever first writes)."""
    number = next(_homes)
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path_factory.getbasetemp() / "homes" / str(number)))


_homes = iter(range(10**9))


@pytest.fixture(autouse=True)
def _korean() -> Iterator[None]:
    """A test may change the language; the next one starts in Korean again."""
    i18n.set_language("ko")
    yield
    i18n.set_language("ko")


# ---------------------------------------------------------------------------------------------------- library
@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty library of this test's own."""
    opened = Store(tmp_path / "library.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def sample(store: Store) -> str:
    """The id of the sample workshop No 플라스틱 마트, imported into `store`."""
    from livinglab.exchange.workshop_json import import_workshop

    file = paths.resources() / "samples" / "no-plastic-mart.json"
    return import_workshop(store, Library(paths.resources() / "methods"), file).project_id


# ---------------------------------------------------------------------------------------------------- windows
@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The one application of the session, with the bundled type, so that a page looks the same on every machine."""
    from ui import fonts

    families = fonts.load_bundled_fonts()
    assert fonts.FAMILY in families, f"the bundled fonts are not in {paths.resources() / 'fonts'}"
    qapp.setFont(helpers.bundled_font())
    gc.collect()
    gc.freeze()  # what is loaded by now stays; collecting after each test looks at the test's own leavings only
    return qapp


@pytest.fixture(autouse=True)
def _tidy_windows(request: pytest.FixtureRequest) -> Iterator[None]:
    """After a test with windows: background work is done, windows are really gone, no thread is left."""
    if not {"qapp", "qtbot"} & set(request.fixturenames):
        yield
        return
    app: QApplication = request.getfixturevalue("qapp")
    threads = set(threading.enumerate())
    yield
    helpers.clear_windows()
    helpers.undress(app)
    gc.collect()
    # threads of Qt's own pool that once ran Python show up as dummies; they are idle and stay
    stray = [t for t in set(threading.enumerate()) - threads if not isinstance(t, threading._DummyThread)]
    assert not stray, f"threads outlive the test: {stray}"


@pytest.fixture
def no_collector() -> Iterator[None]:
    """Only references keep things alive in this test: what is still there at `assert_freed` is held by somebody."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def pytest_report_header() -> str:
    return f"python {sys.version.split()[0]}, home of each test private, platform {os.environ['QT_QPA_PLATFORM']}"


# ---------------------------------------------------------------------------------------------------- libraries
