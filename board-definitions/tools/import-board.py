#!/usr/bin/env python3
"""Makes the board, chip and core definitions of this module from tables of facts.

    import-board.py board  FACTS GEOMETRY ID   one board, to stdout
    import-board.py chip   FACTS ID            one chip, to stdout
    import-board.py core   ID                  one core, to stdout
    import-board.py all    FACTS GEOMETRY RESOURCES
                                               every board of GEOMETRY, with the chips and cores they need,
                                               into RESOURCES/{boards,chips,cores}, each with its index.txt

FACTS is a folder with boards.json and chips.json (read from the firmware's sources), GEOMETRY the folder `geometry` beside
this script: what the firmware's sources do not say (where things are on the board, how buttons are wired, published figures
of free memory). Cores come from core-costs.tsv, see core_costs.py.
"""
import json
import pathlib
import sys

from core_costs import CORES, core, text

FIRMWARE = "10.3.0"
FIRMWARE_SOURCE = "CircuitPython 10.3.0-alpha.4-53-gcd3da4a5d8"
# Parts of the core that a port leaves out for a family (ports/atmel-samd/mpconfigport.h and .mk).
WITHOUT = {
    "samd21": [
        "complex", "not_implemented", "reversed_operators", "function_attributes", "deque", "ordered_dict", "pow3", "name_hashes", "all_errnos"],
}
LABEL_ROLES = {
    "supply": {"3V", "3V3", "5V", "USB", "BAT", "VIN", "VHI"},
    "ground": {"GND", "G"},
    "control": {"RST", "RESET", "EN", "AREF", "ARf", "IOREF", "NC", "DB", "SWDIO", "SWCLK"},
}


def figure(value, basis, source):
    return {"value": value, "basis": basis, "source": source}


# ---------------------------------------------------------------------------------------------------------------- boards

def board(facts, geometry, board_id):
    fact = next(b for b in facts["boards"] if b["id"] == board_id)
    extra = json.loads((geometry / f"{board_id}.json").read_text())
    chip_id = fact["chip"]
    result = {
        "$schema": "../schema/board.schema.json",
        "id": board_id,
        "name": fact["name"],
        "machine": fact["repl_banner_machine"],
        "platform": fact["sys_platform"],
        "firmware": FIRMWARE,
        "chip": chip_id,
        "clockHz": fact["clock_mhz"] * 1_000_000,
        "pins": [{"name": p["name"], "pad": p["pin"]} for p in fact["pins"] if "pin" in p and not p.get("shadowed")],
        "buses": buses(fact),
        "displays": [
            {"name": p["name"], "width": fact["displays"][p["index"]]["width"], "height": fact["displays"][p["index"]]["height"]}
            for p in fact["pins"] if p.get("object") == "display" and p["index"] < len(fact["displays"])],
        "statusLed": status_led(fact),
        "leds": extra.get("leds", []),
        "pixels": pixels(fact, extra),
        "ledMatrix": extra.get("ledMatrix"),
        "powerSwitches": [{"name": n, "pad": p, "on": extra.get("powerOn", {}).get(n, power_level(fact, p))} for n, p in fact["power_pins"].items()],
        "buttons": extra.get("buttons", []),
        "consoleUart": fact["console_uart"],
        "ram": ram(fact, extra),
        "flash": {
            "medium": fact["flash"]["filesystem"],
            "internal": fact["flash"]["internal_bytes"],
            "drive": fact["flash"]["filesystem_bytes"],
            "nvm": fact["flash"]["nvm_bytes"],
        },
        "features": features(fact),
        "longInt": fact["longint"].lower(),
        "messages": "normal" if fact["full_build"] else "terse",
        "modules": fact["modules"] + fact["modules_outside_matrix"],
        "withoutAsyncio": fact["asyncio"].get("reason"),
        "safeModeText": fact["buttons"]["user_safe_mode_action"],
        "ignoredPads": [p for p in fact["ignored_pins"] if p in chip_pads(facts, chip_id)],
        "takenPads": [p for p in taken_pads(fact) if p in chip_pads(facts, chip_id)],
        "formFactor": form_factor(extra["formFactor"]) if "formFactor" in extra else None,
    }
    if result["consoleUart"] and result["consoleUart"]["tx"] not in chip_pads(facts, chip_id):
        raise SystemExit(f"{board_id}: console on an unknown pad")
    return {key: value for key, value in result.items() if value not in (None, [])}


