package dev.snakeboard.harness;

/**
 * Coroutines that were made at one line and never ran: the {@code await} is missing.
 *
 * @param function the {@code async def} function that was called
 * @param place the line that called it
 * @param count how many of its coroutines never ran
 */
public record NeverAwaited(String function, Snapshot.Place place, long count) {
}
