"""The house rules that can be read off the source, each a function from a text to the lines that break it."""

import ast
import re
from collections.abc import Callable, Iterator

LONGEST_FILE, LONGEST_FUNCTION = 400, 60
DRAWERS = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "base",
    "misc",
    "manager",
    "managers",
    "service",
    "services",
    "core",
}

Rule = Callable[[str], list[str]]


def functions_of(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield every function, methods and inner ones included."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def hidden_imports(source: str) -> list[str]:
    """Find imports inside functions: a ring in disguise."""
    found = []
    for function in functions_of(ast.parse(source)):
        hidden = (node for node in ast.walk(function) if isinstance(node, ast.Import | ast.ImportFrom))
        found += [f"{node.lineno}: import" for node in hidden]
    return found


def names_across_houses(source: str) -> list[str]:
    """Find what import-linter cannot see: models and addresses reached by a text."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in {"get_model", "get_models"}:
                found.append(f"{node.lineno}: {name}")
            first = node.args[0] if node.args else None
            is_relation = name in {"ForeignKey", "OneToOneField", "ManyToManyField"}
            if is_relation and isinstance(first, ast.Constant) and first.value != "self":
                found.append(f"{node.lineno}: {name} by text")
    return found


def missing_docstrings(source: str) -> list[str]:
    """Find a module, public class or public function without a docstring."""
    tree = ast.parse(source)
    found = [] if ast.get_docstring(tree) else ["1: module"]
    for node in tree.body:
        is_named = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        if is_named and not node.name.startswith("_") and not ast.get_docstring(node):
            found.append(f"{node.lineno}: {node.name}")
    return found


def too_long(source: str) -> list[str]:
    """Find a file or function that nobody can hold in mind."""
    count = len(source.splitlines())
    found = [f"1: {count} lines"] if count > LONGEST_FILE else []
    for function in functions_of(ast.parse(source)):
        length = (function.end_lineno or function.lineno) - function.lineno + 1
        if length > LONGEST_FUNCTION:
            found.append(f"{function.lineno}: {function.name} has {length} lines")
    return found


def admin_or_accounts(source: str) -> list[str]:
    """Find Django's ready-made administration: it shows everything to whoever gets in."""
    return _lines(source, r"django\.contrib\.(admin|auth)\b")


def untracked_work(source: str) -> list[str]:
    """Find a note of work to do without the number of its issue."""
    return _lines(source, r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b(?!\s*\(#\d+\))")


def machine_paths(source: str) -> list[str]:
    """Find a folder of somebody's machine, or the address of a package registry."""
    hosts = r"registry\.npm" r"js\.org|pypi\.org|pythonhosted\.org|yarnpkg\.com"
    return _lines(source, rf"(?<![\w.])/(home|Users|root|work)/\w|{hosts}")


def secrets(source: str) -> list[str]:
    """Find a key or password that was left in the source."""
    return _lines(
        source,
        r"-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{30,}"
        r"|(?i:secret_key|password|api_key|token)\s*=\s*[\"'][^\"'\s{}]{20,}[\"']",
    )


def inline_code(template: str) -> list[str]:
    """Find script or style inside a page: the content security policy refuses it."""
    patterns = (
        r"<script(?![^>]*\bsrc=)[^>]*>",
        r"<style\b",
        r"\sstyle\s*=",
        r"\son[a-z]+\s*=\s*[\"']",
        r"javascript:",
        r"<(script|link|img|iframe)[^>]*\b(src|href)=[\"'](https?:)?//",
    )
    return [line for pattern in patterns for line in _lines(template, pattern)]


def url_upwards(template: str, own: str) -> list[str]:
    """Find a `{% url %}` from one house to a page of the other."""
    other = {"tafel": "werktafel", "werktafel": "tafel"}.get(own, "")
    return _lines(template, rf"\{{%\s*url\s+[\"']{other}[:_]") if other else []


def _lines(text: str, pattern: str) -> list[str]:
    found = re.compile(pattern)
    return [f"{number}: {line.strip()[:100]}" for number, line in enumerate(text.splitlines(), 1) if found.search(line)]
