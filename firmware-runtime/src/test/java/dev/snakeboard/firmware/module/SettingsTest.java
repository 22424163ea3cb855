package dev.snakeboard.firmware.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.module.Settings.Status;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static Settings.Value read(String file) {
        return Settings.get(new MemoryDrive(100_000).file("settings.toml", file), "KEY");
    }

    /** In the files, {@code /} stands for a line end. */
    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            KEY="value"                       -> value
            KEY = "value"                     -> value
              KEY  =  "value"                 -> value
            KEY="value" # comment             -> value
            KEY=17                            -> 17
            KEY= 17 # comment                 -> 17
            KEY=-0x1F                         -> -0x1F
            KEY=a b  c                        -> a b  c
            KEY=true                          -> true
            # comment/KEY="value"             -> value
            OTHER="no"/KEY="value"            -> value
            KEYS="no"/KEY="value"             -> value
            KE="no"/KEY="value"               -> value
            /KEY="value"                      -> value
            KEY="first"/KEY="second"          -> first
            KEY="a \\"quoted\\" word"         -> a "quoted" word
            KEY="\\u0041\\U0001F40D"          -> A🐍
            KEY="a\\qb"                       -> aqb
            KEY="#"                           -> #
            """)
    void aValueIs(String file, String text) {
        Settings.Value value = read(file.replace('/', '\n'));
        assertThat(value.status()).isEqualTo(Status.FOUND);
        assertThat(new String(value.text(), StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(value.quoted()).isEqualTo(file.contains("=\"") || file.contains("= \"") || file.contains("=  \""));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            OTHER=1                           -> NO_KEY
            KEY                               -> NO_KEY
            KEY "value"                       -> NO_KEY
            [table]/KEY="value"               -> NO_KEY
            #KEY="value"                      -> NO_KEY
            KEY=                              -> BAD_VALUE
            KEY=/OTHER=1                      -> BAD_VALUE
            KEY="value                        -> BAD_VALUE
            KEY="value/"                      -> BAD_VALUE
            KEY="value" more                  -> BAD_VALUE
            KEY="\\u00"                       -> BAD_VALUE
            KEY="\\u00zz"                     -> BAD_VALUE
            KEY="\\U00110000"                 -> BAD_UNICODE
            """)
    void aFileMayHaveNoValue(String file, Status status) {
        assertThat(read(file.replace('/', '\n')).status()).isEqualTo(status);
    }

    @Test
    void thereMayBeNoFile() {
        assertThat(Settings.get(new MemoryDrive(1000), "KEY").status()).isEqualTo(Status.NO_FILE);
    }

    @Test
    void aLineMayEndInCarriageReturnAndLineFeed() {
        assertThat(read("OTHER=1\r\nKEY=17\r\n").text()).asString(StandardCharsets.UTF_8).isEqualTo("17");
        assertThat(read("KEY=\"x\"\r\n").text()).asString(StandardCharsets.UTF_8).isEqualTo("x");
    }
}
