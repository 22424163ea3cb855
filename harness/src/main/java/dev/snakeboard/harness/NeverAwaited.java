package dev.snakeboard.harness;

import java.util.Locale;

/**
 * Coroutines that were made at one line and never ran: the {@code await} is missing.
 *
 * @param function the {@code async def} function that was called
 * @param place the line that called it
 * @param count how many of its coroutines never ran
 */
public record NeverAwaited(String function, Snapshot.Place place, long count) {

    /** In one plain sentence. */
    public String sentence() {
        String times = count == 1 ? "" : String.format(Locale.ROOT, " %,d times", count);
        return function + "() was called at " + place + " without await" + times
                + ": that only makes a coroutine, which never ran; write 'await " + function + "(...)', or hand it to asyncio.create_task()";
    }
}
