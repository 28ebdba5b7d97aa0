"""Lists the generated API of each language, so that a change of it is seen in review.

    api.py LANGUAGE GENERATED_SOURCE
"""

import ast
import re
import sys

HIDDEN = re.compile(r"uniffi|ffi_?converter|RustBuffer|ForeignBytes|NoHandle|Disposable|@suppress|InternalException|static func (read|write|lift|lower)|_lift|_lower", re.I)


def python(source: str) -> "list[str]":
    lines = []

    def public(name: str) -> bool:
        return not name.startswith("_") or name == "__init__"

    def walk(body: "list[ast.stmt]", indent: str) -> None:
        for node in body:
            if isinstance(node, ast.ClassDef) and public(node.name):
                if not HIDDEN.search(node.name) and node.name not in ("InternalError", "EngineProtocol"):
                    lines.append(f"{indent}class {node.name}")
                    walk(node.body, indent + "    ")
            elif isinstance(node, ast.FunctionDef) and public(node.name):
                returns = f" -> {ast.unparse(node.returns)}" if node.returns else ""
                lines.append(f"{indent}def {node.name}({ast.unparse(node.args)}){returns}")
            elif isinstance(node, ast.Assign) and indent and isinstance(node.targets[0], ast.Name):
                lines.append(f"{indent}{ast.unparse(node)}")

    walk(ast.parse(source).body, "")
    return lines


def kotlin(source: str) -> "list[str]":
    source = re.sub(r"/\*.*?\*/", "", source, flags=re.S)
    shapes = (
        r"^(data class|enum class|sealed class|open class|fun|public typealias) ",
        r"^    (object|class|data class) ",
        r"^ *(override |@Throws.*)?fun `",
        r"^ *(val|var) `",
        r"^    [A-Z][A-Z0-9_]*[,;]$",
    )
    return [line.rstrip() for line in source.splitlines() if any(re.match(shape, line) for shape in shapes)]


def swift(source: str) -> "list[str]":
    # What comes before is uniffi's own.
    source = source[source.index("public protocol EngineProtocol") :]
    source = re.sub(r"/\*.*?\*/", "", source, flags=re.S)
    shapes = (r"^ *(public|open|enum|indirect) ", r"^ *case [a-zA-Z]+($|\()", r"^public enum ", r"^ *[`a-zA-Z]+: .*[,)]$")
    return [line.rstrip() for line in source.splitlines() if any(re.match(shape, line) for shape in shapes)]


def main(language: str, path: str) -> None:
    with open(path, encoding="utf-8") as file:
        lines = {"python": python, "kotlin": kotlin, "swift": swift}[language](file.read())
    for line in lines:
        if not HIDDEN.search(line):
            print(re.sub(r" +$", "", line))


main(*sys.argv[1:])
