package dev.snakeboard.harness;

import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceEvent.TaskState;
import dev.snakeboard.firmware.module.TaskObject;
import dev.snakeboard.firmware.object.GeneratorObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Drive;
import dev.snakeboard.firmware.vm.Suspension;
import dev.snakeboard.firmware.vm.TaskObserver;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayDeque;
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
    private final TurnLimit limit;
    private final CoroutineWatch coroutines;
    private final Runnable onTurn;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Map<String, Boolean> libraries = new LinkedHashMap<>();
    private final List<Task> tasks = new ArrayList<>();
    private final Map<Integer, Task> byAddress = new LinkedHashMap<>();
    private @Word int loopQueue = Words.NULL;
    private @Word int takenFrom = Words.NULL;
    private Optional<Task> running = Optional.empty();
    private TimeUse atTurn = TimeUse.NONE;
    private TimeUse inTurns = TimeUse.NONE;
    private final LoopWatch loop;
    /** The last turn, if it was too long and its task ended with it: whoever waited was late because of it if the loop goes on. */
    private Optional<LastTurn> lastTurn = Optional.empty();
    private long lastTurnBegan;
    private long lastTurnEnded;
    private int made;

    private record LastTurn(Task task, LongTurns.Turn turn, List<LongTurns.Late> late) {
    }

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
        long latenessOfAll;
        final ArrayDeque<WakeUps.WakeUp> wakeUps = new ArrayDeque<>();
        TimeUse use = TimeUse.NONE;

        Task(int id, String name, @Word int address, @Word int coroutine, Snapshot.Place function) {
            this.id = id;
            this.name = name;
            this.address = address;
            this.coroutine = coroutine;
            this.function = function;
        }
    }

    /**
     * @param turnLimit turns that are longer are noted, in units of the time base
     * @param onTurn called when a task gets its turn; may park the thread
     */
    TaskWatch(Vm vm, Mcu mcu, long turnLimit, Runnable onTurn) {
        this.vm = vm;
        this.mcu = mcu;
        this.limit = new TurnLimit(vm, mcu, this::isLibrary, turnLimit);
        this.coroutines = new CoroutineWatch(vm);
        this.loop = new LoopWatch(vm);
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
        coroutines.isCaredFor(coroutine);
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

    @Override
    public void coroutineMade(@Word int coroutine) {
        coroutines.made(coroutine);
    }

    @Override
    public void coroutineStarts(@Word int coroutine) {
        coroutines.isCaredFor(coroutine);
    }

    /** The program has ended: in the trace, its tasks do nothing any more. What they did last stays to be seen. */
    void end() {
        tasks.stream().filter(task -> task.state != TaskState.DONE).forEach(task -> record(task, TaskState.DONE, ""));
        limit.ends();
        loop.end();
        coroutines.end();
    }

    /** The chip is reset in the middle of a program. */
    void abandon() {
        limit.ends();
        loop.end();
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
        loop.turnBegins();
        lastTurn.ifPresent(last -> limit.add(last.task.id, last.task.name, last.turn, last.late));
        lastTurn = Optional.empty();
        Task task = byAddress.get(address);
        if (task == null || task.state == TaskState.DONE) {
            return;
        }
        long now = now();
        task.began = now;
        atTurn = TimeUse.until(mcu, vm);
        task.turns++;
        task.lateness = Math.max(0, now - task.due);
        task.latenessOfAll += task.lateness;
        if (task.wakeUps.size() == WakeUps.KEPT) {
            task.wakeUps.removeFirst();
        }
        task.wakeUps.add(new WakeUps.WakeUp(now - task.lateness, now));
        task.worstLateness = Math.max(task.worstLateness, task.lateness);
        task.queue = Words.NULL;
        running = Optional.of(task);
        limit.begins();
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
        limit.ends();
        TimeUse use = TimeUse.until(mcu, vm).since(atTurn);
        task.lastTurn = use.length();
        task.use = task.use.plus(use);
        inTurns = inTurns.plus(use);
        boolean ended = isEnded(task);
        LongTurns.Turn turn = new LongTurns.Turn(task.began, use, ended ? Optional.empty() : standsAt(task),
                ended ? LongTurns.End.TASK_ENDED : LongTurns.End.GAVE_AWAY);
        lastTurnBegan = task.began;
        lastTurnEnded = now();
        if (limit.isOver(turn) && ended) {
            lastTurn = Optional.of(new LastTurn(task, turn, lateBecauseOf(task)));
        } else if (limit.isOver(turn)) {
            limit.add(task.id, task.name, turn, lateBecauseOf(task));
        }
        if (task.lastTurn > task.longestTurn) {
            task.longestTurn = task.lastTurn;
            task.longestAt = turn.gaveAway();
        }
        if (ended) {
            change(task, TaskState.DONE);
        } else if (isInLoop(task)) {
            change(task, task.due > now() ? TaskState.WAITING : TaskState.READY);
        } else {
            change(task, TaskState.WAITING);
        }
    }

    /** The tasks that were due while a task had its turn, or before, and could not run because of it. */
    private List<LongTurns.Late> lateBecauseOf(Task hog) {
        List<LongTurns.Late> late = new ArrayList<>();
        for (Task task : tasks) {
            if (task != hog && task.state != TaskState.DONE && task.due < now() && isAlive(task) && isInLoopsQueue(task)) {
                late.add(new LongTurns.Late(task.id, task.name, 1, now() - Math.max(task.due, hog.began)));
            }
        }
        return late;
    }

    private boolean isInLoopsQueue(Task task) {
        return task.queue == Words.NULL && TaskObject.data(vm, task.address) == Words.NONE;
    }

    private boolean isEnded(Task task) {
        return Words.isAddress(task.coroutine) && GeneratorObject.is(vm, task.coroutine) && Suspension.of(vm, task.coroutine).isEmpty();
    }

    /** In the loop's queue its data is None, and it was queued there after its turn began. */
    private boolean isInLoop(Task task) {
        return task.due >= task.began && isInLoopsQueue(task);
    }

    private long turnSoFar(Task task) {
        return now() - task.began;
    }

    private long now() {
        return mcu.clock().now();
    }

    private void change(Task task, TaskState state) {
        task.state = state;
        record(task, state, state == TaskState.WAITING && mcu.trace().isOn() ? waiting(task) : "");
    }

    private void record(Task task, TaskState state, String detail) {
        if (mcu.trace().isOn()) {
            mcu.trace().record(new TraceEvent.TaskChanged(now(), task.id, task.name, state, detail));
        }
    }

    // ---- in words

    static Snapshot.Place place(Suspension.Place place) {
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

    /** In {@code lib}, or compiled elsewhere: an {@code .mpy} file names its source, which is then not on the drive. */
    private boolean isLibrary(Suspension.Place place) {
        return libraries.computeIfAbsent(place.file(), file ->
                file.startsWith("/lib/") || file.startsWith("lib/") || vm.host().drive().kind(file.startsWith("/") ? file : "/" + file) == Drive.Kind.NONE);
    }

    /** The innermost place in the program's own files, or else the outermost of all. */
    private Optional<Snapshot.Place> standsAt(Task task) {
        List<Suspension.Place> places = places(task);
        return places.reversed().stream().filter(place -> !isLibrary(place)).findFirst()
                .or(() -> places.stream().findFirst())
                .map(TaskWatch::place);
    }

    private String waiting(Task task) {
        @Word int data = TaskObject.data(vm, task.address);
        boolean waitsForTask = Words.isAddress(data) && TaskObject.is(vm, data);
        if (task.queue == Words.NULL && !waitsForTask && loop.isOver()) {
            return Snapshot.TaskView.LOOP_ENDED;
        }
        if (task.due > now() && isInLoopsQueue(task)) {
            return SLEEP;
        }
        if (waitsForTask) {
            return "task " + Optional.ofNullable(byAddress.get(data)).map(other -> other.name).orElse("");
        }
        List<Suspension.Place> places = places(task);
        return places.isEmpty() ? "" : inWords(places.getLast());
    }

    /** {@code event.wait}, {@code lock.acquire}, {@code stream.readline}. */
    private String inWords(Suspension.Place place) {
        String file = place.file().substring(place.file().lastIndexOf('/') + 1);
        String module = file.endsWith(".py") ? file.substring(0, file.length() - 3) : file;
        return isLibrary(place) ? module + "." + place.function() : place.function();
    }

    /** The turns that were longer than the limit, one that goes on included, and coroutines that never ran. */
    Snapshot.Turns turns() {
        List<LongTurns> views = limit.views();
        if (running.isPresent()) {
            Task task = running.get();
            LongTurns.Turn turn = new LongTurns.Turn(task.began, TimeUse.until(mcu, vm).since(atTurn), Optional.empty(), LongTurns.End.GOES_ON);
            if (limit.isOver(turn)) {
                views = limit.viewsWith(task.id, task.name, turn, lateBecauseOf(task));
            }
        } else if (lastTurn.isPresent()) {
            LastTurn last = lastTurn.get();
            List<LongTurns.Late> late = loop.isOver() ? last.late.stream().filter(one -> one.worst() >= last.turn.use().length()).toList() : last.late;
            views = limit.viewsWith(last.task.id, last.task.name, last.turn, late);
        }
        return new Snapshot.Turns(limit.limit(), inTurns, views, coroutines.forgotten());
    }

    /** When the tasks were due and had their turns. */
    List<WakeUps> wakeUps() {
        return tasks.stream().map(task -> new WakeUps(task.id, task.turns, List.copyOf(task.wakeUps))).toList();
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
        if (state == TaskState.WAITING && task.due <= now() && isInLoopsQueue(task)) {
            state = TaskState.READY;
        }
        // Not beyond the end of the loop, and not at all if that came with the turn in which the task became ready.
        long late = state == TaskState.READY ? now() - task.due : 0;
        if (state == TaskState.READY && loop.isOver()) {
            state = TaskState.WAITING;
            late = task.due >= lastTurnBegan ? 0 : lastTurnEnded - task.due;
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
                Math.max(task.worstLateness, late),
                task.turns == 0 ? 0 : task.latenessOfAll / task.turns,
                runs ? task.use.plus(TimeUse.until(mcu, vm).since(atTurn)) : task.use);
    }
}
