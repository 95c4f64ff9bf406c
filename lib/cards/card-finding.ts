/** Something that is wrong with a card, or with a figure, told to its author. */
export type CardFinding = {
  readonly code: CardProblemCode;
  readonly what: string;
  /** How to repair it. */
  readonly fix: string;
  /** The way to the value that is wrong, from the card or figure down. */
  readonly path: readonly (string | number)[];
  /** Where there, if not at its beginning: at its key, or at these words in it. */
  readonly at?: 'key' | { readonly words: string };
};

/** What kinds of problem a card can have that its schema does not find. */
export type CardProblemCode =
  | 'cloze'
  | 'choice'
  | 'claim'
  | 'order'
  | 'one-order'
  | 'shape'
  | 'pair'
  | 'expression'
  | 'numeric'
  | 'tolerance'
  | 'few-answers'
  | 'digits'
  | 'mistake-is-right'
  | 'placeholder'
  | 'figure'
  | 'explorer'
  | 'code'
  | 'code-run';

/** Findings about a part of something, as findings about the whole. */
export function under(part: string, findings: readonly CardFinding[]): CardFinding[] {
  return findings.map((finding) => ({ ...finding, path: [part, ...finding.path] }));
}
