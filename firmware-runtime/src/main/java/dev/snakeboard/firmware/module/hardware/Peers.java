package dev.snakeboard.firmware.module.hardware;

import java.util.ArrayList;
import java.util.List;

/** The Java side of hardware objects: an object in RAM holds the id of its peer. Ids start at 1 and are used again. */
final class Peers {
    /** No peer: the word of an object that was deinitialised. */
    static final int NONE = 0;

    private final List<Object> peers = new ArrayList<>();

    int add(Object peer) {
        int free = peers.indexOf(null);
        if (free >= 0) {
            peers.set(free, peer);
            return free + 1;
        }
        peers.add(peer);
        return peers.size();
    }

    <T> T get(int id, Class<T> type) {
        return type.cast(peers.get(id - 1));
    }

    void remove(int id) {
        peers.set(id - 1, null);
    }
}
