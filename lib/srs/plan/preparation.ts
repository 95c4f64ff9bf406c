/** How a break is prepared: not at all, by asking before it what would fall due in it, or by spreading that after it. */
export const PREPARATIONS = ['nothing', 'before', 'after'] as const;
export type Preparation = (typeof PREPARATIONS)[number];
