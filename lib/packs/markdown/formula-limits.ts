/** Something of a text that is beyond a limit: what, and how to repair it. */
export type OverLimit = {
  readonly code: 'too-large' | 'too-deep' | 'tex';
  readonly what: string;
  readonly fix: string;
};

/** The first limit that a formula in TeX exceeds, found before KaTeX sees it; null when it exceeds none. */
export function formulaOverLimit(tex: string): OverLimit | null {
  if (depthOf(tex) > DEPTH) {
    const what = `the braces of this formula stand inside each other more than ${DEPTH} deep`;
    return { code: 'too-deep', what, fix: 'write it flatter' };
  }
  if (tex.length > LENGTH) {
    const what = `a formula of ${tex.length} characters, ${LENGTH} are the most`;
    return { code: 'too-large', what, fix: 'make several formulas of it' };
  }
  if ((tex.match(CELL)?.length ?? 0) > CELLS) {
    return { code: 'too-large', what: `a formula of more than ${CELLS} cells`, fix: 'write less of the matrix' };
  }
  const macro = MACRO.exec(tex)?.[0];
  if (macro !== undefined) {
    return { code: 'tex', what: `${macro} is not let through: a formula defines no macros`, fix: 'write it out' };
  }
  const size = [...tex.matchAll(SIZED)].flatMap(([place]) => [...place.matchAll(SIZE)]).find(isLarge);
  if (!size) return null;
  return { code: 'too-large', what: `“${size[0]}” in a formula, ${LARGEST}em are the most`, fix: 'make it smaller' };
}

/** What KaTeX itself holds to, for the check and for the page alike. */
export const FORMULA_LIMITS = { maxSize: 50, maxExpand: 500 } as const;

const LENGTH = 900;
const DEPTH = 20;
/** Of matrices and the like: `&` and `\\\\` begin one each. */
const CELLS = 150;
const LARGEST = FORMULA_LIMITS.maxSize;
const CELL = /&|\\\\|\\(?:cr|newline)(?![A-Za-z])/gu;
const MACRO = /\\(?:[gex]?def|(?:future)?let|(?:re|provide)?newcommand|providecommand|global|long)(?![A-Za-z])/u;
/** A command that takes sizes, with what follows it: a number elsewhere, as in a text, is none. */
const SIZED = /\\(?:(?:rule|[hm]space|m?kern|[hm]skip|raisebox)(?![A-Za-z])|\\\s*\[)[^\\]{0,40}/gu;
const SIZE = /(\d*\.?\d+)\s*(pt|mm|cm|in|bp|pc|dd|cc|nd|nc|sp|px|ex|em|mu)(?![A-Za-z])/gu;
/** TeX’s units in points, of a font of ten points. */
const POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  mm: 2.845,
  cm: 28.45,
  in: 72.27,
  bp: 1.00375,
  pc: 12,
  dd: 1.07,
  cc: 12.84,
  nd: 1.067,
  nc: 12.8,
  sp: 1 / 65_536,
  px: 1.00375,
  ex: 4.3,
  em: 10,
  mu: 10 / 18,
};

function isLarge([, number, unit]: RegExpExecArray): boolean {
  return Number(number) * POINTS[unit!]! > LARGEST * POINTS.em!;
}

function depthOf(tex: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [sign] of tex.matchAll(/\\(?:left|begin|right|end)(?![A-Za-z])|\\[\s\S]|[{}]/gu)) {
    if (OPENS.has(sign)) deepest = Math.max(deepest, (depth += 1));
    else if (CLOSES.has(sign)) depth = Math.max(depth - 1, 0);
  }
  return deepest;
}

const OPENS: ReadonlySet<string> = new Set(['{', String.raw`\left`, String.raw`\begin`]);
const CLOSES: ReadonlySet<string> = new Set(['}', String.raw`\right`, String.raw`\end`]);
