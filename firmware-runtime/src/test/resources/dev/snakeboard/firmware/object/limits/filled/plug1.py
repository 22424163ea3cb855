# a plug-in
import plug2
NAMES = ("blue_0", "green_1", "blue_2", "green_3", "blue_4", "blue_5")
TABLE = {0: "", 3: "v", 6: "vv", 9: "vvv", 12: "vvvv", 15: "vvvvv", 18: "vvvvvv", 21: "vvvvvvv"}


class Device10:
    """A device."""
    registers = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9)

    def action_0(self, value, scale=1):
        total = value * scale
        for i in range(3):
            if i % 2:
                total += self.registers[i]
            else:
                total -= i
        self.state_0 = total
        return [total, "action 0"]

    def action_1(self, value, scale=2):
        total = value * scale
        for i in range(4):
            if i % 2:
                total += self.registers[i]
            else:
                total -= i
        self.state_1 = total
        return [total, "action 1"]

    def action_2(self, value, scale=3):
        total = value * scale
        for i in range(5):
            if i % 2:
                total += self.registers[i]
            else:
                total -= i
        self.state_2 = total
        return [total, "action 2"]

    def action_3(self, value, scale=4):
        total = value * scale
        for i in range(6):
            if i % 2:
                total += self.registers[i]
            else:
                total -= i
        self.state_3 = total
        return [total, "action 3"]



class Device11:
    """A device."""
    registers = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9)

    def action_0(self, value, scale=1):
        total = value * scale
        for i in range(3):
            if i % 2:
                total += self.registers[i]
            else:
                total -= i
        self.state_0 = total
        return [total, "action 0"]

    def action_1(self, value, scale=2):
        total = value * scale
        for i in range(4):
            if i % 2:
                total += self.registers[i]
            else:
                total -= i
        self.state_1 = total
        return [total, "action 1"]

    def action_2(self, value, scale=3):
        total = value * scale
        for i in range(5):
            if i % 2:
                total += self.registers[i]
            else:
                total -= i
        self.state_2 = total
        return [total, "action 2"]

    def action_3(self, value, scale=4):
        total = value * scale
        for i in range(6):
            if i % 2:
                total += self.registers[i]
            else:
                total -= i
        self.state_3 = total
        return [total, "action 3"]



DEVICES = [Device10() for _ in range(3)]
