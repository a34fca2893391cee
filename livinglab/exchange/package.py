"""Gives a project out as a file of its own, a small library of the same schema, and takes such files in."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from livinglab.actions.projects import free_code
from livinglab.errors import ImportRefused, UserError
from livinglab.exchange.belonging import project_rows
from livinglab.exchange.copying import with_new_ids
from livinglab.exchange.opening import Package, open_package
from livinglab.exchange.pictures import pack, pictures_of
from livinglab.i18n import N_
from livinglab.model.items import Item
from livinglab.model.lab import Project
from livinglab.model.record import to_row
from livinglab.store import Store, attachments
from livinglab.store.faults import world_faults
from livinglab.store.journal import Step
from livinglab.store.migrations import migrate

SUFFIX = ".livinglab"


def export_project(store: Store, project_id: str, target: Path) -> Path:
    """Write a project with everything in it, but no person's name, to `target`; a file there before is replaced whole.

    Raises KeyError where there is no such project, UserError where the place cannot be written."""
    store.get(Project, project_id)
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with world_faults():
            _write(store, project_id, part)
        part.replace(target)
    except OSError as error:
        raise UserError(N_("{name} cannot be written here. Choose another folder."), name=target.name) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return target


def _write(store: Store, project_id: str, path: Path) -> None:
    from sqlite_utils import Database

    records = project_rows(store, project_id)
    origins = sorted({item.origin_id for item in records[Item] if isinstance(item, Item)})
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        migrate(connection, path)
        connection.execute("begin")
        database = Database(connection)
        columns = ("id", "kind", "name", "series", "at")
        for origin_id in origins:
            row = store.rows("select id,kind,name,series,at from origin where id=?", (origin_id,))[0]
            database.table("origin").insert(dict(zip(columns, row, strict=True)))
        for kind, rows in records.items():
            # A project this one continues stays behind; the arrow to it would point outside the file.
            whole = (replace(one, continued_from=None) if isinstance(one, Project) else one for one in rows)
            database.table(kind.table).insert_all(map(to_row, whole))
        counters = store.rows(
            "select project_id,prefix,series,next from code_counter where project_id=?", (project_id,)
        )
        connection.executemany("insert into code_counter values(?,?,?,?)", counters)
        pack(connection, pictures_of(store, project_id))
        if connection.in_transaction:
            connection.execute("commit")
    finally:
        connection.close()


def import_package(store: Store, source: Path, *, as_copy: bool = False) -> Project:
    """Take a package in as one step; with `as_copy` everything gets a new id, so that it can stand beside the original.

    Raises ImportRefused or a StoreError in a sentence, the library untouched."""
    package = open_package(source)
    if as_copy:
        package = with_new_ids(package)
    project = package.project
    if store.find(Project, id=project.id):
        raise ImportRefused(
            N_("“{title}” is in this library already. Import it as a copy to have it twice."), title=project.title
        )
    follows = project.continued_from if store.find(Project, id=project.continued_from or "") else None
    project = replace(project, code=free_code(store, project.code), continued_from=follows)
    for picture in package.pictures:
        attachments.keep(store.path, picture)
    try:
        with store.step(N_("Imported {title}"), project_id=project.id, barrier=True, title=project.title) as step:
            _take_in(step, package, project)
            for picture in package.pictures:
                attachments.remember(store.path, step, picture.id)
    except sqlite3.IntegrityError as error:
        raise ImportRefused(
            N_("Parts of “{title}” are in this library already. Import it as a copy."), title=project.title
        ) from error
    return project


def _take_in(step: Step, package: Package, project: Project) -> None:
    for origin_id, kind, name, series, at in package.origins:
        # A library knows itself by its one laptop; other people's laptops are sources of imports here.
        kind = "import" if kind == "laptop" else kind
        step.connection.execute(
            "insert or ignore into origin(id,kind,name,series,at) values(?,?,?,?,?)",
            (origin_id, kind, name, series, at),
        )
    for records in package.records.values():
        for record in records:
            step.add(project if isinstance(record, Project) else record)
    step.connection.executemany("insert into code_counter values(?,?,?,?)", package.counters)