def taken_pads(fact):
    """The mask of pads that are never free (ports/espressif/common-hal/microcontroller/Pin.c and supervisor/port.c)."""
    chip_id, uart, psram = fact["chip"], fact["console_uart"], fact["ram"].get("psram_mode")
    numbers = []
    if chip_id == "esp32":
        numbers = [1, 3] + ([9, 10] if psram else [])
    elif chip_id == "esp32c3":
        numbers = list(range(11, 18)) + [18, 19] + ([20, 21] if uart else [])
    elif chip_id in ("esp32s2", "esp32s3"):
        numbers = ([19, 20] if fact["usb"]["native_device"] else []) + ([26] if psram else []) + list(range(27, 33))
        numbers += list(range(33, 38)) if psram in ("opi", "octal", "oct") else []
    return [f"GPIO{number}" for number in numbers]


def chip_pads(facts, chip_id):
    return next(c for c in facts["chips"] if c["chip"] == chip_id)["pins"]


def buses(fact):
    wires = {"i2c": ("scl", "sda"), "spi": ("clock", "mosi", "miso"), "uart": ("tx", "rx")}
    found = {}
    for pin in fact["pins"]:
        kind = pin.get("object")
        if kind in wires:
            instances = fact["default_buses"].get(kind, [])
            index = pin["instance"]
            entry = found.setdefault((kind, index), {"kind": kind, "names": []})
            entry["names"].append(pin["name"])
            if index < len(instances) and not pin.get("unavailable"):
                entry.update({wire: instances[index][wire] for wire in wires[kind]})
    return list(found.values())


def power_level(fact, pad):
    status = fact["status"]
    return "low" if status.get("status_led_power") == pad and status.get("status_led_power_inverted") else "high"


def status_power(fact):
    pad = fact["status"].get("status_led_power")
    if not pad:
        return {}
    name = next((p["name"] for p in fact["pins"] if p.get("pin") == pad), pad)
    return {"power": {"name": name, "pad": pad, "on": power_level(fact, pad)}}


def status_led(fact):
    status, brightness = fact["status"], fact["status"]["brightness_default"] or 255
    kind = status["active_kind"]
    if kind == "neopixel":
        pixel = status["neopixel"]
        return {"kind": "neopixel", "pad": pixel["pin"], "order": pixel["wire_order"].lower(), "brightness": brightness} | status_power(fact)
    if kind == "apa102":
        pixel = status["apa102"]
        return {"kind": "dotstar", "data": pixel["mosi"], "clock": pixel["sck"], "order": "bgr", "brightness": brightness} | status_power(fact)
    if kind == "rgb_pwm":
        rgb = status["rgb_pwm"]
        return {"kind": "rgb", "red": rgb["r"], "green": rgb["g"], "blue": rgb["b"],
                "lit": "low" if rgb.get("inverted") else "high", "brightness": brightness}
    if kind == "led":
        return {"kind": "plain", "pad": status["led"]["pin"], "lit": "low" if status["led"]["inverted"] else "high", "brightness": brightness}
    return {"kind": "none", "brightness": brightness}


