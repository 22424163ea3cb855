"""Cost tables of the cores, made from counted instructions (opcode_table.tsv, typed_ops.tsv).

An opcode's figure is its cheapest form, without what happens as an event: allocations, Python calls, probes of tables.
Each event is what a construct cost beyond that form. Cores that were not counted take a counted core's figures, as estimates.
"""
import csv

COUNTED = {  # core: column of opcode_table, column of typed_ops
    "samd51": ("base_insn_M4F_samd51", "insn_samd51"),
    "nrf": ("base_insn_nrf", "insn_nrf52840"),
    "rv32": ("base_insn_rv32", "insn_rv32"),
}

CORES = {
    "cortex-m4f-samd51": dict(
        name="Cortex-M4F in SAMD51 (-Os, VM and collector -O3)", architecture="Armv7E-M", floats="hardware", counts="samd51", percent=190,
        basis="measured", source="model over counted instructions, 1.65 to 2.15; pystone 1521.6/s at 120 MHz gives 1.89"),
    "cortex-m4f-nrf52840": dict(
        name="Cortex-M4F in nRF52 (-O2)", architecture="Armv7E-M", floats="hardware", counts="nrf", percent=200,
        basis="measured", source="pystone 769/s at 64 MHz gives 2.00"),
    "riscv32": dict(
        name="RV32IMC in ESP32-C3 and C6", architecture="RV32IMC", floats="software", counts="rv32", percent=150,
        basis="estimated", source="from a single public figure, within 50 %"),
    "xtensa-lx7-esp32s3": dict(
        name="Xtensa LX7 in ESP32-S3", architecture="Xtensa LX7", floats="hardware", counts="samd51", percent=180,
        basis="estimated", source="cycles per Cortex-M4F instruction, from a single public figure, within 50 %",
        why="counted on a Cortex-M4F; the ratio of the instruction sets is in the cycles per instruction"),
    "xtensa-lx7-esp32s2": dict(
        name="Xtensa LX7 in ESP32-S2 (no floating point unit)", architecture="Xtensa LX7", floats="software", counts="samd51", percent=420,
        basis="estimated", source="cycles per Cortex-M4F instruction, from a single public figure, within 50 %",
        why="counted on a Cortex-M4F; the ratio of the instruction sets is in the cycles per instruction", soft_floats=True),
    "xtensa-lx6": dict(
        name="Xtensa LX6 in ESP32", architecture="Xtensa LX6", floats="hardware", counts="samd51", percent=300,
        basis="estimated", source="cycles per Cortex-M4F instruction, from a single public figure, within 50 %",
        why="counted on a Cortex-M4F; the ratio of the instruction sets is in the cycles per instruction"),
    "cortex-m0plus": dict(
        name="Cortex-M0+ in SAMD21 (-Os)", architecture="Armv6-M", floats="software", counts="samd51", percent=190, scale=1.3,
        basis="estimated", source="no figure published: a flash wait state at 48 MHz without cache, against a two-stage pipeline",
        why="counted on a Cortex-M4F, times 1.3 for Thumb-1: no table branches, no conditional execution, few immediate forms",
        soft_floats=True),
}

# Opcodes whose figure in opcode_table.tsv contains allocations, which are events here.
ALLOCATIONS = {
    "BUILD_LIST": 2, "BUILD_MAP": 1, "BUILD_SET": 2, "BUILD_SLICE": 1, "MAKE_FUNCTION": 1, "MAKE_FUNCTION_DEFARGS": 1,
    "MAKE_CLOSURE": 2, "MAKE_CLOSURE_DEFARGS": 2, "UNPACK_EX": 2,
}
FLOAT_EVENTS = {"float_add", "float_multiply", "float_divide", "float_floor_divide", "float_modulo", "float_compare", "float_from_int"}


class Counts:
    """What one counted core's columns say."""

    def __init__(self, cycles, core):
        opcode_column, typed_column = COUNTED[core]
        self.core = core
        self.base = {row["opcode"]: int(row[opcode_column]) for row in rows(cycles / "opcode_table.tsv") if row[opcode_column]}
        self.forms = {(row["opcode"], row["construct"]): float(row[typed_column]) for row in rows(cycles / "typed_ops.tsv")}

    def form(self, opcode, construct):
        return self.forms[opcode, construct]

    def over(self, opcode, construct):
        """What the construct's form of the opcode costs beyond the cheapest form."""
        return self.form(opcode, construct) - self.base[opcode]

    def allocation(self):
        # Packing two words costs 18 beside the allocation (counted per function on the SAMD51).
        return self.form("BUILD_TUPLE", "(a,b) tuple pack") - self.form("BUILD_TUPLE", "() empty tuple") - 18

    def python_call(self):
        return self.over("CALL_FUNCTION", "f0() python fn 0 args")

    def argument(self):
        return (self.form("CALL_FUNCTION", "f3(a,b,c)") - self.form("CALL_FUNCTION", "f0() python fn 0 args")) / 3


