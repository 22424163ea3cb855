package dev.snakeboard.firmware.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.object.ScriptVm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ulab with single floats, whose digits show the order of the operations. Recorded from a 32-bit build of CircuitPython. */
class UlabModuleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            np.array([1, 2.1]) | array([1.0, 2.1], dtype=float32)
            np.pi, np.e, np.float | 3.141592 2.718282 102
            np.linspace(0, 1, num=4) | array([0.0, 0.3333333, 0.6666666, 1.0], dtype=float32)
            np.arange(0, 1, 0.3) | array([0.0, 0.3, 0.6, 0.9], dtype=float32)
            np.logspace(0, 1, num=3) | array([1.0, 3.162278, 10.0], dtype=float32)
            np.mean(np.array([1.1, 2.2, 4.7])) | 2.666666
            np.std(np.array([1.1, 2.2, 4.7])) | 1.506283
            np.sum(np.array([0.1] * 10)) | 1.0
            np.sum(np.array([16777216.0, 1, 1])) | 16777220.0
            np.sum(np.array([60000] * 300, dtype=np.uint16)) | 18000000
            np.sum(np.array([1.5, 2.5]), axis=0) | 2.0
            np.array([0.1, 0.2]) + np.array([0.2, 0.1]) | array([0.3, 0.3], dtype=float32)
            np.array([1, 2, 3]) / 3 | array([0.3333333, 0.6666666, 1.0], dtype=float32)
            np.array([2, 3]) ** 0.5 | array([1.4142132, 1.7320508], dtype=float32)
            np.array([-1], dtype=np.int16) - np.array([1.5]) | array([65533.5], dtype=float32)
            np.array([100, 200], dtype=np.uint8) * 3 | array([44, 88], dtype=uint8)
            np.sin(np.array([0, 1, 2])) | array([0.0, 0.841471, 0.9092974], dtype=float32)
            np.exp(np.array([0, 1, 10])) | array([1.0, 2.718282, 22026.46], dtype=float32)
            np.log(np.array([0, 1, 10])) | array([-inf, 0.0, 2.302585], dtype=float32)
            np.sqrt(np.array([-1, 2])) | array([nan, 1.4142132], dtype=float32)
            np.degrees(1), np.radians(90), np.sinc(0.5) | 57.29578 1.570796 0.6366196
            np.around(np.array([1.005, 2.675]), decimals=2) | array([1.0, 2.67], dtype=float32)
            np.arctan2(np.array([1, -1]), 2) | array([0.4636476, -0.4636476], dtype=float32)
            np.dot(np.array([0.1, 0.2, 0.3]), np.array([1.1, 1.2, 1.3])) | 0.74
            np.linalg.det(np.array([[1.1, 2.3], [3.7, 4.9]])) | -3.119995
            np.linalg.inv(np.array([[4, 7], [2, 6]])).flatten() | array([0.6, -0.7, -0.2, 0.4], dtype=float32)
            np.linalg.norm(np.array([0.1, 0.2, 0.3])) | 0.3741658
            np.linalg.cholesky(np.array([[2, 1], [1, 3]])).flatten() | array([1.4142132, 0.0, 0.7071066, 1.581139], dtype=float32)
            np.linalg.qr(np.array([[1, 2], [3, 4]]))[1].flatten() | array([-3.162278, -4.42719, 5.960466e-08, -0.6324554], dtype=float32)
            np.linalg.eig(np.array([[2, 1], [1, 3]]))[0] | array([1.381966, 3.618034], dtype=float32)
            np.fft.fft(np.array([0.1, 0.7, 0.3, 0.9])) | (array([1.9999996, -0.2, -1.1999996, -0.19999996], dtype=float32), array([0.0, 0.2000001, 0.0, -0.2000001], dtype=float32))
            np.fft.ifft(np.array([1, 2, 3, 4]), np.array([4, 3, 2, 1])) | (array([2.5, -1.0, -0.5, 0.0], dtype=float32), array([2.5, 2.980233e-08, 0.5, 1.0], dtype=float32))
            utils.spectrogram(np.array([1, 2, 3, 4, 5, 6, 7, 8], dtype=np.uint8)) | array([36.0, 10.452504, 5.656854, 4.329568, 4.0, 4.32957, 5.656854, 10.4525], dtype=float32)
            np.polyfit([0, 1, 2, 3], [1.1, 2.9, 5.2, 6.8], 1) | array([1.94, 1.0900004], dtype=float32)
            np.polyval([0.1, 0.2, 0.3], 1.7) | 0.9290002
            np.interp([0.3, 1.7], [0, 1, 2], [0.1, 0.5, 0.2]) | array([0.22, 0.29], dtype=float32)
            np.trapz([0.1, 0.4, 0.3], dx=0.3) | 0.18
            np.convolve(np.array([0.1, 0.2]), np.array([0.3, 0.4])) | array([0.030000004, 0.10000004, 0.08000002], dtype=float32)
            np.median(np.array([0.3, 0.1, 0.2, 0.4])) | 0.25
            scipy.signal.sosfilt([[0.1, 0.2, 0.3, 1, 0.5, 0.6]], [1, 0, 0, 1]) | array([0.1, 0.15, 0.165, -0.0725], dtype=float32)
            scipy.optimize.bisect(lambda x: x * x - 2, 0, 3) | 1.4142132
            scipy.optimize.newton(lambda x: x * x - 2, 1.0) | 1.414214
            scipy.optimize.fmin(lambda x: (x - 0.7) ** 2, 0.0) | 0.0252499
            scipy.special.erf(np.array([0.1, 1])), scipy.special.gamma(4.5) | array([0.11246296, 0.8427008], dtype=float32) 11.631728
            scipy.linalg.cho_solve(np.array([[1.1, 0], [0.3, 0.7]]), np.array([0.2, 0.9])) | array([-0.3052793, 1.7254184], dtype=float32)
            np.array([1e10, -1, 300.7]) > 0, np.array([2.5, -2.5]).tolist() | array([True, False, True], dtype=bool) [2.5, -2.5]
            np.ndarray([0.1]).tobytes() | bytearray(b'\\xcf\\xcc\\xcc=')
            bytes(np.array([1.1, 0.1])) | b'\\xcf\\xcc\\x8c?\\xcf\\xcc\\xcc='
            np.array([0.1])[0] == 0.1 | True
            np.linalg.inv(np.array([[1, 2], [2, 4.0000001]])) | ValueError: input matrix is singular
            np.array([1], dtype='f') | TypeError: can't convert str to int
            """)
    void onABoard(String expression, String result) {
        assertThat(ScriptVm.run(ScriptVm.BOARD, """
                from ulab import numpy as np, scipy, utils
                try:
                    print(EXPRESSION)
                except Exception as e:
                    print(type(e).__name__ + ":", e)
                """.replace("EXPRESSION", expression))).containsExactly(result);
    }

    /** Bytes that an object keeps: 48 of the array itself, and its elements in blocks of 16. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            np.zeros(10)                    | 96
            np.zeros(0)                     | 64
            np.zeros(5, dtype=np.uint8)     | 64
            np.zeros(100, dtype=np.int16)   | 256
            v[1:]                           | 48
            m[0]                            | 48
            m.T                             | 48
            v + 1                           | 96
            v > 0                           | 64
            v.tobytes()                     | 16
            v.flat                          | 16
            np.vectorize(abs)               | 16
            np.fft.fft(np.zeros(8))         | 176
            m.tolist()                      | 128
            np.linalg.eig(np.eye(3))        | 176
            """)
    void memory(String expression, int bytes) {
        assertThat(ScriptVm.run(ScriptVm.BOARD, """
                import gc
                from ulab import numpy as np
                v = np.zeros(10)
                m = np.zeros((3, 4))
                make = lambda: %s
                for i in range(3):
                    x = None
                    gc.collect()
                    before = gc.mem_alloc()
                    x = make()
                    gc.collect()
                    used = gc.mem_alloc() - before
                print(used)
                """.formatted(expression))).containsExactly(Integer.toString(bytes));
    }

    /** Where the firmware writes beyond an array's memory, the program is told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            np.array([[1], [1, 2, 3, 4, 5]])
            np.array((i for i in range(9)))
            np.diag(np.array([[1, 2, 3]]))
            np.array([[1, 2], [3, 4]])[:, ::-1].sort(axis=None)
            np.array([range(4), range(4)])[:, 1:][np.array([1] * 6, dtype=np.bool)]
            list(np.array([[1, 2], [3, 4]]).T.flat)
            """)
    void beyondMemory(String expression) {
        assertThat(ScriptVm.run(ScriptVm.BOARD, "from ulab import numpy as np\n" + expression))
                .last().asString().startsWith("NotImplementedError: ulab: ").endsWith("the firmware uses memory beyond the array");
    }

    @Test
    void files() {
        Desk desk = new Desk();
        assertThat(desk.run("""
                from ulab import numpy as np
                a = np.array([[0, 1.5, 2], [3, 4, 5.25]])
                for dtype in (np.uint8, np.int8, np.uint16, np.int16, np.float, np.bool):
                    b = np.array(range(100), dtype=dtype)
                    for array in (b, b.reshape((4, 25)), b[::7], b.reshape((10, 10)).T):
                        np.save("a.npy", array)
                        back = np.load("a.npy")
                        assert back.dtype == array.dtype and back.shape == array.shape and np.all(back == array)
                np.savetxt("a.txt", a, delimiter=",", header="x,y,z", footer="end")
                print(open("a.txt").read().split())
                print(np.loadtxt("a.txt", delimiter=",", usecols=(2, 0), dtype=np.uint8).tolist())
                with open("a.txt", "w") as f:
                    f.write("1 2\\t3\\n4   5 6\\n; remark\\n7 8 9\\n")
                print(np.loadtxt("a.txt", comments=";").tolist(), np.loadtxt("a.txt", comments=";", skiprows=1, max_rows=1).tolist())
                """)).containsExactly(
                "['#', 'x,y,z', '0.000000,1.500000,2.000000', '3.000000,4.000000,5.250000', '#', 'end']",
                "[[0, 2], [3, 5]]",
                "[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]] [[4.0, 5.0, 6.0]]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            b''                                                                                       | RuntimeError: corrupted file
            b'\\x93NUMPZ\\x01\\x00\\x76\\x00'                                                           | RuntimeError: corrupted file
            b"\\x93NUMPY\\x01\\x00\\x76\\x00{'descr': '<c8'"                                          | TypeError: wrong dtype
            b"\\x93NUMPY\\x01\\x00\\x40\\x00{'descr': '<i2', 'fortran_order': False, 'shape': (2,), }"| RuntimeError: corrupted file
            b"\\x93NUMPY\\x01\\x00\\x10\\x00{'descr': '<i2', 'fortran_order': False, 'shape': (2,), }"| RuntimeError: corrupted file
            """)
    void damagedFiles(String contents, String error) {
        assertThat(new Desk().run("""
                from ulab import numpy as np
                with open("a.npy", "wb") as f:
                    f.write(%s)
                np.load("a.npy")
                """.formatted(contents))).isEqualTo(List.of(error));
    }
}
