package dev.snakeboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.vm.Interpreter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import org.junit.jupiter.api.Test;

/** HotSpot never compiles a method of more than 8,000 bytes ({@code HugeMethodLimit}): the interpreter would fall to a tenth of its speed. */
class InterpreterSizeTest {
    private static final int LIMIT = 7_000;

    @Test
    void theDispatchLoopStaysCompilable() throws IOException {
        ClassModel interpreter;
        try (InputStream file = Interpreter.class.getResourceAsStream("Interpreter.class")) {
            interpreter = ClassFile.of().parse(file.readAllBytes());
        }
        MethodModel loop = interpreter.methods().stream().filter(method -> method.methodName().equalsString("loop")).findFirst().orElseThrow();
        int bytes = ((CodeAttribute) loop.code().orElseThrow()).codeLength();
        assertThat(bytes).as("bytes of Interpreter.loop").isBetween(1_000, LIMIT);
    }
}
