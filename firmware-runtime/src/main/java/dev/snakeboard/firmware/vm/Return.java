package dev.snakeboard.firmware.vm;

/** What happens with the result of an activation. */
enum Return {
    /** It goes to the native function that called. */
    NATIVE,
    /** It goes to the top of the caller's stack. */
    PUSH,
    /** It goes there, too; its object is the block of a closure's arguments, which is given back. */
    CLOSURE,
    /** It must be None; the instance that {@code __init__} was called for goes to the caller's stack. */
    INIT,
    /** As {@link #INIT}, with arguments: its object is the block of method, instance and arguments, which is given back. */
    INIT_WITH_ARGUMENTS,
    /** It is what an operator gives, unless it is {@code NotImplemented}. */
    OPERATOR,
    /** It is not used. */
    DROP,
    /** It is the next item of a for loop, which {@code StopIteration} ends. */
    NEXT,
    /** It is what {@code with} entered; the handler for leaving it is to be set up. */
    ENTER,
    /** It says whether the exception that {@code with} is left by is forgotten. */
    EXIT,
    /** A generator in a for loop; it and those after it are generators that code resumes. */
    FOR_ITER,
    /** A generator that {@code send} or {@code next} was called on. */
    SEND,
    /** A generator that another delegates to. */
    YIELD_FROM
}
