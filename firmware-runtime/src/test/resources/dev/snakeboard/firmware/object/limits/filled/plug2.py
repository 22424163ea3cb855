# a plug-in
import plug3
NAMES = ("blue_0", "blue_1", "red_2", "green_3", "red_4", "blue_5", "red_6", "red_7", "red_8", "green_9", "green_10", "red_11")
TABLE = {0: "", 3: "v", 6: "vv", 9: "vvv", 12: "vvvv", 15: "vvvvv", 18: "vvvvvv", 21: "vvvvvvv", 24: "vvvvvvvv", 27: "", 30: "v", 33: "vv", 36: "vvv", 39: "vvvv", 42: "vvvvv", 45: "vvvvvv"}


class Device20:
    """A device."""
    registers = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19)

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

    def action_4(self, value, scale=5):
        total = value * scale
        for i in range(7):
            if i % 2:
                total += self.registers[i]
            else:
                total -= i
        self.state_4 = total
        return [total, "action 4"]



class Device21:
    """A device."""
    registers = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19)

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

    def action_4(self, value, scale=5):
        total = value * scale
        for i in range(7):
            if i % 2:
                total += self.registers[i]
            else:
                total -= i
        self.state_4 = total
        return [total, "action 4"]



DEVICES = [Device20() for _ in range(6)]
