package dev.snakeboard.harness;

import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceEvent.TaskState;
import dev.snakeboard.firmware.module.TaskObject;
import dev.snakeboard.firmware.object.GeneratorObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Suspension;
import dev.snakeboard.firmware.vm.TaskObserver;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Follows the tasks of one run of a program, whichever asyncio library drives them: both keep their tasks in {@code _asyncio.TaskQueue}s. A task
 * whose turn it
 * is was taken out of the loop's queue; a task in the loop's queue is ready, or sleeps until its key is due; any other waits for somebody to queue
 * it.
 */
final class TaskWatch implements TaskObserver {

    /** Tasks kept to be shown; those that ended first are dropped first. */
    private static final int KEPT = 512;
    private static final String SLEEP = "sleep";

    private final Vm vm;
    private final Mcu mcu;
    private final Runnable onTurn;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final List<Task> tasks = new ArrayList<>();
    private final Map<Integer, Task> byAddress = new LinkedHashMap<>();
    private @Word int loopQueue = Words.NULL;
    private @Word int takenFrom = Words.NULL;
    private Optional<Task> running = Optional.empty();
    private long idleAtTurn;
    private int made;

    /** What is known of one task. */
    private static final class Task {
        final int id;
        final String name;
        final @Word int address;
        final @Word int coroutine;
        final Snapshot.Place function;
        TaskState state = TaskState.READY;
        /** The queue it is in, which is not the loop's. */
        @Word int queue = Words.NULL;
        long due;
        long began;
        long turns;
        long lastTurn;
        long longestTurn;
        Optional<Snapshot.Place> longestAt = Optional.empty();
        long lateness;
        long worstLateness;
        long busy;

        Task(int id, String name, @Word int address, @Word int coroutine, Snapshot.Place function) {
            this.id = id;
            this.name = name;
            this.address = address;
            this.coroutine = coroutine;
            this.function = function;
        }
    }

    /** @param onTurn called when a task gets its turn; may park the thread */
    TaskWatch(Vm vm, Mcu mcu, Runnable onTurn) {
        this.vm = vm;
        this.mcu = mcu;
        this.onTurn = onTurn;
    }

    /** The name of the task whose turn it is, or nothing. */
    String runningName() {
        return running.map(task -> task.name).orElse("");
    }

    // ---- what _asyncio and the interpreter report

    @Override
    public void made(@Word int address) {
        @Word int coroutine = TaskObject.coroutine(vm, address);
        boolean plain = Words.isAddress(coroutine) && GeneratorObject.is(vm, coroutine);
        String base = plain ? Suspension.name(vm, coroutine) : vm.typeName(coroutine);
        int number = names.merge(base, 1, Integer::sum);
        Snapshot.Place function = plain ? place(Suspension.start(vm, coroutine)) : new Snapshot.Place(base, "", 0);
        Task task = new Task(++made, number == 1 ? base : base + " " + number, address, coroutine, function);
        task.due = now();
        tasks.add(task);
        byAddress.put(address, task);
        dropOldest();
    }

    private void dropOldest() {
        if (tasks.size() > KEPT) {
            Optional<Task> oldest = tasks.stream().filter(task -> task.state == TaskState.DONE).findFirst();
            Task gone = oldest.orElse(tasks.getFirst());
            tasks.remove(gone);
            byAddress.remove(gone.address, gone);
        }
    }

    @Override
    public void queued(@Word int queue, @Word int address) {
        Task task = byAddress.get(address);
        if (task == null) {
            return;
        }
        boolean loops = queue == loopQueue || loopQueue == Words.NULL;
        task.queue = loops ? Words.NULL : queue;
        if (loops) {
            long wait = ticksBetween(mcu.ticks().ticksMs(), TaskObject.key(vm, address));
            long dueMs = mcu.ticks().ms() + Math.max(0, wait);
            task.due = wait <= 0 ? now() : mcu.ticks().timeOfTick((dueMs * 1024 + 999) / 1000);
            if (running.orElse(null) != task) {
                change(task, wait > 0 ? TaskState.WAITING : TaskState.READY);
            }
        }
    }

    /** From one count of ticks to another, half a period of 2^29 at most. */
    private static long ticksBetween(int from, int to) {
        return to - from << 3 >> 3;
    }

    @Override
    public void taken(@Word int queue, @Word int address) {
        takenFrom = queue;
    }

    @Override
    public void turnBegins(@Word int address) {
        loopQueue = takenFrom;
        Task task = byAddress.get(address);
        if (task == null || task.state == TaskState.DONE) {
            return;
        }
        long now = now();
        task.began = now;
        idleAtTurn = mcu.clock().idleTime();
        task.turns++;
        task.lateness = Math.max(0, now - task.due);
        task.worstLateness = Math.max(task.worstLateness, task.lateness);
        task.queue = Words.NULL;
        running = Optional.of(task);
        change(task, TaskState.RUNNING);
        onTurn.run();
    }

