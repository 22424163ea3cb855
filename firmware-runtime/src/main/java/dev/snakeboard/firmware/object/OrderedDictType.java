package dev.snakeboard.firmware.object;

/** {@code collections.OrderedDict}: a dict whose map is ordered, so that looking up a key takes time in proportion to its length. */
public final class OrderedDictType extends DictType {
    public OrderedDictType() {
        super("OrderedDict");
    }

    @Override
    public @Word int parent() {
        return Types.DICT;
    }
}
