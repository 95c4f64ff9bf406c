/** How many cards that are put aside are on one page. */
export const ASIDE_PAGE = 25;
