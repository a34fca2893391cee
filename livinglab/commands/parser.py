"""The command line: one sub-command a job, each in a file of its own; errors of the world are one sentence."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from livinglab import __version__, paths
from livinglab.errors import UserError
from livinglab.i18n import LANGUAGES, set_language
from livinglab.settings import load_settings

DONE, REFUSED = 0, 1


def parser() -> argparse.ArgumentParser:
    """All sub-commands with their options."""
    made = argparse.ArgumentParser(prog="main.py", description="Living Lab. Without a command it opens the window.")
    made.add_argument("--version", action="version", version=__version__)
    made.add_argument("--library", type=Path, default=None, help="the library file (default: your own)")
    made.add_argument("--lang", choices=LANGUAGES, default=None, help="language of texts and documents")
    jobs = made.add_subparsers(dest="command", metavar="command")
    demo = _job(jobs, "demo", "write a sample's documents and pictures, without a window")
    demo.add_argument("--out", type=Path, required=True)
    demo.add_argument("--sample", default="no-plastic-mart")
    documents = _job(jobs, "documents", "write a project's documents")
    documents.add_argument("--project", required=True, help="the project's short code, such as NPM")
    documents.add_argument("--out", type=Path, required=True)
    documents.add_argument(
        "--paper", action="append", default=[], help="one paper, such as full-report (may be repeated)"
    )
    documents.add_argument("--format", action="append", default=[], choices=("pdf", "hwpx", "docx", "md"))
    documents.add_argument("--large-print", action="store_true")
    documents.add_argument("--anonymous", action="store_true", help="for research: codes instead of aliases, no names")
    documents.add_argument("--form", type=Path, default=None, help="fill the office's own HWPX or DOCX form instead")
    incoming = _job(jobs, "import", "take project packages or workshop JSON into a library")
    incoming.add_argument("files", nargs="+", type=Path)
    incoming.add_argument("--as-copy", action="store_true", help="take a project that is already there once more")
    outgoing = _job(jobs, "export", "write a project as a package file")
    outgoing.add_argument("--project", required=True)
    outgoing.add_argument("--out", type=Path, required=True)
    outgoing.add_argument("--anonymous", action="store_true", help="for research: codes instead of aliases, no names")
    backup = _job(jobs, "backup", "write a verified backup of a library")
    backup.add_argument("--out", type=Path, default=None, help="where to (default: the library's backups folder)")
    _add_tally(jobs)
    _add_certificates(jobs)
    _job(jobs, "check", "check a library from end to end; exit 1 where something is wrong")
    return made


def _add_tally(jobs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    count = _job(jobs, "tally", "count an election from a Pabulib file or a table of ballots")
    count.add_argument("file", type=Path)
    count.add_argument("--rule", required=True,
                       help="approval, dots, borda, majority_judgment, star, quadratic, equal_shares")  # fmt: skip
    count.add_argument("--budget", type=int, default=None, help="the purse; dots or counters a person")
    count.add_argument("--cap", type=int, default=None, help="most dots one option may get from one person")
    count.add_argument("--grades", default="", help="names of the grades, worst first, with commas between")
    count.add_argument("--blanks", choices=("worst", "excluded"), default="worst", help="what a blank grade means")
    count.add_argument("--lot", default="", help="the seed of the lot drawn before the vote")
    count.add_argument("--no-add1", action="store_true", help="equal shares without the Add1 completion")
    count.add_argument("--json", action="store_true")


def _add_certificates(jobs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    given = _job(jobs, "certificates", "give certificates in one or several projects and write them into one PDF")
    given.add_argument("--project", required=True, nargs="+", help="short codes, such as NPM HM")
    given.add_argument("--out", type=Path, required=True, help="the PDF file")
    checked = _job(jobs, "verify", "say whether a certificate is one this library gave; exit 1 where it is not")
    checked.add_argument("serial", help="its number, such as 2026-NPM-001")
    checked.add_argument("code", help="its check code")
    checked.add_argument("--name", default="", help="the name on the paper, where it is asked for")


def _job(jobs: argparse._SubParsersAction[argparse.ArgumentParser], name: str, what: str) -> argparse.ArgumentParser:
    job = jobs.add_parser(name, help=what, description=what)
    # SUPPRESS: an option given before the command is not overwritten by the command's own default.
    job.add_argument("--library", type=Path, default=argparse.SUPPRESS)
    job.add_argument("--lang", choices=LANGUAGES, default=argparse.SUPPRESS)
    return job


def run(arguments: argparse.Namespace) -> int:
    """Do a sub-command's work; a `UserError` is told in one sentence and ends with 1."""
    arguments.lang = arguments.lang or load_settings(paths.settings_file()).language
    set_language(arguments.lang)
    if arguments.library is None:
        arguments.library = paths.library_file()
    try:
        return _work(arguments)
    except UserError as error:
        print(str(error), file=sys.stderr)
    except OSError as error:  # a folder that cannot be written, a file that is not there
        print(f"{error.strerror or error}: {error.filename}" if error.filename else str(error), file=sys.stderr)
    return REFUSED


def _work(arguments: argparse.Namespace) -> int:
    # Imported here so that `--help` and the window's start pay for none of them.
    if arguments.command == "demo":
        from livinglab.commands.demo import demo

        return demo(arguments.out, arguments.sample, arguments.lang)
    if arguments.command == "documents":
        if arguments.form is not None:
            from livinglab.commands.forms import form

            return form(arguments.library, arguments.project, arguments.form, arguments.out, arguments.lang)
        from livinglab.commands.documents import Wanted, documents

        wanted = Wanted(tuple(arguments.paper), tuple(arguments.format), arguments.large_print, arguments.anonymous)
        return documents(arguments.library, arguments.project, arguments.out, arguments.lang, wanted)
    if arguments.command == "import":
        from livinglab.commands.exchange import take_in

        return take_in(arguments.library, arguments.files, arguments.as_copy)
    if arguments.command == "export":
        from livinglab.commands.exchange import give_out

        return give_out(arguments.library, arguments.project, arguments.out, arguments.anonymous)
    if arguments.command == "backup":
        from livinglab.commands.safety import backup

        return backup(arguments.library, arguments.out)
    if arguments.command == "tally":
        from livinglab.commands.tally import count_file

        return count_file(arguments)
    if arguments.command == "certificates":
        from livinglab.commands.certificates import certificates

        return certificates(arguments.library, arguments.project, arguments.out, arguments.lang)
    if arguments.command == "verify":
        from livinglab.commands.certificates import verify

        return verify(arguments.library, arguments.serial, arguments.code, arguments.name)
    from livinglab.commands.safety import check

    return check(arguments.library)


def parse(argv: Sequence[str]) -> argparse.Namespace:
    return parser().parse_args(argv)