def rows(path):
    with path.open(newline="") as table:
        yield from csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)


def core(cycles, core_id):
    spec = CORES[core_id]
    counts = Counts(cycles, spec["counts"])
    scale, why = spec.get("scale", 1), spec.get("why")

    def cost(value, source, measured=True):
        if why:
            return {"insn": max(0, round(value * scale)), "basis": "estimated", "source": f"{source}; {why}"}
        return {"insn": max(0, round(value)), "basis": "measured" if measured else "estimated", "source": source}

    event_costs = {name: cost(*entry) for name, entry in events(counts).items()}
    if spec.get("soft_floats"):
        soft = events(Counts(cycles, "rv32"))
        for name in sorted(FLOAT_EVENTS):
            event_costs[name] = {
                "insn": round(soft[name][0]), "basis": "estimated", "source": f"{soft[name][1]}; software floating point counted on RV32"}
    return {
        "$schema": "../schema/core.schema.json",
        "id": core_id,
        "name": spec["name"],
        "architecture": spec["architecture"],
        "floatUnit": spec["floats"],
        "cyclesPerInstructionPercent": {"value": spec["percent"], "basis": spec["basis"], "source": spec["source"]},
        "opcodes": {name: cost(*entry) for name, entry in opcodes(counts).items()},
        "events": event_costs,
    }


def opcodes(counts):
    result = {}
    for name, base in counts.base.items():
        key = name.replace("_OP ", "_OP_")
        source = "opcode_table.tsv, cheapest form"
        if name in ALLOCATIONS:
            base -= ALLOCATIONS[name] * counts.allocation()
            source += f" less {ALLOCATIONS[name]} allocations" if ALLOCATIONS[name] > 1 else " less an allocation"
        if name == "CALL_FUNCTION_VAR_KW":
            base -= counts.python_call() + 3 * counts.argument()
            source += " less a Python call of three arguments"
        result[key] = (base, source)
    variable = result["CALL_FUNCTION_VAR_KW"][0]
    method = counts.base["CALL_METHOD"] - counts.base["CALL_FUNCTION"]
    result["CALL_METHOD_VAR_KW"] = (variable + method, "CALL_FUNCTION_VAR_KW and what a method call adds", False)
    result["UNARY_OP_MULTI"] = (min(v[0] for k, v in result.items() if k.startswith("UNARY_OP_")), "the cheapest unary operator")
    result["BINARY_OP_MULTI"] = (min(v[0] for k, v in result.items() if k.startswith("BINARY_OP_")), "the cheapest binary operator")
    for missing in ("BINARY_OP_MAT_MULTIPLY", "BINARY_OP_INPLACE_MAT_MULTIPLY"):
        result[missing] = (counts.base["BINARY_OP MULTIPLY"], "not counted; as BINARY_OP_MULTIPLY", False)
    # In the corpus some operators had only floats: the operator beside them shows the cheapest form.
    for name, like in [("LESS_EQUAL", "MORE_EQUAL")] + [
            (f"INPLACE_{op}", op) for op in ("SUBTRACT", "MULTIPLY", "TRUE_DIVIDE", "POWER", "FLOOR_DIVIDE", "MODULO")]:
        if counts.base[f"BINARY_OP {name}"] > counts.base[f"BINARY_OP {like}"]:
            result[f"BINARY_OP_{name}"] = (counts.base[f"BINARY_OP {like}"], f"counted with floats only; as BINARY_OP_{like}", False)
    return result


