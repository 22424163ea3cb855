"""Cost tables of the cores, made from core-costs.tsv: counted instructions of three builds.

An opcode's figure is its cheapest form, without what happens as an event: allocations, Python calls, probes of tables. Each event is what a construct
cost beyond that form, a native its body; those that say "fitted" are what explains best all constructs that have them. Cortex-M0+ has a table of its own,
core-costs-m0plus.tsv, where all are fitted; what it lacks is taken from SAMD51. A count that one build lacks is that of the SAMD51 build times what the builds differ by; cores that were not
counted take a counted core's figures. Both are estimates, and say so.

    python3 core_costs.py FOLDER      writes the cores' files there (src/main/resources/dev/snakeboard/board/cores)
"""
import csv
import json
import pathlib
import sys

TABLE = pathlib.Path(__file__).with_name("core-costs.tsv")
M0PLUS = pathlib.Path(__file__).with_name("core-costs-m0plus.tsv")
BUILDS = {"samd51": ("m4f_samd51", 1), "nrf": ("m4f_nrf52840", 0.93), "rv32": ("rv32", 1.25)}
FLOATS = ("float_", "text_of_float", "complex_", "float()", "round", "math.", "angle_", "arc_root", "logarithm_base", "long_to_float_digit")
ONE_FIGURE = "cycles per Cortex-M4F instruction, from a single public figure, within 50 %"

CORES = {
    "cortex-m4f-samd51": dict(
        name="Cortex-M4F in SAMD51 (-Os, VM and collector -O3)", architecture="Armv7E-M", floats="hardware", build="samd51", percent=190,
        basis="measured", source="model over counted instructions, 1.65 to 2.15; pystone 1521.6/s at 120 MHz gives 1.89"),
    "cortex-m4f-nrf52840": dict(
        name="Cortex-M4F in nRF52 (-O2)", architecture="Armv7E-M", floats="hardware", build="nrf", percent=200,
        basis="measured", source="pystone 769/s at 64 MHz gives 2.00"),
    "riscv32": dict(
        name="RV32IMC in ESP32-C3 and C6", architecture="RV32IMC", floats="software", build="rv32", percent=150,
        basis="estimated", source="from a single public figure, within 50 %"),
    "xtensa-lx7-esp32s3": dict(
        name="Xtensa LX7 in ESP32-S3", architecture="Xtensa LX7", floats="hardware", like="samd51", percent=180,
        basis="estimated", source=ONE_FIGURE, why="M4F count"),
    "xtensa-lx7-esp32s2": dict(
        name="Xtensa LX7 in ESP32-S2 (no floating point unit)", architecture="Xtensa LX7", floats="software", like="samd51", percent=420,
        basis="estimated", source=ONE_FIGURE, why="M4F count"),
    "xtensa-lx6": dict(
        name="Xtensa LX6 in ESP32", architecture="Xtensa LX6", floats="hardware", like="samd51", percent=300,
        basis="estimated", source=ONE_FIGURE, why="M4F count"),
    "cortex-m0plus": dict(
        name="Cortex-M0+ in SAMD21 (-Os)", architecture="Armv6-M", floats="software", like="samd51", percent=190, times=1.3,
        basis="estimated", source="no figure published: a flash wait state at 48 MHz without cache, against a two-stage pipeline",
        why="M4F count × 1.3: Thumb-1 code", fitted=M0PLUS),
}


def counted(row, build):
    """(instructions, basis, source) of a row for one of the builds."""
    column, factor = BUILDS[build]
    if row[column]:
        return float(row[column]), row["basis"], row["source"]
    if row["kind"] == "event" and row["name"].endswith("_percent"):
        factor = 1
    return float(row["m4f_samd51"]) * factor, "estimated", f"{row['source']}; SAMD51 count × {factor}, as the builds compare"


def cost(row, traits):
    if "build" in traits:
        return counted(row, traits["build"])
    if traits["floats"] == "software" and row["name"].startswith(FLOATS):
        value, _, source = counted(row, "rv32")
        return value, "estimated", row["source"] + "; RV32 count, floats in software"
    value, _, source = counted(row, traits["like"])
    if row["name"].endswith("_percent"):
        return value, "estimated", source
    return value * traits.get("times", 1), "estimated", f"{source}; {traits['why']}"


def fitted(path):
    """By kind and name (instructions, constructs): what fits best the constructs counted on a build that the main table has no column for."""
    with path.open() as file:
        return {(row["kind"], row["name"]): (float(row["cortex_m0plus"]), row["constructs"]) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}


def core(core_id, file_before):
    """A core's definition, as its file has it; the sizes of the frames on the C stack are not from this table, and stay."""
    traits = CORES[core_id]
    content = {
        "$schema": "../schema/core.schema.json", "id": core_id, "name": traits["name"], "architecture": traits["architecture"], "floatUnit": traits["floats"],
        "cyclesPerInstructionPercent": {"value": traits["percent"], "basis": traits["basis"], "source": traits["source"]},
        "opcodes": {}, "events": {}, "natives": {},
    }
    own = fitted(traits["fitted"]) if "fitted" in traits else {}
    with TABLE.open() as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            value, basis, source = cost(row, traits)
            if (row["kind"], row["name"]) in own:
                value, constructs = own[row["kind"], row["name"]]
                basis, source = "measured", f"fitted to {constructs} constructs counted on this core"
            content[row["kind"] + "s"][row["name"]] = {"insn": round(value), "basis": basis, "source": source}
    if file_before.exists():
        before = json.loads(file_before.read_text())
        if "frames" in before:
            content["frames"] = before["frames"]
    return content


def text(content):
    """A line for each cost."""
    def flat(value):
        return json.dumps(value, ensure_ascii=False).replace("{", "{ ").replace("}", " }")

    def part(key, value, indent="  "):
        lines = {"opcodes": entries, "events": entries, "natives": entries, "steps": entries, "frames": parts}.get(key)
        return f"{indent}{json.dumps(key)}: " + (lines(value, indent + "  ") + f"\n{indent}}}" if lines else flat(value))

    def entries(value, indent):
        return "{\n" + ",\n".join(f"{indent}{json.dumps(name)}: {flat(entry)}" for name, entry in value.items())

    def parts(value, indent):
        return "{\n" + ",\n".join(part(key, one, indent) for key, one in value.items())

    return "{\n" + ",\n".join(part(key, value) for key, value in content.items()) + "\n}\n"


if __name__ == "__main__":
    for one in CORES:
        path = pathlib.Path(sys.argv[1], one + ".json")
        path.write_text(text(core(one, path)))
