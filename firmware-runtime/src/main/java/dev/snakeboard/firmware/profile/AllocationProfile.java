package dev.snakeboard.firmware.profile;

import dev.snakeboard.emulator.memory.HeapWatch;
import dev.snakeboard.firmware.vm.ImportObserver;
import dev.snakeboard.firmware.vm.Suspension;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Notes for every run of blocks which line asked for it, and takes a census of the heap when it is fullest. What grows belongs to the line that made it
 * grow last. It costs the board no time: a profiled run is the same run.
 */
public final class AllocationProfile implements HeapWatch, ImportObserver {
    private final Vm vm;
    private final Supplier<String> task;
    private final Map<Site, Integer> ids = new LinkedHashMap<>();
    private final List<Site> sites = new ArrayList<>(List.of(new Site("", 0, "", "")));
    private final Deque<String> importing = new ArrayDeque<>();
    private final Map<String, String> importers = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /** By block: the index of its site; 0 is that of memory whose allocation nobody saw. */
    private int[] siteOf = new int[0];

    private Optional<HeapCensus> fullest = Optional.empty();

    /** An allocation that failed. */
    public record Refusal(int bytes, Site site, HeapCensus census) {}

    private Optional<Refusal> refused = Optional.empty();

    /** Failed allocations of which the census is kept. */
    private static final int REFUSALS = 16;

    /** @param task names the task whose turn it is, or nothing */
    public AllocationProfile(Vm vm, Supplier<String> task) {
        this.vm = vm;
        this.task = task;
    }

    /** Begins to watch. */
    public void attach() {
        vm.heap.watch(this);
        vm.allocator.watch(this);
        vm.setImportObserver(this);
    }

    // ---- what heap and importer report

    @Override
    public void allocated(int address) {
        int block = address - vm.heap.start() >> 4;
        if (block >= siteOf.length) {
            siteOf = Arrays.copyOf(siteOf, Math.max(block + 1, siteOf.length * 2));
        }
        siteOf[block] = ids.computeIfAbsent(here(), site -> {
            sites.add(site);
            return sites.size() - 1;
        });
    }

    private Site here() {
        Optional<Suspension.Place> place = Suspension.running(vm);
        String module = importing.isEmpty() ? "" : importing.getLast();
        return new Site(place.map(Suspension.Place::file).orElse(""), place.map(Suspension.Place::line).orElse(0), module, task.get());
    }

    @Override
    public void collected() {
        if (fullest.isEmpty() || vm.heap.usedBytes() > fullest.get().live()) {
            fullest = Optional.of(census(0));
        }
    }

    @Override
    public void refused(int bytes) {
        refused = Optional.of(refusal(bytes));
    }

    @Override
    public void failed(int bytes) {
        // What an exception does without, its text or a traceback, is refused, too.
        Refusal refusal = refused.filter(last -> last.bytes() == bytes).orElseGet(() -> refusal(bytes));
        refused = Optional.empty();
        if (refusals.size() == REFUSALS) {
            refusals.remove(1);
        }
        refusals.add(refusal);
    }

    private Refusal refusal(int bytes) {
        HeapCensus census = census(bytes);
        keepFullest(census);
        return new Refusal(bytes, here(), census);
    }

    @Override
    public void importBegins(String module) {
        importers.putIfAbsent(module, importing.isEmpty() ? "" : importing.getLast());
        importing.add(module);
    }

    @Override
    public void importEnds() {
        importing.removeLast();
    }

    // ---- what there is to see

    /** Looks at the heap now, too. */
    public HeapCensus look() {
        HeapCensus census = census(0);
        keepFullest(census);
        return census;
    }

    private void keepFullest(HeapCensus census) {
        if (fullest.isEmpty() || census.live() > fullest.get().live()) {
            fullest = Optional.of(census);
        }
    }

    /** The census with the most live memory: of those after each collection, at each failure, and at each {@link #look}. */
    public Optional<HeapCensus> fullest() {
        return fullest;
    }

    /** The allocations that failed: the first, and the last ones. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** The modules loaded from files in the order of their loading, each with the module that imported it, or nothing. */
    public Map<String, String> importers() {
        return Collections.unmodifiableMap(importers);
    }

    private HeapCensus census(int wanted) {
        Runs live = new Runs(vm.heap);
        Runs garbage = new Runs(vm.heap);
        vm.heap.survey((address, bytes, reached) -> (reached ? live : garbage).add(address, bytes));
        Kinds kinds = new Kinds(vm, live);
        Gaps gaps = new Gaps(vm.heap, live, wanted);
        Grouping all = new Grouping(live, 0, live.size(), kinds, this::siteAt);
        List<HeapCensus.Holding> holdings = all.holdings(kinds, sites);
        List<HeapCensus.Holding> obstacle =
                new Grouping(live, gaps.obstacleFrom(), gaps.obstacleTo(), kinds, this::siteAt).holdings(kinds, sites);
        BlockMapper mapper = new BlockMapper(vm.heap, holdings.size());
        mapper.garbage(garbage);
        mapper.live(live, all.places());
        return new HeapCensus(
                live.bytes(), garbage.bytes(), vm.heap.freeBytes(), vm.heap.largestFreeBytes(), gaps.largest(), holdings, obstacle, wanted,
                mapper.map());
    }

    /** The site of what begins at an address, by its place among the sites. */
    private int siteAt(int address) {
        int block = address - vm.heap.start() >> 4;
        return block < siteOf.length ? siteOf[block] : 0;
    }
}