def pixels(fact, extra):
    status, chains = fact["status"], []
    if "neopixel" in status:
        pixel = status["neopixel"]
        chains.append({"kind": "neopixel", "pad": pixel["pin"], "count": pixel["count"], "order": pixel["wire_order"].lower()} | status_power(fact))
    if "apa102" in status:
        pixel = status["apa102"]
        chains.append({"kind": "dotstar", "data": pixel["mosi"], "clock": pixel["sck"], "count": pixel["count"], "order": "bgr"} | status_power(fact))
    for pixel in fact.get("user_neopixels", []):
        if all(chain.get("pad") != pixel["pin"] for chain in chains):
            chains.append({"kind": "neopixel", "pad": pixel["pin"], "count": pixel["count"], "order": "grb"})
    return extra.get("pixels", chains)


def ram(fact, extra):
    facts_ram = fact["ram"]
    stack = facts_ram.get("c_stack_bytes", facts_ram.get("main_task_stack_bytes"))
    result = {"sram": figure(facts_ram["sram_bytes"], "specified", "data sheet")}
    if facts_ram.get("psram_bytes"):
        result["psram"] = figure(facts_ram["psram_bytes"], "specified", "CIRCUITPY_ESP_PSRAM_SIZE of the board")
    # On SAMD21, too: the 1,536 of ports/atmel-samd/mpconfigport.h stand behind the default, which is defined by then.
    result["pystack"] = figure(facts_ram["pystack_bytes"], "specified", f"CIRCUITPY_PYSTACK_SIZE, {FIRMWARE_SOURCE}")
    result["heapStart"] = figure(facts_ram["heap_start_bytes"], "specified", f"CIRCUITPY_HEAP_START_SIZE, {FIRMWARE_SOURCE}")
    result["cStack"] = figure(stack, "specified", f"CIRCUITPY_DEFAULT_STACK_SIZE or main task stack, {FIRMWARE_SOURCE}")
    result["freeAtStart"] = extra.get("freeAtStart") or figure(
        facts_ram["python_heap_estimate_bytes"]["value"], "estimated", "RAM less stacks, radio stack and static data; not read from a linked build")
    return result


def features(fact):
    flags = {
        "full_build": fact["full_build"],
        "async_await": fact["asyncio"]["async_await"],
        "asyncio": fact["asyncio"]["usable"],
        "usb_device": fact["usb"]["native_device"],
    }
    return [name for name, on in (flags | fact["features"]).items() if on]


def form_factor(form):
    """Rows of pins are kept short by hand: a start, a step, labels; `LABEL=NAME` where the name in `board` is not the label."""
    form = dict(form)
    pins = []
    for row in form.pop("rows"):
        for index, text in enumerate(row["labels"].split()):
            if text == "-":
                continue
            label, _, name = text.partition("=")
            pin = {"label": label}
            role = next((role for role, labels in LABEL_ROLES.items() if label in labels and not name), "signal")
            if role == "signal":
                pin["name"] = name or label
            else:
                pin["role"] = role
            if row.get("shape", "hole") != "hole":
                pin["shape"] = row["shape"]
            pin["x"] = round(row["x"] + index * row.get("dx", 0), 2)
            pin["y"] = round(row["y"] + index * row.get("dy", 0), 2)
            pins.append(pin)
    for pin in form.pop("places", []):
        pins.append(pin)
    parts = form.pop("parts")
    form["pins"] = pins
    form["parts"] = parts
    return form


# ----------------------------------------------------------------------------------------------------------------- chips

def core_of(fact):
    chip = fact["chip"].lower()
    return {
        "samd21": "cortex-m0plus", "samd51": "cortex-m4f-samd51", "same51": "cortex-m4f-samd51", "same54": "cortex-m4f-samd51",
        "nrf52": "cortex-m4f-nrf52840",
    }.get(fact["family"]) or {
        "esp32": "xtensa-lx6", "esp32s2": "xtensa-lx7-esp32s2", "esp32s3": "xtensa-lx7-esp32s3",
    }.get(chip, "riscv32")


