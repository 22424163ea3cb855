# libraries: ansi_escape_code
import ansi_escape_code as terminal

print(repr(terminal.ANSIColors.fg.red + "x" + terminal.ANSIColors.reset))
print(repr(terminal.ANSIControl.cursor.up(3)) if hasattr(terminal, "ANSIControl") else "")
