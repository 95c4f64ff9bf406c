import type { CardProblemCode } from '#lib/cards/card-finding.ts';

/** What kinds of problem a pack can have. */
export type ProblemCode =
  | CardProblemCode
  | 'yaml-syntax'
  | 'unreadable'
  | 'too-large'
  | 'too-deep'
  | 'missing-file'
  | 'missing-example'
  | 'missing-python'
  | 'python-name'
  | 'statement-sections'
  | 'missing-id'
  | 'missing-field'
  | 'missing-language'
  | 'unknown-field'
  | 'wrong-field'
  | 'folder-name'
  | 'duplicate-pack'
  | 'duplicate-concept'
  | 'duplicate-card'
  | 'duplicate-id'
  | 'former-id'
  | 'split-from'
  | 'claims-that-hold'
  | 'dangling-prerequisite'
  | 'prerequisite-left-out'
  | 'prerequisite-cycle'
  | 'encompasses-beyond'
  | 'dangling-concept'
  | 'dangling-exercise'
  | 'dangling-pack'
  | 'dangling-card'
  | 'quiz-not-judged'
  | 'quiz-too-few'
  | 'track-order'
  | 'no-longer-planned'
  | 'tex'
  | 'raw-html'
  | 'emphasis'
  | 'plain-text'
  | 'too-few-alternatives'
  | 'unlisted-mistake'
  | 'missing-import'
  | 'missing-export'
  | 'unknown-name'
  | 'languages-differ'
  | 'right-is-longest'
  | 'three-options'
  | 'template-text'
  | 'unknown-work'
  | 'unknown-topic'
  | 'unknown-error'
  | 'dangling-mention'
  | 'cited-two-ways'
  | 'chinese-punctuation'
  | 'chinese-spacing'
  | 'glossary'
  | 'telltale-sizes'
  | 'missing-regime'
  | 'solution-fails'
  | 'gradient-undecided'
  | 'reference-margin'
  | 'alternative-margin'
  | 'mistake-margin'
  | 'starter-passes'
  | 'mistake-not-caught'
  | 'mistake-misnamed'
  | 'property-idle';

/** A place in a file, both counted from 1. */
export type SourcePlace = { readonly line: number; readonly column: number };

/** What is wrong, and how to repair it. */
export type Finding = { readonly code: ProblemCode; readonly what: string; readonly fix: string };

/** One thing wrong with a pack. An `error` keeps the pack out of the app; a `warning` only fails `check:packs`. */
export type Problem = Finding &
  SourcePlace & {
    readonly level: 'error' | 'warning';
    /** The pack’s folder, such as `content/activations`. */
    readonly pack: string;
    /** Below the root, with forward slashes. */
    readonly file: string;
  };

/** One line: `file:line:column what — how to repair it`; a name of a file may hold anything, so control characters are written out. */
export function formatProblem(problem: Problem): string {
  const line = `${problem.file}:${problem.line}:${problem.column} ${problem.what} — ${problem.fix}`;
  return line.replaceAll(/\p{Cc}/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const WARNINGS: ReadonlySet<ProblemCode> = new Set([
  'missing-example',
  'missing-python',
  'statement-sections',
  'chinese-punctuation',
  'chinese-spacing',
  'glossary',
  'cited-two-ways',
  'claims-that-hold',
  'languages-differ',
  'right-is-longest',
  'three-options',
  'template-text',
  'one-order',
  'prerequisite-left-out',
  'quiz-too-few',
  'alternative-margin',
  'mistake-misnamed',
]);

/** Puts a finding at a place of a file of a pack; matters of style are warnings, all else is an error. */
export function problemAt(
  finding: Finding,
  file: { readonly pack: string; readonly file: string },
  place: SourcePlace,
): Problem {
  const level = WARNINGS.has(finding.code) ? 'warning' : 'error';
  const { code } = finding;
  const [what, fix] = [inShort(finding.what), inShort(finding.fix)];
  return { level, code, what, fix, pack: file.pack, file: file.file, line: place.line, column: place.column };
}

/** A name or a key that is quoted may be as long as its file. */
function inShort(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 600;
