package dev.snakeboard.firmware.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.object.ScriptVm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks leave the queue by time, and those of one time in the order they came, whatever was taken out in between. */
class TaskQueueTest {
    /** Around where the 29-bit ticks wrap, so that a later time may have the smaller number. */
    private static final int BASE = (1 << 29) - 20;

    private record Entry(int task, int time, int order) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void tasksLeaveByTimeAndThenByArrival(long seed) {
        Random random = new Random(seed);
        List<Entry> model = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        StringBuilder program = new StringBuilder("""
                from _asyncio import Task, TaskQueue
                tasks = [Task(i) for i in range(30)]
                queue = TaskQueue()
                def push(i, time):
                    queue.push(tasks[i], time & 0x1fffffff)
                def pop():
                    print(queue.pop().coro)
                def remove(i):
                    queue.remove(tasks[i])
                def peek():
                    print(queue.peek().coro)
                """);
        for (int step = 0; step < 300; step++) {
            int task = random.nextInt(30);
            boolean queued = model.stream().anyMatch(entry -> entry.task == task);
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    if (!queued) {
                        int time = random.nextInt(40);
                        model.add(new Entry(task, time, step));
                        program.append("push(%d, %d)%n".formatted(task, BASE + time));
                    }
                }
                case 2 -> {
                    if (queued) {
                        model.removeIf(entry -> entry.task == task);
                    }
                    program.append("remove(%d)%n".formatted(task));
                }
                default -> {
                    if (!model.isEmpty()) {
                        Entry first = model.stream().min(Comparator.comparingInt(Entry::time).thenComparing(Entry::order)).orElseThrow();
                        String call = random.nextBoolean() ? "pop" : "peek";
                        expected.add(Integer.toString(first.task));
                        program.append(call).append("()\n");
                        if (call.equals("pop")) {
                            model.remove(first);
                        }
                    }
                }
            }
        }
        assertThat(ScriptVm.run(ScriptVm.BOARD, program.toString())).isEqualTo(expected);
        assertThat(ScriptVm.runInStress(ScriptVm.BOARD, program.toString())).isEqualTo(expected);
    }
}
