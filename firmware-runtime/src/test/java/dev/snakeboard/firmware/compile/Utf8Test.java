package dev.snakeboard.firmware.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8Test {
    @ParameterizedTest
    @CsvSource({"abc, 616263", "é, c3a9", "€, e282ac", "🐍, f09f908d", "'', ''"})
    void textIsUtf8(String text, String bytes) {
        assertThat(Utf8.encode(text)).asHexString().isEqualToIgnoringCase(bytes);
        byte[] encoded = HexFormat.of().parseHex(bytes);
        assertThat(Utf8.decode(encoded, 0, encoded.length)).isEqualTo(text);
    }

    @Test
    void aLoneSurrogateIsACharacterLikeAnyOther() {
        assertThat(Utf8.encode("\ud83d")).asHexString().isEqualToIgnoringCase("eda0bd");
        assertThat(Utf8.decode(Utf8.encode("\ud83d"), 0, 3)).isEqualTo("\ud83d");
    }

    @Test
    void bytesThatAreNoUtf8SurviveTheRoundTrip() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            String text = Utf8.decode(bytes, 0, bytes.length);
            assertThat(Utf8.decode(Utf8.encode(text), 0, Utf8.encode(text).length)).isEqualTo(text);
            assertThat(Utf8.encode(text)).isEqualTo(bytes);
        }
    }
}
