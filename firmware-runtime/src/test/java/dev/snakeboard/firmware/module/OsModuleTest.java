package dev.snakeboard.firmware.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files and directories of the drive: a file {@code a.txt} of 5 bytes, a directory {@code lib} with a file in it, an empty one {@code empty}. */
class OsModuleTest {
    private static final String PROGRAM = """
            import os
            from errno import errorcode
            try:
                print((%s))
            except OSError as error:
                print(errorcode.get(error.errno, error.errno))
            """;

    private static Desk desk() {
        Desk desk = new Desk();
        desk.drive.file("a.txt", "hello").file("lib/b.py", "").directory("empty").file("settings.toml", "NAME=\"x\"\nNUMBER=5\n");
        return desk;
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            os.listdir()                                          -> ['a.txt', 'empty', 'lib', 'settings.toml']
            os.listdir('/lib')                                    -> ['b.py']
            os.listdir('lib/')                                    -> ['b.py']
            os.listdir('nowhere')                                 -> ENOENT
            os.listdir('a.txt')                                   -> ENOENT
            os.stat('a.txt')[:7]                                  -> (32768, 0, 0, 0, 0, 0, 5)
            os.stat('lib')[:7]                                    -> (16384, 0, 0, 0, 0, 0, 0)
            os.stat('/')                                          -> (16384, 0, 0, 0, 0, 0, 0, 946684800, 946684800, 946684800)
            os.stat('nothing')                                    -> ENOENT
            os.statvfs('/')                                       -> (512, 512, 128, 126, 126, 0, 0, 0, 0, 255)
            os.mkdir('new'), os.listdir('new')                    -> (None, [])
            os.mkdir('lib')                                       -> EEXIST
            os.mkdir('a.txt')                                     -> EEXIST
            os.mkdir('/')                                         -> EEXIST
            os.mkdir('nowhere/new')                               -> ENOENT
            os.remove('a.txt'), 'a.txt' in os.listdir()           -> (None, False)
            os.unlink('lib/b.py'), os.listdir('lib')              -> (None, [])
            os.remove('nothing')                                  -> ENOENT
            os.remove('lib')                                      -> EISDIR
            os.rmdir('empty'), 'empty' in os.listdir()            -> (None, False)
            os.rmdir('lib')                                       -> EACCES
            os.rmdir('a.txt')                                     -> 20
            os.rmdir('nothing')                                   -> ENOENT
            os.rename('a.txt', 'lib/c.txt'), os.listdir('lib')    -> (None, ['b.py', 'c.txt'])
            os.rename('a.txt', 'lib/b.py'), os.listdir('lib')     -> (None, ['b.py'])
            os.rename('nothing', 'x')                             -> ENOENT
            os.rename('a.txt', 'lib')                             -> EISDIR
            os.chdir('lib'), os.getcwd(), os.listdir()            -> (None, '/lib', ['b.py'])
            os.chdir('lib/../empty/.'), os.getcwd()               -> (None, '/empty')
            os.chdir('../..'), os.getcwd()                        -> (None, '/')
            os.chdir('nowhere')                                   -> ENOENT
            os.getenv('NAME'), os.getenv('NUMBER')                -> ('x', '5')
            os.getenv('OTHER'), os.getenv('OTHER', 7)             -> (None, 7)
            os.getenv('OTHER', default='d')                       -> d
            os.sep, os.sync(), len(os.urandom(9)), os.urandom(0)  -> ('/', None, 9, b'')
            os.uname().sysname, os.uname()[1], len(os.uname())    -> ('linux', 'linux', 5)
            """)
    void anOperationGives(String expression, String result) {
        assertThat(desk().run(PROGRAM.formatted(expression))).containsExactly(result);
    }

    @Test
    void randomBytesAreTheSameOnEachRunAndNotAllAlike() {
        String program = "import os\na = os.urandom(64)\nprint(len(set(a)) > 40, a)";
        assertThat(desk().run(program)).isEqualTo(desk().run(program)).first().asString().startsWith("True");
    }

    @Test
    void aChipMayHaveNoSourceOfRandomBytes() {
        Desk desk = desk();
        desk.vm.modules.add(new OsModule(Identity.PLAIN, OptionalLong.empty()));
        assertThat(desk.run("import os\nos.urandom(1)")).containsExactly("NotImplementedError: No hardware random available");
    }
}
