package dev.snakeboard.acceptance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What may see what, and what nobody may use: docs/architecture.md as a test. */
class LayersTest {
    private static final String BOARD = "dev.snakeboard.board..";
    private static final String EMULATOR = "dev.snakeboard.emulator..";
    private static final String FIRMWARE = "dev.snakeboard.firmware..";
    private static final String HARNESS = "dev.snakeboard.harness..";
    private static final String UI = "dev.snakeboard.ui..";

    /** The part of the firmware that is Python, and would run on any machine. */
    private static final String[] LANGUAGE = {
        "dev.snakeboard.firmware.parse..", "dev.snakeboard.firmware.compile..", "dev.snakeboard.firmware.vm..", "dev.snakeboard.firmware.object..",
    };

    private static final String[] DETERMINISTIC = {BOARD, EMULATOR, FIRMWARE};

    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(
                    "dev.snakeboard.board", "dev.snakeboard.emulator", "dev.snakeboard.firmware", "dev.snakeboard.harness", "dev.snakeboard.ui");

    @TestFactory
    Stream<DynamicTest> layers() {
        return Stream.of(
                rule("nothing below knows anything above", layeredArchitecture().consideringOnlyDependenciesInAnyPackage("dev.snakeboard..")
                        .layer("board-definitions").definedBy(BOARD)
                        .layer("emulator").definedBy(EMULATOR)
                        .layer("firmware-runtime").definedBy(FIRMWARE)
                        .layer("harness").definedBy(HARNESS)
                        .layer("ui").definedBy(UI)
                        .whereLayer("ui").mayNotBeAccessedByAnyLayer()
                        .whereLayer("harness").mayOnlyBeAccessedByLayers("ui")
                        .whereLayer("firmware-runtime").mayOnlyBeAccessedByLayers("harness", "ui")
                        .whereLayer("emulator").mayOnlyBeAccessedByLayers("firmware-runtime", "harness", "ui")
                        .whereLayer("board-definitions").mayOnlyBeAccessedByLayers("emulator", "firmware-runtime", "harness", "ui")),
                rule("the language knows no board", noClasses().that(are(resideInAnyPackage(LANGUAGE)))
                        .should().dependOnClassesThat().resideInAPackage(BOARD)),
                rule("the language sees of the machine only RAM and the clock", noClasses().that(are(resideInAnyPackage(LANGUAGE)))
                        .should().dependOnClassesThat(are(resideInAPackage(EMULATOR)
                                .and(not(resideInAPackage("dev.snakeboard.emulator.memory"))).and(not(CLOCK))))),
                rule("parser and compiler see nothing of the machine", noClasses()
                        .that().resideInAnyPackage("dev.snakeboard.firmware.parse..", "dev.snakeboard.firmware.compile..")
                        .should().dependOnClassesThat().resideInAnyPackage(EMULATOR, "dev.snakeboard.firmware.vm..", "dev.snakeboard.firmware.object..")),
                rule("the emulator's parts have no cycles but those of the chip with what is soldered to it", slices()
                        .matching("dev.snakeboard.emulator.(*)..").should().beFreeOfCycles()),
                rule("JavaFX is for the panel alone", noClasses().that().resideOutsideOfPackage(UI)
                        .should().dependOnClassesThat().resideInAPackage("javafx..")),
                rule("the command line's parser is for the harness alone", noClasses().that().resideOutsideOfPackage(HARNESS)
                        .should().dependOnClassesThat().resideInAPackage("picocli..")));
    }

