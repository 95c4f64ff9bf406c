/** Ways to see the concepts. */
export const CONCEPT_VIEWS = ['map', 'path', 'list'] as const;
type ConceptsViewName = (typeof CONCEPT_VIEWS)[number];

/** Where one is on the page of concepts: what its address says after the question mark. */
export type ConceptsPlace = {
  /** Null: the one that suits the screen. */
  readonly view: ConceptsViewName | null;
  /** The chosen concept, pack/concept. */
  readonly concept: string | null;
  /** The track (its id) or the pack (`pack:` and its id) whose stair is shown; null: the one that comes next. */
  readonly path: string | null;
};

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What an address says; what it says wrongly is left out. */
export function conceptsPlace({ view, concept, path }: Query): ConceptsPlace {
  return {
    view: CONCEPT_VIEWS.find((one) => one === view) ?? null,
    concept: typeof concept === 'string' ? concept : null,
    path: typeof path === 'string' ? path : null,
  };
}