    @Override
    public void turnEnds(@Word int address) {
        Task task = byAddress.get(address);
        if (task == null || running.orElse(null) != task) {
            return;
        }
        running = Optional.empty();
        task.lastTurn = turnSoFar(task);
        task.busy += task.lastTurn - (mcu.clock().idleTime() - idleAtTurn);
        boolean ended = isEnded(task);
        if (task.lastTurn > task.longestTurn) {
            task.longestTurn = task.lastTurn;
            task.longestAt = ended ? Optional.empty() : standsAt(task);
        }
        if (ended) {
            change(task, TaskState.DONE);
        } else if (isInLoop(task)) {
            change(task, task.due > now() ? TaskState.WAITING : TaskState.READY);
        } else {
            change(task, TaskState.WAITING);
        }
    }

    private boolean isEnded(Task task) {
        return Words.isAddress(task.coroutine) && GeneratorObject.is(vm, task.coroutine) && Suspension.of(vm, task.coroutine).isEmpty();
    }

    /** In the loop's queue its data is None, and it was queued there after its turn began. */
    private boolean isInLoop(Task task) {
        return task.queue == Words.NULL && task.due >= task.began && TaskObject.data(vm, task.address) == Words.NONE;
    }

    private long turnSoFar(Task task) {
        return now() - task.began;
    }

    private long now() {
        return mcu.clock().now();
    }

    private void change(Task task, TaskState state) {
        task.state = state;
        if (mcu.trace().isOn()) {
            String detail = state == TaskState.WAITING ? waiting(task) : "";
            mcu.trace().record(new TraceEvent.TaskChanged(now(), task.id, task.name, state, detail));
        }
    }

    // ---- in words

    private static Snapshot.Place place(Suspension.Place place) {
        return new Snapshot.Place(place.function(), place.file(), place.line());
    }

    private List<Suspension.Place> places(Task task) {
        return isAlive(task) && GeneratorObject.is(vm, task.coroutine) ? Suspension.of(vm, task.coroutine) : List.of();
    }

    /** Whether the objects are still there: a task that nobody can wake any more may have been collected. */
    private boolean isAlive(Task task) {
        return byAddress.get(task.address) == task && vm.heap.isObject(task.address) && vm.typeOf(task.address) == TaskObject.TYPE
                && TaskObject.coroutine(vm, task.address) == task.coroutine && vm.heap.isObject(task.coroutine);
    }

    private static boolean isLibrary(Suspension.Place place) {
        return place.file().startsWith("/lib/") || place.file().startsWith("lib/");
    }

    /** The innermost place in the program's own files, or else the outermost of all. */
    private Optional<Snapshot.Place> standsAt(Task task) {
        List<Suspension.Place> places = places(task);
        return places.reversed().stream().filter(place -> !isLibrary(place)).findFirst()
                .or(() -> places.stream().findFirst())
                .map(TaskWatch::place);
    }

    private String waiting(Task task) {
        if (task.queue == Words.NULL && task.due > now() && TaskObject.data(vm, task.address) == Words.NONE) {
            return SLEEP;
        }
        @Word int data = TaskObject.data(vm, task.address);
        if (Words.isAddress(data) && TaskObject.is(vm, data)) {
            return "task " + Optional.ofNullable(byAddress.get(data)).map(other -> other.name).orElse("");
        }
        List<Suspension.Place> places = places(task);
        return places.isEmpty() ? "" : inWords(places.getLast());
    }

    /** {@code event.wait}, {@code lock.acquire}, {@code stream.readline}. */
    private static String inWords(Suspension.Place place) {
        String file = place.file().substring(place.file().lastIndexOf('/') + 1);
        String module = file.endsWith(".py") ? file.substring(0, file.length() - 3) : file;
        return isLibrary(place) ? module + "." + place.function() : place.function();
    }

    /** All tasks, as they are now. */
    List<Snapshot.TaskView> views() {
        List<Snapshot.TaskView> views = new ArrayList<>();
        for (Task task : tasks) {
            views.add(view(task));
        }
        return views;
    }

    private Snapshot.TaskView view(Task task) {
        boolean runs = running.orElse(null) == task;
        boolean alive = task.state != TaskState.DONE && (runs || isAlive(task));
        TaskState state = alive ? task.state : TaskState.DONE;
        if (state == TaskState.WAITING && task.queue == Words.NULL && task.due <= now() && TaskObject.data(vm, task.address) == Words.NONE) {
            state = TaskState.READY;
        }
        String waiting = state == TaskState.WAITING ? waiting(task) : "";
        boolean hasDue = state == TaskState.READY || waiting.equals(SLEEP);
        long turn = runs ? turnSoFar(task) : task.lastTurn;
        return new Snapshot.TaskView(
                task.id,
                task.name,
                task.function,
                alive ? standsAt(task) : Optional.empty(),
                state,
                waiting,
                hasDue ? OptionalLong.of(task.due) : OptionalLong.empty(),
                task.turns,
                turn,
                Math.max(task.longestTurn, turn),
                runs && turn > task.longestTurn ? standsAt(task) : task.longestAt,
                task.lateness,
                Math.max(task.worstLateness, state == TaskState.READY ? now() - task.due : 0),
                task.busy + (runs ? turn : 0));
    }
}
