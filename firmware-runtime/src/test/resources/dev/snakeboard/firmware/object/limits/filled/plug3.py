# a plug-in
NAMES = ("green_0", "blue_1", "red_2", "blue_3", "red_4", "red_5", "blue_6", "red_7", "green_8", "green_9", "red_10", "green_11", "red_12", "red_13", "red_14", "blue_15", "blue_16", "green_17")
TABLE = {0: "", 3: "v", 6: "vv", 9: "vvv", 12: "vvvv", 15: "vvvvv", 18: "vvvvvv", 21: "vvvvvvv", 24: "vvvvvvvv", 27: "", 30: "v", 33: "vv", 36: "vvv", 39: "vvvv", 42: "vvvvv", 45: "vvvvvv", 48: "vvvvvvv", 51: "vvvvvvvv", 54: "", 57: "v", 60: "vv", 63: "vvv", 66: "vvvv", 69: "vvvvv"}


class Device30:
    """A device."""
    registers = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29)

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

    def action_5(self, value, scale=6):
        total = value * scale
        for i in range(8):
            if i % 2:
                total += self.registers[i]
            else:
                total -= i
        self.state_5 = total
        return [total, "action 5"]



class Device31:
    """A device."""
    registers = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29)

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

    def action_5(self, value, scale=6):
        total = value * scale
        for i in range(8):
            if i % 2:
                total += self.registers[i]
            else:
                total -= i
        self.state_5 = total
        return [total, "action 5"]



DEVICES = [Device30() for _ in range(9)]
