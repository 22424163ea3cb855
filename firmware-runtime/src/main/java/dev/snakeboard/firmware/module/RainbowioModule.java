package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code rainbowio}: colours around a wheel ({@code shared-module/rainbowio/__init__.c}). */
public final class RainbowioModule implements NativeModule {
    private static final int THIRD = 85;

    @Override
    public String name() {
        return "rainbowio";
    }

    @Override
    public void define(Vm vm, Members members) {
        members.function("colorwheel", (v, position) -> Words.ofSmall(colorWheel(v.toDouble(position))));
    }

    /** 0 is red, 85 green, 170 blue, 256 red again; computed in single precision, and a negative position is not wrapped. */
    static int colorWheel(double given) {
        float position = (float) given;
        position -= (float) ((long) StrictMath.max(position / 256, 0) * 256);
        int up;
        int down;
        if (position < THIRD) {
            up = 8;
            down = 16;
        } else if (position < 2 * THIRD) {
            position -= THIRD;
            up = 0;
            down = 8;
        } else {
            position -= 2 * THIRD;
            up = 16;
            down = 0;
        }
        int part = StrictMath.min((int) (position * 3), 255);
        return part << up | 255 - part << down;
    }
}
