# libraries: adafruit_itertools
from adafruit_itertools import (accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, filterfalse,
                                groupby, islice, permutations, product, repeat, starmap, takewhile, tee, zip_longest)
from adafruit_itertools.adafruit_itertools_extras import (all_equal, dotproduct, first_true, flatten, grouper, iter_except, ncycles, nth, padnone,
                                                          pairwise, partition, quantify, repeatfunc, roundrobin, tail, take)

print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)))
print(list(chain("ab", [1, 2])), list(chain.from_iterable(["x", "yz"])) if hasattr(chain, "from_iterable") else "")
print(list(combinations("ABCD", 2)), list(combinations_with_replacement("AB", 2)))
print(list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])), take(3, count(10, 5)), take(5, cycle("ab")))
print(list(dropwhile(lambda x: x < 5, [1, 4, 6, 4, 1])), list(takewhile(lambda x: x < 5, [1, 4, 6, 4, 1])))
print([(k, list(g)) for k, g in groupby("AAAABBBCCD")], list(filterfalse(lambda x: x % 2, range(6))))
print(list(islice("ABCDEFG", 2)), list(islice("ABCDEFG", 2, 6, 2)), list(permutations("ABC", 2)))
print(list(product("AB", "xy")), list(product([0, 1], r=2)) if False else list(repeat(7, 3)), list(starmap(pow, [(2, 5), (3, 2)])))
a, b = tee([1, 2, 3])
print(list(a), list(b), list(zip_longest("AB", "xyz", fillvalue="-")))
print(all_equal("aaa"), dotproduct([1, 2], [3, 4]), first_true([0, 2, 3]), list(flatten([[1], [2, 3]])), list(grouper("ABCDE", 2, "x")))
print(nth(range(9), 4), list(pairwise("abc")), quantify([True, False, True]), list(roundrobin("ABC", "D", "EF")), list(tail(2, "abcdef")))
print([list(x) for x in partition(lambda x: x > 2, range(5))], list(ncycles("ab", 2)), list(repeatfunc(int, 2, "7")))
