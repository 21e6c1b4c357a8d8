"""A turn of a peer, as long as ours (`TURN_SECONDS` in bench/support/interleave.ts)."""
import time

TURN_SECONDS = 0.2


def per_call(call, calls=1):
    """Seconds a call, over one turn; the first time is not counted. `calls`: how many calls `call` makes."""
    call()
    start, elapsed, times = time.perf_counter(), 0.0, 0
    while elapsed < TURN_SECONDS:
        call()
        times += 1
        elapsed = time.perf_counter() - start
    return elapsed / (times * calls)
