package dev.snakeboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that describe a device on an I2C bus. */
class DeviceFileTest {

    @TempDir
    Path folder;

    private DeviceDefinition load(String json) throws IOException {
        Path file = folder.resolve("my_device.json");
        Files.writeString(file, json);
        return DeviceDefinition.load(file);
    }

    @Test
    void whatIsNotSaidIsUsual() throws IOException {
        DeviceDefinition device = load("{\"name\": \"x\", \"address\": \"0x5a\", \"readOnly\": {\"0xD0\": \"60 58\"}}");
        assertThat(device.address()).isEqualTo(0x5A);
        assertThat(device.scl() + device.sda()).isEqualTo("SCLSDA");
        assertThat(device.registerBytes()).isEqualTo(1);
        assertThat(device.pointerBytes()).isEqualTo(1);
        assertThat(device.pointerMask()).isEqualTo(0xFF);
        assertThat(device.readOnly()).singleElement().satisfies(contents -> {
            assertThat(contents.register()).isEqualTo(0xD0);
            assertThat(contents.bytes()).containsExactly(0x60, 0x58);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name":"x"}                                       | expected a field "address": an address of 7 bits such as "0x18", found none
            {"name":"x","address":"0x80"}                      | /address: expected an address of 7 bits such as "0x18", found "0x80"
            {"name":"x","address":24}                          | /address: expected an address of 7 bits such as "0x18", found 24
            {"name":"x","address":"0x18","sdl":"A"}            \
                | /sdl: expected one of the fields $schema, $comment, name, address, scl, sda, registerBytes, pointerBytes, pointerMask, registers, \
            readOnly, clears, sets, answers, found "sdl"
            {"name":"x","address":"0x18","pointerMask":"0x7e"} | /pointerMask: expected a mask of ones such as "0x7f", found "0x7e"
            {"name":"x","address":"0x18","registers":{"0x01":"123"}} \
                | /registers/0x01: expected bytes in hexadecimal such as "c1 90", found "123"
            """)
    void faultsAreNamed(String json, String message) {
        BoardFormatException fault = catchThrowableOfType(BoardFormatException.class, () -> load(json));
        assertThat(fault.getMessage()).isEqualTo(folder.resolve("my_device.json") + ": " + message);
    }
}
