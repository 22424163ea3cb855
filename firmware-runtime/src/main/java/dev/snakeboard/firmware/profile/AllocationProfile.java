package dev.snakeboard.firmware.profile;

import dev.snakeboard.emulator.memory.HeapWatch;
import dev.snakeboard.firmware.vm.ImportObserver;
import dev.snakeboard.firmware.vm.Suspension;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Notes for every run of blocks which line asked for it, and takes a census of the heap when it is fullest. What grows belongs to the line that made it
 * grow last. It costs the board no time: a profiled run is the same run.
 */
public final class AllocationProfile implements HeapWatch, ImportObserver {
    private final Vm vm;
    private final Supplier<String> task;
    private final Map<Site, Integer> ids = new LinkedHashMap<>();
    private final List<Site> sites = new ArrayList<>();
    private final Deque<String> importing = new ArrayDeque<>();
    private final Map<String, String> importers = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /** By block: the index of its site, and 1. */
    private int[] siteOf = new int[0];

    private Optional<HeapCensus> fullest = Optional.empty();

    /** An allocation that failed. */
    public record Refusal(int bytes, Site site, HeapCensus census) {}

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
        vm.setImportObserver(this);
    }

    // ---- what heap and importer report

    @Override
    public void allocated(int address) {
        int block = address - vm.heap.start() >> 4;
        if (block >= siteOf.length) {
            siteOf = Arrays.copyOf(siteOf, Math.max(block + 1, siteOf.length * 2));
        }
        siteOf[block] = 1 + ids.computeIfAbsent(here(), site -> {
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
        HeapCensus census = census(bytes);
        keepFullest(census);
        if (refusals.size() == REFUSALS) {
            refusals.remove(1);
        }
        refusals.add(new Refusal(bytes, here(), census));
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
        Map<Integer, Integer> runs = new TreeMap<>();
        int[] garbage = {0};
        vm.heap.survey((address, bytes, reached) -> {
            if (reached) {
                runs.put(address, bytes);
            } else {
                garbage[0] += bytes;
            }
        });
        Kinds kinds = new Kinds(vm, runs);
        int live = runs.values().stream().mapToInt(Integer::intValue).sum();
        Gaps gaps = new Gaps(vm.heap, runs, wanted);
        List<HeapCensus.Holding> obstacle = holdings(gaps.obstacle(), kinds);
        return new HeapCensus(
                live, garbage[0], vm.heap.freeBytes(), vm.heap.largestFreeBytes(), gaps.largest(), holdings(runs, kinds), obstacle, wanted);
    }

    private List<HeapCensus.Holding> holdings(Map<Integer, Integer> runs, Kinds kinds) {
        record Key(Site site, String kind) {}
        Map<Key, int[]> sums = new LinkedHashMap<>();
        runs.forEach((address, bytes) -> {
            int[] sum = sums.computeIfAbsent(new Key(siteAt(address), kinds.of(address)), key -> new int[2]);
            sum[0] += bytes;
            sum[1]++;
        });
        return sums.entrySet().stream()
                .map(entry -> new HeapCensus.Holding(entry.getKey().site(), entry.getKey().kind(), entry.getValue()[0], entry.getValue()[1]))
                .sorted(Comparator.comparingInt(HeapCensus.Holding::bytes).reversed())
                .toList();
    }

    private Site siteAt(int address) {
        int block = address - vm.heap.start() >> 4;
        int id = block < siteOf.length ? siteOf[block] : 0;
        return id == 0 ? new Site("", 0, "", "") : sites.get(id - 1);
    }
}