    @TestFactory
    Stream<DynamicTest> determinism() {
        return Stream.of(
                rule("no wall clock below the harness", noClasses().that().resideInAnyPackage(DETERMINISTIC)
                        .should().callMethod(System.class, "nanoTime")
                        .orShould().callMethod(System.class, "currentTimeMillis")
                        .orShould().callMethodWhere(calls("java.lang.Thread", "sleep"))
                        .orShould().callMethodWhere(calls("java.time.Instant", "now"))
                        .orShould().callMethodWhere(calls("java.time.LocalDateTime", "now"))
                        .orShould().callMethodWhere(calls("java.time.Clock", "systemUTC"))),
                rule("no chance that is not seeded", noClasses().that().resideInAnyPackage(DETERMINISTIC)
                        .should().callConstructor(Random.class)
                        .orShould().callMethodWhere(calls("java.lang.Math", "random"))
                        .orShould().callMethodWhere(calls("java.util.concurrent.ThreadLocalRandom", "current"))
                        .orShould().callMethodWhere(calls("java.util.UUID", "randomUUID"))),
                rule("no order that hangs on addresses of the host", noClasses().that().resideInAnyPackage(DETERMINISTIC)
                        .should().callMethod(System.class, "identityHashCode", Object.class)
                        .orShould().dependOnClassesThat().belongToAnyOf(IdentityHashMap.class)),
                rule("functions of StrictMath, which are the same on every host", noClasses().that().resideInAnyPackage(DETERMINISTIC)
                        .should().callMethodWhere(ROUNDED_BY_THE_HOST)),
                DynamicTest.dynamicTest("nobody walks through a HashMap or HashSet", () -> assertThat(hashWalks()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> names() {
        return Stream.of(
                rule("classes are called after what they are", noClasses().that().resideInAPackage("dev.snakeboard..")
                        .should().haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Impl)")),
                DynamicTest.dynamicTest("one class knows both JavaFX's Platform and Simulation", () -> assertThat(CODE.stream()
                        .filter(code -> sees(code, "javafx.application.Platform"))
                        .filter(code -> sees(code, "dev.snakeboard.harness.Simulation") || sees(code, "dev.snakeboard.harness.LiveSimulation"))
                        .map(code -> outermost(code).getName())
                        .distinct())
                        .hasSizeLessThanOrEqualTo(1)));
    }

    private static final DescribedPredicate<JavaClass> CLOCK = new DescribedPredicate<>("the clock") {
        @Override
        public boolean test(JavaClass code) {
            return code.getFullName().equals("dev.snakeboard.emulator.time.Clock");
        }
    };

    private static final DescribedPredicate<JavaCall<?>> ROUNDED_BY_THE_HOST = new DescribedPredicate<>("calls a function that hosts may round in their own way") {
        private static final Set<String> FUNCTIONS = Set.of(
                "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot");

        @Override
        public boolean test(JavaCall<?> call) {
            return call.getTargetOwner().isEquivalentTo(Math.class) && FUNCTIONS.contains(call.getName());
        }
    };

    private static DynamicTest rule(String name, ArchRule rule) {
        return DynamicTest.dynamicTest(name, () -> rule.check(CODE));
    }

    private static DescribedPredicate<JavaCall<?>> calls(String owner, String method) {
        return new DescribedPredicate<>("calls " + owner + "." + method) {
            @Override
            public boolean test(JavaCall<?> call) {
                return call.getTargetOwner().getName().equals(owner) && call.getName().equals(method);
            }
        };
    }

    private static boolean sees(JavaClass code, String other) {
        return code.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass).anyMatch(target -> target.getName().equals(other));
    }

    private static JavaClass outermost(JavaClass code) {
        return code.getEnclosingClass().map(LayersTest::outermost).orElse(code);
    }

    /**
     * Classes that make a hash table, and ask any map or set for its elements in order. A class that needs both a table for looking up and an ordered walk
     * uses a LinkedHashMap or TreeMap for the walk: then it makes no HashMap, or the walk is in another class.
     */
    private static List<String> hashWalks() {
        Set<String> walks = Set.of("keySet", "values", "entrySet", "forEach", "iterator", "stream", "replaceAll");
        return CODE.stream()
                .filter(resideInAnyPackage(DETERMINISTIC))
                .filter(code -> code.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(HashMap.class) || call.getTargetOwner().isEquivalentTo(HashSet.class)))
                .flatMap(code -> code.getMethodCallsFromSelf().stream())
                .filter(call -> walks.contains(call.getName()))
                .filter(call -> call.getTargetOwner().isEquivalentTo(Map.class) || call.getTargetOwner().isEquivalentTo(Set.class)
                        || call.getTargetOwner().isEquivalentTo(HashMap.class) || call.getTargetOwner().isEquivalentTo(HashSet.class))
                .map(JavaCall::getDescription)
                .toList();
    }
}
