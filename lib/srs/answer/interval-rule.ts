/**
 * The rules by which an interval was drawn, in the order in which they came. An answer names the one it was given under
 * and is folded under it for good; one that names none is from before the second. The first spread each rating about the
 * least that the one below it left, the second spreads it about its own wish.
 */
export const INTERVAL_RULES = [1, 2] as const;
export type IntervalRule = (typeof INTERVAL_RULES)[number];

/** The rule of answers that name none. */
export const FIRST_RULE = 1 as const satisfies IntervalRule;
/** The rule of answers that are given now. */
export const CURRENT_RULE = 2 as const satisfies IntervalRule;