def timing_of(fact):
    sam = {"samd21": "samd21", "nrf52": "nrf52", "esp32": "esp32"}.get(fact["family"], "samx5x")
    return {"esp32s2": "esp32s2", "esp32s3": "esp32s3", "esp32p4": "esp32s3", "esp32c2": "esp32c3", "esp32c3": "esp32c3",
            "esp32c6": "esp32c3", "esp32c61": "esp32c3", "esp32h2": "esp32c3"}.get(fact["chip"].lower(), sam)


def bus_of(fact):
    """Hertz of the bus that clocks an ESP's peripherals (APB_CLK_FREQ)."""
    return {"esp32c2": 40, "esp32c6": 40, "esp32c61": 40, "esp32h2": 32}.get(fact["chip"].lower(), 80) * 1_000_000


def chip(facts, chip_id):
    fact = next(c for c in facts["chips"] if c["chip"] == chip_id)
    sam = fact["port"] == "atmel-samd"
    result = {
        "$schema": "../schema/chip.schema.json",
        "id": chip_id,
        "family": fact["family"],
        "port": fact["port"].replace("-", "_"),
        "core": core_of(fact),
        "timing": timing_of(fact),
        "cores": fact["cores"],
        "clock": {"hz": fact["mhz"] * 1_000_000} | (
            {"settable": [mhz * 1_000_000 for mhz in fact["settable_mhz"]], "bus": bus_of(fact)} if fact.get("settable_mhz") else {}),
        "sram": fact["sram_bytes"],
        "flash": fact["flash_bytes"],
        "countio": {"mechanism": mechanism(fact), "maximum": fact["countio"]["max"]},
        "adc": {"units": fact["adc"].get("units", 2), "bits": fact["adc"]["bits"], "reference": fact["adc"]["reference_v"]},
        "dac": {"bits": fact["dac"].get("bits") or 0, "pads": fact["dac"]["pins"]} if fact["dac"]["pins"] else None,
        "pwm": pwm(fact),
        "serial": serial(fact),
        "touch": "native" if fact["touch"]["native"] else "generic",
        "uidBytes": fact["uid_bytes"],
        # behaviour of cpu.voltage: SAM and nRF measure it, ESP32 gives None.
        "sensors": {"temperature": presence(fact["temperature"]), "voltage": presence(fact.get("voltage", True))},
        "without": WITHOUT.get(fact["family"]),
        "pads": [pad(name, facts_pad, sam) for name, facts_pad in fact["pins"].items()],
    }
    return {key: value for key, value in result.items() if value is not None}


def presence(flag):
    return "present" if flag else "absent"


def mechanism(fact):
    text = fact["countio"]["mechanism"] or ""
    return next((kind for start, kind in (("EIC", "extint"), ("GPIOTE", "gpiote"), ("PCNT", "pcnt")) if text.startswith(start)), "none")


def pwm(fact):
    if fact["port"] == "atmel-samd":
        tcc = fact["pwm"]["tcc"]
        return {"kind": "timers", "tcc": [{"channels": c, "bits": b} for c, b in zip(tcc["channels"], tcc["bits"])], "tc": fact["pwm"]["tc"]}
    if fact["port"] == "nordic":
        p = fact["pwm"]
        return {"kind": "modules", "modules": p["modules"], "channels": p["channels_per_module"], "baseHz": p["base_hz"]}
    return {"kind": "ledc", "timers": fact["ledc"]["timers"], "channels": fact["ledc"]["channels"]}


def serial(fact):
    if fact["port"] == "atmel-samd":
        units, samd21 = fact["sercoms"], fact["family"] == "samd21"
        spi = [{"clock": 1, "mosi": [0, 3]}] + ([{"clock": 3, "mosi": [0, 2]}] if samd21 else [])
        return {"i2c": units, "spi": units, "uart": units, "sercoms": units, "uartTxPads": [0, 2] if samd21 else [0], "spiClockData": spi}
    if fact["port"] == "nordic":
        return {"i2c": fact["i2c"]["count"], "spi": fact["spi"]["count"], "uart": fact["uart"]["count"]}
    return {"i2c": fact["i2c_count"], "spi": fact["spi_count"], "uart": fact["uart_count"]}


