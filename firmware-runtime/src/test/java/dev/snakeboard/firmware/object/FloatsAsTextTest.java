package dev.snakeboard.firmware.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Target;
import dev.snakeboard.firmware.vm.Vm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Floats and their decimal text, digit for digit. The tables were recorded from the firmware built for the host, once with single floats of 30
 * bits and once with doubles.
 */
class FloatsAsTextTest {
    private static final List<String> FORMATS = List.of("g -1", "f 0", "f 3", "e -1", "g 10", "e 2", "f 20");

    /** Each row: the bits, {@code repr}, then {@code %} with each of {@link #FORMATS}. */
    @ParameterizedTest
    @EnumSource(FloatFormat.class)
    void aFloatIsWrittenAsTheFirmwareWritesIt(FloatFormat format) throws IOException {
        List<String> expected = rows("float-text", format);
        List<String> actual = new ArrayList<>();
        for (String row : expected) {
            String bits = row.substring(0, row.indexOf('\t'));
            double value = value(format, bits);
            StringBuilder line = new StringBuilder(bits).append('\t').append(FloatFormatter.repr(format, value));
            for (String spec : FORMATS) {
                int precision = Integer.parseInt(spec.substring(2));
                line.append('\t').append(FloatFormatter.format(format, value, spec.charAt(0), precision, (char) 0));
            }
            actual.add(line.toString());
        }
        assertThat(actual).hasSizeGreaterThan(500).containsExactlyElementsOf(expected);
    }

    /** Each row: a text, then the bits of {@code float(text)}, or the message of its ValueError. */
    @ParameterizedTest
    @EnumSource(FloatFormat.class)
    void aTextIsReadAsTheFirmwareReadsIt(FloatFormat format) throws IOException {
        Vm vm = ScriptVm.vm(format == FloatFormat.SINGLE30 ? ScriptVm.BOARD : Target.PLAIN);
        List<String> expected = rows("float-parse", format);
        List<String> actual = new ArrayList<>();
        for (String row : expected) {
            String text = row.substring(0, row.indexOf('\t'));
            actual.add(text + "\t" + parsed(vm, text.replace("\\t", "\t")));
        }
        assertThat(actual).hasSizeGreaterThan(250).containsExactlyElementsOf(expected);
    }

    private static String parsed(Vm vm, String text) {
        try {
            double value = vm.floats.get(NumberParser.parseFloat(vm, text));
            if (Double.isNaN(value)) {
                return "nan";
            }
            return vm.floats.format() == FloatFormat.SINGLE30
                    ? "%08x".formatted(Float.floatToRawIntBits((float) value))
                    : "%016x".formatted(Double.doubleToRawLongBits(value));
        } catch (PythonException raised) {
            return vm.toText(ExceptionObject.value(vm, raised.exception()));
        }
    }

    private static double value(FloatFormat format, String bits) {
        return format == FloatFormat.SINGLE30
                ? Float.intBitsToFloat(Integer.parseUnsignedInt(bits, 16))
                : Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    }

    private static List<String> rows(String table, FloatFormat format) throws IOException {
        String name = table + (format == FloatFormat.SINGLE30 ? "-single30.tsv" : "-double.tsv");
        try (InputStream in = FloatsAsTextTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"Infinity, +inf", "-Infinity, -inf", "NaN, +nan", "1.5, +1.5", "-0.0, -0"})
    void aSignIsShownOnRequest(double value, String text) {
        assertThat(FloatFormatter.format(FloatFormat.DOUBLE, value, 'g', -1, '+')).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"E, 1E+20", "G, 1E+20", "e, 1e+20", "g, 1e+20"})
    void theCaseOfTheTypeIsThatOfTheExponent(char type, String text) {
        assertThat(FloatFormatter.format(FloatFormat.DOUBLE, 1e20, type, 0, (char) 0)).isEqualTo(text);
    }
}