def events(c):
    """name: (instructions, source[, measured]); every one comes on top of its opcode."""
    alloc, call, arg = c.allocation(), c.python_call(), c.argument()
    # README figures are of the SAMD51 build; other cores by how their allocator, collector and strings compare.
    speed = {"samd51": 1.0, "nrf": 0.91, "rv32": 0.94}[c.core]
    scaled = c.core == "samd51"
    readme = "README.md table" if scaled else f"README.md table of the SAMD51 build times {speed}, as this core's allocations compare"
    probe = {"samd51": 19, "nrf": 16, "rv32": 12}[c.core]

    def table(value):
        return value * speed, readme, scaled

    def form(opcode, construct, less=0, note=""):
        return c.over(opcode, construct) - less, f"typed_ops.tsv, {opcode} in {construct}{note}"

    text = c.form("BINARY_OP ADD", "s+t (3+3 chars)") - c.base["BINARY_OP ADD"]
    return {
        "allocation": (alloc, "typed_ops.tsv, BUILD_TUPLE of 2 less BUILD_TUPLE of 0 less 18 for the words"),
        "allocation_zeroed_block": table(49),
        "allocation_passed_block": table(13),
        "collect": table(12000),
        "collect_untraced_block": table(39),
        "collect_traced_block": table(72),
        "collect_traced_object": table(60),
        "collect_garbage_block": table(15),
        "collect_overflow_block": table(10),
        "python_call": form("CALL_FUNCTION", "f0() python fn 0 args"),
        "python_argument": (arg, "typed_ops.tsv, CALL_FUNCTION of 3 less of 0 arguments, per argument"),
        "python_argument_beyond_three": (
            (c.form("CALL_FUNCTION", "f6(6 args)") - c.form("CALL_FUNCTION", "f3(a,b,c)")) / 3 - arg,
            "typed_ops.tsv, CALL_FUNCTION of 6 less of 3 arguments, per argument, beyond python_argument"),
        "python_default": (
            (c.form("CALL_FUNCTION", "fd(a) 2 defaults") - c.form("CALL_FUNCTION", "f0() python fn 0 args") - arg) / 2,
            "typed_ops.tsv, CALL_FUNCTION in fd(a) 2 defaults, per default"),
        "python_keyword": (
            c.form("CALL_FUNCTION", "f3(a,b,c=..) 1 kw") - c.form("CALL_FUNCTION", "f3(a,b,c)"), "typed_ops.tsv, CALL_FUNCTION of 1 keyword"),
        "python_keyword_only_default": (
            c.form("CALL_FUNCTION", "fk() kw-only defaults") - c.form("CALL_FUNCTION", "f0() python fn 0 args"),
            "typed_ops.tsv, CALL_FUNCTION in fk() kw-only defaults"),
        "python_star_arguments": (
            c.form("CALL_FUNCTION", "fva(1,2,3) *args") - c.form("CALL_FUNCTION", "f3(a,b,c)") - alloc,
            "typed_ops.tsv, CALL_FUNCTION in fva(1,2,3) *args less an allocation"),
        "python_star_keywords": table(500),
        "python_local": table(4),
        "bound_method_call": (
            c.form("CALL_FUNCTION", "bound method b=o.m0; b()") - c.form("CALL_FUNCTION", "f0() python fn 0 args"), "typed_ops.tsv, bound method"),
        "closure_call": (
            c.form("CALL_FUNCTION", "closure call (captures 1)") - c.form("CALL_FUNCTION", "f0() python fn 0 args"), "typed_ops.tsv, closure call"),
        "native_argument": (
            (c.form("CALL_FUNCTION", "native 3-arg fn") - c.form("CALL_FUNCTION", "native 0-arg fn")) / 3, "typed_ops.tsv, native 3-arg fn, per argument"),
        "native_variable_arguments": (
            c.form("CALL_FUNCTION", "native var-arg fn, 3 args") - c.form("CALL_FUNCTION", "native 3-arg fn"), "typed_ops.tsv, native var-arg fn"),
        "native_body": form("CALL_FUNCTION", "len(list)", note=": the body of a small native function, where nothing better is known"),
        "class_instance": form("CALL_FUNCTION", "E0() no __init__", alloc, ", less an allocation"),
        "generator_create": form("CALL_FUNCTION", "create+run coroutine co0() to end via send", alloc + call, ", less an allocation and a call"),
        "generator_resume": form("FOR_ITER", "for x in generator of 10"),
        "map_probe": (probe, "typed_ops.tsv, LOAD_GLOBAL of builtins: step between globals tables of different fill"),
        "map_rehash": (68 * speed, "function_costs_samd51.tsv, mp_map_rehash", scaled),
        "map_rehash_entry": (72 * speed, "function_costs_samd51.tsv, mp_map_lookup", scaled),
        "load_global_builtin": table(53),
        "load_attr_native_module": table(51),
        "load_attr_class": form("LOAD_ATTR", "x=A.ca (LOAD_ATTR class)"),
        "load_attr_class_through_instance": table(354),
        "load_attr_level": table(157),
        "load_attr_property": form("LOAD_ATTR", "x=o.p (property get)", call + arg, ", less a call of one argument"),
        "load_attr_native_property": table(137),
        "store_attr_class_with_property": table(784),
        "store_attr_property": form("STORE_ATTR", "o.p=1 (property set)", call + 2 * arg, ", less a call of two arguments"),
        "store_attr_native": form("STORE_ATTR", "supervisor.runtime.autoreload=False (native property set)"),
        "load_method_builtin": form("LOAD_METHOD", "b.decode()"),
        "load_method_instance": form("LOAD_METHOD", "o.m1(a)"),
        "load_method_level": (
            (c.form("LOAD_METHOD", "inherited method (2 levels up) o.m1(1)") - c.form("LOAD_METHOD", "o.m1(a)")) / 2,
            "typed_ops.tsv, LOAD_METHOD of an inherited method, per level"),
        "load_method_class_with_property": (
            c.form("LOAD_METHOD", "o.m0() (method; class has a property)") - c.form("LOAD_METHOD", "o.m1(a)"),
            "typed_ops.tsv, LOAD_METHOD where the class has a property"),
        "load_subscr_list": form("LOAD_SUBSCR", "x=l[3] (list)"),
        "load_subscr_bytes": form("LOAD_SUBSCR", "x=b[3] (bytearray)"),
        "load_subscr_dict": form("LOAD_SUBSCR", "x=d[3] (dict 10 int keys)"),
        "load_subscr_str": table(293),
        "load_subscr_list_slice": form("LOAD_SUBSCR", "slice object build x[1:2:1] on list", 2 * alloc, ", less two allocations"),
        "load_subscr_user": table(352),
        "store_subscr_dict": form("STORE_SUBSCR", "d[3]=1 (dict int existing)"),
        "store_subscr_bytes": table(83),
        "get_iter_object": form("GET_ITER_STACK", "for x in list of 10"),
        "for_iter_bytes": form("FOR_ITER", "for b in bytes of 10"),
        "for_iter_dict": table(79),
        "for_iter_enumerate": form("FOR_ITER", "for i,x in enumerate(list 10)", alloc, ", less an allocation"),
        "for_iter_zip": form("FOR_ITER", "for a,b in zip(l,l) 10", alloc, ", less an allocation"),
        "for_iter_str": form("FOR_ITER", "for c in str of 10"),
        "for_iter_user": form("FOR_ITER", "for x in user iterator class of 10", call + arg, ", less a call"),
        "float_add": form("BINARY_OP ADD", "f+g float (add)"),
        "float_multiply": form("BINARY_OP MULTIPLY", "f*g float (mul)"),
        "float_divide": form("BINARY_OP TRUE_DIVIDE", "f/g float (div)"),
        "float_floor_divide": form("BINARY_OP FLOOR_DIVIDE", "f//g float floordiv"),
        "float_modulo": form("BINARY_OP MODULO", "f%g float mod"),
        "float_compare": table(102) if c.core != "rv32" else (129, "constructs.tsv, f<g float compare"),
        "float_from_int": form("CALL_FUNCTION", "float(i)"),
        "long_operation": form("BINARY_OP ADD", "big+big 64-bit", 4 * 18 * speed + alloc, ", less four digits and an allocation"),
        "long_digit": table(18),
        "long_multiply_digit_pair": table(14),
        "long_divide_digit": table(88),
        "long_to_text": table(4000),
        "long_to_text_digit_pair": table(45),
        "text_create": (
            text - 6 * 20 * speed - 110 * 8.3 * speed - alloc,
            "typed_ops.tsv, BINARY_OP ADD of strings, less 6 characters, about 110 interned names and an allocation", False),
        "text_interned_name": table(8),
        "text_character": table(20),
        "text_format": (
            c.form("CALL_METHOD", '"{}".format(i)') - c.form("BINARY_OP ADD", "s+t (3+3 chars)"), 'typed_ops.tsv, "{}".format(i) less the creation of a string'),
        "bytes_copy_block": table(20),
        "bytes_compare": table(7),
        "bytes_find": table(21),
        "raise_native": form("LOAD_SUBSCR", "native error: d[missing] KeyError caught"),
        "raise_formatted_text": (
            c.form("LOAD_SUBSCR", "native error: list IndexError") - c.form("LOAD_SUBSCR", "native error: d[missing] KeyError caught"),
            "typed_ops.tsv, IndexError with text less KeyError without"),
        "unwind_frame": (
            (c.form("RAISE_OBJ", "raise through 3 python frames") - c.form("RAISE_OBJ", "raise ValueError() caught same frame")) / 3,
            "typed_ops.tsv, RAISE_OBJ through 3 frames less in one, per frame"),
        "print": form("CALL_FUNCTION", "print() newline only"),
        "print_argument": (
            c.form("CALL_FUNCTION", 'print("hi")') - c.form("CALL_FUNCTION", "print() newline only"), 'typed_ops.tsv, print("hi") less print()'),
        "sort_compare": (
            (c.form("CALL_FUNCTION", "sorted(list of 10)") - c.form("CALL_FUNCTION", "list(range(10))")) / 25,
            "typed_ops.tsv, sorted(list of 10) less list(range(10)), over about 25 comparisons", False),
        "compile_line": table(20000),
        "background_poll": (12, "README.md: contained in backward jumps and returns; for sleeps and native loops that poll", True),
    }
