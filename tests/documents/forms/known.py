"""A project as the tests of forms know it."""

from __future__ import annotations

from livinglab.documents.forms.facts import Facts

PROMISES = (
    {"no": "A1", "what": "의자 놓기", "who": "이장", "when": "3월", "check": "사진"},
    {"no": "A2", "what": "등 달기", "who": "부녀회", "when": "", "check": "세어 보기"},
    {"no": "A3", "what": "다시 모이기", "who": "모두", "when": "5월", "check": ""},
)
FACTS = Facts(
    {"title": "마을 의자 <&>", "place": "새솔읍", "people": "18명", "problem": "쉴 곳이 없다\n그래서 안 나온다", "decision": ""},
    {"commitments": PROMISES, "indicators": ()},
)  # fmt: skip
