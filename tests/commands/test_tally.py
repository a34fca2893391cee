"""`tally` counts an election from a file: Pabulib or a table of ballots, every rule, and says what is wrong with a file."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

import main

PABULIB = """META
key;value
description;Example of the format
budget;2500
num_votes;10
vote_type;approval
PROJECTS
project_id;cost;name;category
1;600;Books;culture, education
2;800;Swings;sport
4;1400;Stage;culture
5;1000;Pool;health, sport
7;1200;Lab;education
VOTES
voter_id;age;vote
1;34;1,2,4
2;51;1,2
3;23;2,4,5
4;19;5,7
5;62;1,4,7
6;54;1,7
7;49;5
8;27;4
9;39;2,4,5
10;44;4,5
"""


def counted(capsys: pytest.CaptureFixture[str], file: Path, *arguments: str) -> dict[str, Any]:
    assert main.main(["--lang", "en", "tally", str(file), *arguments, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, dict)
    return found


def written(folder: Path, text: str, name: str = "ballots.csv", encoding: str = "utf-8") -> Path:
    file = folder / name
    file.write_bytes(text.encode(encoding))
    return file


def test_a_pabulib_file_by_equal_shares_and_by_the_usual_count(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = written(tmp_path, PABULIB, "vote.pb")
    shares = counted(capsys, file, "--rule", "equal_shares")
    assert (shares["selected"], shares["cost"], shares["tie_break"]) == (["4", "1"], 2000, None)
    assert shares["totals"] == {"1": 4, "2": 4, "4": 6, "5": 5, "7": 3}
    assert any("Add1" in step for step in shares["steps"])
    assert counted(capsys, file, "--rule", "mes", "--no-add1")["selected"] == ["4"]
    assert counted(capsys, file, "--rule", "approval")["selected"] == ["4", "5"]
    assert counted(capsys, file, "--rule", "equal_shares", "--budget", "100000")["selected"].__len__() == 5


@pytest.mark.parametrize(
    ("kind", "rule", "votes", "selected"),
    [
        ("ordinal", "borda", "vote\n1,2\n2,1\n1,2", ["1"]),
        ("scoring", "star", "vote;points\n1,2;5,0\n1,2;3,4\n1;1", ["1"]),
        ("cumulative", "dots", "vote;points\n1,2;2,1\n2;3\n2;1", ["2"]),
        ("choose-1", "approval", "vote\n2\n2\n1", ["2"]),
    ],
)
def test_other_kinds_of_pabulib_votes(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, kind: str, rule: str, votes: str, selected: list[str]
) -> None:
    text = f"META\nkey;value\nvote_type;{kind}\nPROJECTS\nproject_id;cost\n1;10\n2;20\nVOTES\n{votes}\n"
    assert counted(capsys, written(tmp_path, text, "v.pb"), "--rule", rule)["selected"] == selected


@pytest.mark.parametrize(
    ("rule", "text", "selected"),
    [
        ("approval", "voter,A,B,C\n1,1,0,1\n2,,1,1\n3,0,0,1\n", ["C"]),
        ("approval", "A,B,C\nx,,x\n,x,x\n", ["C"]),
        ("approval", 'voter,vote\n1,"A,C"\n2,C\n', ["C"]),
        ("dots", "A;B;C\n2;1;0\n0;3;0\n1;0;2\n", ["B"]),
        ("dots", 'vote\n"A,A,B"\n"B,B,B"\n', ["B"]),
        ("borda", "Memphis,Nashville,Chattanooga,Knoxville,count\n1,2,3,4,42\n4,1,2,3,26\n4,3,1,2,15\n4,3,2,1,17\n", ["Nashville"]),
        ("borda", "M>N>C>K\nM>N>C>K\nN>C>K>M\nN>C>K>M\nC>K>N>M\n", ["N"]),
        ("borda", "가 > 나 = 다\n나 > 다 > 가\n나 > 가 > 다\n", ["나"]),
        ("majority_judgment", "X,Y\nGood,Excellent\nGood,Fair\nFair,Fair\nPoor,Fair\n", ["X"]),
        ("majority_judgment", "번호,가,나\n1,좋음,매우 좋음\n2,좋음,보통\n3,보통,보통\n4,부족,보통\n", ["가"]),
        ("star", "Amy,Brian,Chuck\n5,0,4\n0,5,4\n1,2,5\n", ["Chuck"]),
        ("quadratic", "T,O\n5,0\n3,4\n0,5\n", ["O"]),
        ("equal_shares", ",A,B,C\ncost,600,300,300\n1,1,1,0\n2,1,0,1\n3,1,1,0\n", ["A", "B"]),
    ],
)  # fmt: skip
def test_tables_of_ballots(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, rule: str, text: str, selected: list[str]
) -> None:
    budget = ("--budget", "900") if rule == "equal_shares" else ()
    assert counted(capsys, written(tmp_path, text), "--rule", rule, *budget)["selected"] == selected


def test_ties_come_back_together_and_are_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    found = counted(capsys, written(tmp_path, "A,B,C\n1,0,0\n0,1,0\n"), "--rule", "approval")
    assert found["selected"] == ["A", "B"]
    assert "level" in found["tie_break"]


def test_korean_files_of_old_programs_and_grades_of_ones_own(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = written(tmp_path, "가게,놀이터\n싫어,최고\n최고,최고\n", encoding="cp949")
    found = counted(capsys, file, "--rule", "mj", "--grades", "싫어,그냥,최고")
    assert (found["selected"], found["totals"]) == (["놀이터"], {"가게": "싫어", "놀이터": "최고"})


def test_without_json_people_read_sentences(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main.main(["--lang", "ko", "tally", str(written(tmp_path, PABULIB, "v.pb")), "--rule", "approval"]) == 0
    told = capsys.readouterr().out
    assert "골라진 것: 4 Stage, 5 Pool" in told
    assert "남은 돈" in told


@pytest.mark.parametrize(
    ("text", "name", "rule", "told"),
    [
        ("", "v.csv", "approval", "empty"),
        ("A,B\n1,oops\n", "v.csv", "star", "Line 2"),
        ("A,A\n1,1\n", "v.csv", "star", "twice"),
        ("A,B\n", "v.csv", "star", "no ballots"),
        ("A,B\n1,1\n", "v.csv", "equal_shares", "purse"),
        ("A,B,count\n1,1,many\n", "v.csv", "star", "whole number"),
        ("A,B\n1,1\n", "v.csv", "sortition", "sortition"),
        ("META\nkey;value\nbudget;lots\nPROJECTS\nproject_id;cost\n1;1\nVOTES\nvote\n1\n", "v.pb", "approval", "Line 3"),
        ("META\nkey;value\nPROJECTS\nproject_id;cost\n1;1\nVOTES\nvote\n9\n", "v.pb", "approval", "Line 8"),
        ("META\nkey;value\nPROJECTS\nproject_id;cost\n1;1\n", "v.pb", "approval", "VOTES"),
        ("PROJECTS\n", "v.pb", "approval", "part META"),
        ("\x00\x01", "v.csv", "approval", "not a text file"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_counted_gets_one_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str, name: str, rule: str, told: str
) -> None:
    assert main.main(["--lang", "en", "tally", str(written(tmp_path, text, name)), "--rule", rule]) == 1
    said = capsys.readouterr()
    assert not said.out
    assert told in said.err
    assert len(said.err.strip().splitlines()) == 1


def test_a_missing_file_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main.main(["--lang", "en", "tally", str(tmp_path / "no.pb"), "--rule", "borda"]) == 1
    assert "no.pb" in capsys.readouterr().err


@pytest.mark.slow
def test_a_whole_town_is_counted(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """As many projects and voters as the first town that used equal shares; many of them name one project only."""
    chance = Random(7)
    costs = {str(n): chance.randint(2_000, 100_000) for n in range(1, 65)}
    liking = [chance.random() ** 3 for _ in costs]
    rows = []
    for voter in range(6_586):
        several = 1 if chance.random() < 0.5 else chance.randint(2, 10)
        rows.append(f"{voter};{','.join(dict.fromkeys(chance.choices(list(costs), liking, k=several)))}")
    text = "\n".join(
        ["META", "key;value", "budget;1000000", "vote_type;approval", "PROJECTS", "project_id;cost"]
        + [f"{option};{cost}" for option, cost in costs.items()]
        + ["VOTES", "voter_id;vote", *rows, ""]
    )
    found = counted(capsys, written(tmp_path, text, "town.pb"), "--rule", "equal_shares")
    assert found["voters"] == 6_586
    assert 900_000 < found["cost"] <= 1_000_000
    assert sum(costs[option] for option in found["selected"]) == found["cost"]
