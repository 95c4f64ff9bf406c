import type { OneChange } from './follow-up-facts.ts';
import { functionsOf, tokensOf, type Token } from './tokens.ts';

/** What a change may take away or bring, in tokens: what is larger is no one change. */
const LARGEST = 24;
/** Tokens around the change by which its place is found: as many as agree, but no fewer than these. */
const CONTEXT = { most: 12, least: 4 } as const;
const MOST_LINES = 6;

/**
 * The learner’s code with the one change that makes the mistake of the solution; null where the mistake is more than that,
 * or where the learner’s code has no place that is like the solution’s. Names may differ, if they do so throughout.
 */
export function oneChange(source: string, solution: string, mistake: string): OneChange | null {
  const difference = differenceOf(solution, mistake);
  const place = difference && placeIn(source, difference);
  if (!difference || !place) return null;
  const text = replacement(difference, place.names, mistake);
  if (text === null) return null;
  const changed = source.slice(0, place.from) + text + source.slice(place.to);
  const lines = changedLines(source, changed);
  return lines === null ? null : { lines, source: changed };
}

type Difference = {
  readonly fn: string;
  readonly left: readonly Token[];
  readonly gone: readonly Token[];
  readonly right: readonly Token[];
  readonly come: readonly Token[];
};

/** Where one function differs, and only one; null where it does so in too much. */
function differenceOf(solution: string, mistake: string): Difference | null {
  const theirs = functionsOf(tokensOf(solution));
  const differing = [...functionsOf(tokensOf(mistake))].filter(([name, tokens]) => !isSame(tokens, theirs.get(name)));
  const [[fn, wrong] = [], ...others] = differing;
  const right = fn === undefined ? undefined : theirs.get(fn);
  if (fn === undefined || !wrong || !right || others.length > 0) return null;
  const before = commonLength(right, wrong);
  const after = Math.min(
    commonLength(right.toReversed(), wrong.toReversed()),
    Math.min(right.length, wrong.length) - before,
  );
  const gone = right.slice(before, right.length - after);
  const come = wrong.slice(before, wrong.length - after);
  if (gone.length > LARGEST || come.length > LARGEST) return null;
  return { fn, left: right.slice(0, before), gone, right: right.slice(right.length - after), come };
}

type Place = { readonly from: number; readonly to: number; readonly names: ReadonlyMap<string, string> };

/** The one place of the code that reads as the solution does around the difference. */
function placeIn(source: string, { fn, left, gone, right }: Difference): Place | null {
  const tokens = tokensOf(source);
  const within = functionsOf(tokens).get(fn) ?? tokens;
  for (let context = CONTEXT.most; context >= CONTEXT.least; context -= 1) {
    const before = left.slice(-context);
    const pattern = [...before, ...gone, ...right.slice(0, context)];
    const places = within.flatMap((_, at) => {
      const names = namesIn(pattern, within.slice(at, at + pattern.length));
      if (!names) return [];
      const first = within[at + before.length];
      const last = within[at + before.length + gone.length - 1];
      if (!first || !last) return [];
      return { from: gone.length > 0 ? first.from : last.to, to: last.to, names };
    });
    if (places.length > 0) return places.length === 1 ? (places[0] ?? null) : null;
  }
  return null;
}

/** Names of the solution → names of the code; null where they do not read alike. */
function namesIn(pattern: readonly Token[], found: readonly Token[]): ReadonlyMap<string, string> | null {
  if (pattern.length !== found.length) return null;
  const names = new Map<string, string>();
  for (const [at, { text }] of pattern.entries()) {
    const other = found[at]!.text;
    const mayDiffer = isName(text) && isName(other) && pattern[at - 1]?.text !== '.';
    if (text !== other && !mayDiffer) return null;
    if (!isName(text) || pattern[at - 1]?.text === '.') continue;
    if (names.has(text) && names.get(text) !== other) return null;
    names.set(text, other);
  }
  return new Set(names.values()).size === names.size ? names : null;
}

const WORDS: ReadonlySet<string> = new Set(
  'tf const let var return if else for while of in new function throw typeof true false null undefined Math Number Array'.split(
    ' ',
  ),
);

function isName(text: string): boolean {
  return /^[\p{ID_Start}$_]/u.test(text) && !WORDS.has(text);
}

/** The text that comes, in the code’s own names. */
function replacement({ come }: Difference, names: ReadonlyMap<string, string>, mistake: string): string | null {
  const pieces = come.map(({ text, from, to }, at) => {
    const gap = at === 0 ? '' : mistake.slice(come[at - 1]!.to, from);
    const isOwn = isName(text) && come[at - 1]?.text !== '.';
    return gap + (isOwn ? (names.get(text) ?? text) : mistake.slice(from, to));
  });
  return pieces.join('');
}

/** The lines that differ, before and after, without the indentation that they share. */
function changedLines(before: string, after: string): string | null {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const gone = old.slice(start, old.length - end);
  const come = now.slice(start, now.length - end).filter((line) => line.trim() !== '');
  if (gone.length + come.length === 0 || gone.length > MOST_LINES || come.length > MOST_LINES) return null;
  const indent = Math.min(...[...gone, ...come].map((line) => line.length - line.trimStart().length));
  return [...gone.map((line) => `- ${line.slice(indent)}`), ...come.map((line) => `+ ${line.slice(indent)}`)].join(
    '\n',
  );
}

function isSame(one: readonly Token[], other: readonly Token[] | undefined): boolean {
  return one.length === other?.length && commonLength(one, other) === one.length;
}

function commonLength(one: readonly Token[], other: readonly Token[]): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length]?.text === other[length]?.text) length += 1;
  return length;
}