def pad(name, fact, sam):
    result = {"name": name}
    if "number" in fact:
        result["number"] = fact["number"]
    if fact.get("extint") is not None:
        result["extint"] = fact["extint"]
    if fact.get("adc"):
        result["adc"] = [{"unit": a["adc"], "channel": a["channel"]} for a in fact["adc"]]
    if fact.get("dac") is not None:
        result["dac"] = fact["dac"]
    if fact.get("pwm"):
        result["pwm"] = True
    if fact.get("timers"):
        result["timers"] = [{"kind": t["kind"].lower(), "index": t["index"], "output": t["wo"]} for t in fact["timers"]]
    if fact.get("sercom"):
        result["sercoms"] = [{"unit": s["sercom"], "pad": s["pad"]} for s in fact["sercom"]]
    touch = fact.get("touch_y") if sam else fact.get("touch")
    if touch is not None:
        result["touch"] = touch
    if fact.get("input_only"):
        result["direction"] = "input_only"
    return result


# --------------------------------------------------------------------------------------------------------------- writing

def layout(value, indent=""):
    """JSON with an object per line where it fits: short to read, short to compare."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(flat) + len(indent) <= 140 and not (indent == "" and isinstance(value, dict)):
        return flat.replace("{", "{ ", 1).removesuffix("}") + " }" if flat.startswith("{") and flat != "{}" else flat
    inner = indent + "  "
    if isinstance(value, dict):
        lines = ",\n".join(f"{inner}{json.dumps(k, ensure_ascii=False)}: {layout(v, inner)}" for k, v in value.items())
        return "{\n" + lines + "\n" + indent + "}"
    if isinstance(value, list):
        if all(isinstance(item, str) for item in value):
            lines, line = [], inner
            for index, item in enumerate(value):
                text = json.dumps(item, ensure_ascii=False) + ("," if index < len(value) - 1 else "")
                if len(line) + len(text) > 140:
                    lines.append(line.rstrip())
                    line = inner
                line += text + " "
            return "[\n" + "\n".join(lines + [line.rstrip()]) + "\n" + indent + "]"
        return "[\n" + ",\n".join(inner + layout(item, inner) for item in value) + "\n" + indent + "]"
    return flat


def facts_in(folder):
    folder = pathlib.Path(folder)
    return {name: json.loads((folder / f"{name}.json").read_text()) for name in ("boards", "chips")}


def write_all(facts, geometry, resources):
    boards = {path.stem: board(facts, geometry, path.stem) for path in sorted(geometry.glob("*.json"))}
    chips = {name: chip(facts, name) for name in sorted({b["chip"] for b in boards.values()})}
    cores = {name: core(name) for name in sorted(CORES)}
    for folder, files in (("boards", boards), ("chips", chips), ("cores", cores)):
        target = resources / folder
        target.mkdir(parents=True, exist_ok=True)
        for old in target.glob("*.json"):
            old.unlink()
        for name, content in files.items():
            (target / f"{name}.json").write_text(text(content) if folder == "cores" else layout(content) + "\n")
        (target / "index.txt").write_text("".join(f"{name}\n" for name in sorted(files)))


def main(arguments):
    match arguments:
        case ["board", facts, geometry, board_id]:
            print(layout(board(facts_in(facts), pathlib.Path(geometry), board_id)))
        case ["chip", facts, chip_id]:
            print(layout(chip(facts_in(facts), chip_id)))
        case ["core", core_id]:
            print(text(core(core_id)), end="")
        case ["all", facts, geometry, resources]:
            write_all(facts_in(facts), pathlib.Path(geometry), pathlib.Path(resources))
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
