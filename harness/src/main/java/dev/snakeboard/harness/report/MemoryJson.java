package dev.snakeboard.harness.report;

import dev.snakeboard.firmware.profile.AllocationProfile.Refusal;
import dev.snakeboard.firmware.profile.HeapCensus;
import dev.snakeboard.firmware.profile.HeapCensus.Holding;
import dev.snakeboard.firmware.profile.Site;
import dev.snakeboard.harness.ImportsFirst;
import dev.snakeboard.harness.MemoryProfile;
import dev.snakeboard.harness.MemoryProfile.By;
import dev.snakeboard.harness.MemoryProfile.Row;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A memory profile for programs. Sizes are in bytes of whole blocks. */
public final class MemoryJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private MemoryJson() {
    }

    /** The profile as JSON text, ended by a line feed. */
    public static String write(RunReport report, MemoryProfile profile, String map, Optional<ImportsFirst> importsFirst) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("board", profile.board().id());
        root.put("project", report.last().project());
        root.put("end", report.reason());
        RamFigures.put(root.putObject("ram"), profile.board().ram());
        root.put("capacity", profile.capacity());
        root.put("peak", profile.peak());
        root.put("collections", profile.collections());
        put(root.putObject("fullest"), profile.fullest());
        put(root.putObject("end_of_run"), profile.now());
        ObjectNode importers = root.putObject("importers");
        profile.importers().forEach(importers::put);
        ArrayNode refusals = root.putArray("refusals");
        for (Refusal refusal : profile.refusals()) {
            ObjectNode node = refusals.addObject();
            node.put("bytes", Integer.toUnsignedLong(refusal.bytes()));
            put(node, refusal.site());
            put(node.putObject("heap"), refusal.census());
        }
        importsFirst.ifPresent(other -> {
            ObjectNode node = root.putObject("importsFirst");
            ArrayNode order = node.putArray("order");
            other.modules().forEach(order::add);
            node.put("runsOutOfMemory", other.fails());
        });
        ArrayNode lines = root.putArray("map");
        map.lines().forEach(lines::add);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void put(ObjectNode node, HeapCensus census) {
        node.put("live", census.live());
        node.put("garbage", census.garbage());
        node.put("free", census.free());
        node.put("largestFree", census.largestFree());
        node.put("largestFreeAfterCollection", census.largestAfterCollection());
        put(node.putArray("byKind"), By.KIND.rows(census.holdings()));
        put(node.putArray("byLine"), By.LINE.rows(census.holdings()));
        put(node.putArray("byImport"), By.IMPORT.rows(census.holdings()));
        put(node.putArray("byTask"), By.TASK.rows(census.holdings()));
        ArrayNode obstacle = node.putArray("inTheWay");
        for (Holding holding : census.obstacle()) {
            ObjectNode item = obstacle.addObject();
            item.put("kind", holding.kind());
            item.put("bytes", holding.bytes());
            put(item, holding.site());
        }
    }

    private static void put(ObjectNode node, Site site) {
        node.put("file", site.file());
        node.put("line", site.line());
        node.put("importing", site.importing());
        node.put("task", site.task());
    }

    private static void put(ArrayNode array, List<Row> rows) {
        for (Row row : rows) {
            ObjectNode node = array.addObject();
            node.put("name", row.name());
            node.put("bytes", row.bytes());
            node.put("count", row.count());
        }
    }
}
