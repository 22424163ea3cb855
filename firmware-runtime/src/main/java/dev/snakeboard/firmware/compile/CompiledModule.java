package dev.snakeboard.firmware.compile;

import java.util.List;

/**
 * What the compiler makes of a source file, and what an {@code .mpy} file holds ({@code mp_compiled_module_t}): the tables that all code of the
 * module shares, and the tree of its code.
 *
 * @param names the name table that opcodes index; entry 0 is the source file's name
 * @param constants the object table that LOAD_CONST_OBJ indexes
 * @param root the module body
 */
public record CompiledModule(List<String> names, List<Constant> constants, RawCode root) {}
