package dev.snakeboard.firmware.module;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AtexitTest {
    @Test
    void functionsRunInReverseAndAFailureStopsNone() {
        Desk desk = new Desk();
        desk.vm.heap.stress(true);
        desk.run("""
                import atexit
                def show(*args, **more):
                    print("show", args, more)
                def fail():
                    raise ValueError("no")
                def never():
                    print("never")
                print(atexit.register(show, 1, [2]) is show)
                atexit.register(never)
                atexit.register(fail)
                atexit.register(show, key="value")
                atexit.register(never)
                atexit.unregister(never)
                atexit.unregister(len)
                """);
        AtexitModule.run(desk.vm, desk::report);
        assertThat(desk.lines())
                .containsExactly("True", "show () {'key': 'value'}", "ValueError: no", "show (1, [2]) {}");
    }

    @Test
    void withoutTheModuleNothingRuns() {
        Desk desk = new Desk();
        AtexitModule.run(desk.vm, desk::report);
        assertThat(desk.lines()).isEmpty();
    }
}
