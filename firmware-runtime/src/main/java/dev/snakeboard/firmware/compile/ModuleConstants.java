package dev.snakeboard.firmware.compile;

import java.util.Optional;

/**
 * {@code module.NAME} that is a constant to the compiler, whatever the program has bound {@code module} to ({@code mp_constants_table}, {@code
 * py/parse.c}).
 */
@FunctionalInterface
public interface ModuleConstants {
    /** The value, if it is a constant. */
    Optional<Constant> find(String module, String name);

    /** What compilers have that know no board. */
    enum Known implements ModuleConstants {
        /** No module's names are constants: a build without {@code errno}. */
        NONE,
        /** Those of {@code math}, as in mpy-cross. */
        MATH;

        private static final double TAU = 2 * Math.PI;

        @Override
        public Optional<Constant> find(String module, String name) {
            return this == NONE || !module.equals("math") ? Optional.empty() : switch (name) {
                case "e" -> Optional.of(new Constant.Float(Math.E));
                case "pi" -> Optional.of(new Constant.Float(Math.PI));
                case "tau" -> Optional.of(new Constant.Float(TAU));
                case "inf" -> Optional.of(new Constant.Float(Double.POSITIVE_INFINITY));
                case "nan" -> Optional.of(new Constant.Float(Double.NaN));
                default -> Optional.empty();
            };
        }
    }
}
