package dev.snakeboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.vm.Vm;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import org.junit.jupiter.api.Test;

/** HotSpot never compiles a method of more than 8,000 bytes ({@code HugeMethodLimit}): the interpreter would fall to a tenth of its speed. */
class InterpreterSizeTest {
    private static final int LIMIT = 7_800;

    @Test
    void theDispatchLoopStaysCompilable() throws IOException {
        ClassModel dispatch;
        try (InputStream file = Vm.class.getResourceAsStream("Dispatch.class")) {
            dispatch = ClassFile.of().parse(file.readAllBytes());
        }
        MethodModel loop = dispatch.methods().stream().filter(method -> method.methodName().equalsString("loop")).findFirst().orElseThrow();
        int bytes = ((CodeAttribute) loop.code().orElseThrow()).codeLength();
        assertThat(bytes).as("bytes of Dispatch.loop").isBetween(1_000, LIMIT);
    }
}
