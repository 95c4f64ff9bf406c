/** Layer 7: a rejection is repeated on fresh inputs, and stands only if all attempts agree. */
export const ATTEMPTS = 3;
/** So many tolerances off, there is nothing to repeat. */
export const BEYOND_DOUBT = 1e4;
