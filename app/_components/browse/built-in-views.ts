/** Views that everybody has, by their names in the catalogue, each with the query of its address. */
export const BUILT_IN_VIEWS = {
  all: '',
  today: 'due=today&sort=due',
  new: 'state=new',
  aside: 'state=aside',
  leech: 'state=leech&sort=-lapses',
  flagged: 'state=flagged',
} as const;

export const BUILT_IN_NAMES = Object.keys(BUILT_IN_VIEWS) as readonly (keyof typeof BUILT_IN_VIEWS)[];
