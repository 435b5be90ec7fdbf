"""Jinja2 templates to Python that takes fewer steps for the same text.

Takes a template's syntax tree, as Jinja2 has parsed it; gives the source of the Python that fills
it. Jinja2's own leaves open until a page is rendered what is settled here: everything is escaped,
no function asks for the context that it is called from, and what stands behind a dot is an
attribute, never a key. So what is escaped is no `Markup` for as long as it takes to join it, and
calls and attributes are those of Python.
"""

from __future__ import annotations

import operator
from typing import Any

from jinja2 import nodes, runtime
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup
from markupsafe import _escape_inner as escaped_text  # type: ignore[attr-defined]
from markupsafe import escape as escaped

call = operator.call


def escape(value: Any) -> str:
    """The text of a value, fit to stand in HTML."""
    kind = type(value)
    if kind is str:
        return escaped_text(value)
    return value if kind is Markup else escaped(value)


class Macro(runtime.Macro):
    """A macro that goes straight to its function where it is given all that it takes."""

    def __init__(self, *about: Any) -> None:
        super().__init__(*about)
        takes_more = self.caller or self.catch_kwargs or self.catch_varargs
        self._plain_count = -1 if takes_more else self._argument_count

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        """The text of the macro, as safe to print."""
        if kwargs or len(args) != self._plain_count:
            return super().__call__(*args, **kwargs)
        return str.__new__(Markup, self._func(*args))


class Compiler(CodeGenerator):
    """Jinja2's, with those steps left out. For an environment in which everything is escaped."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """The module of a template; these names stand for those of Jinja2 that it imports."""
        super().visit_Template(node, frame)
        self.writeline(f"from {__name__} import Macro, call, escape")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """An attribute; where there is none, that is an error at once."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(  # noqa: N802
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """A call of what is called, where Jinja2 has its context make it."""
        self.write("call(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")
