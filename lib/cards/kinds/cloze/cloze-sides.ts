/** One hidden part of a cloze text. */
export type ClozePart = {
  readonly text: string;
  readonly hint: string | null;
  /** `c1`, `c2` …; null in a text whose parts are hidden together. */
  readonly number: string | null;
  readonly start: number;
  readonly end: number;
};

/** The two sides of a cloze, as Markdown; hidden parts are marked as `markClozes` of the Markdown renderer knows them. */
export type ClozeSides = { readonly front: string; readonly back: string };

/**
 * Finds `{{part}}` and `{{part::hint}}`, or in a text with numbers `{{c1::part}}` and `{{c1::part::hint}}` and nothing else.
 * Braces inside a part must be balanced, as they are in a formula.
 */
export function clozeParts(text: string): readonly ClozePart[] {
  const parts = bracedParts(text);
  return parts.some(({ number }) => number !== null) ? parts.filter(({ number }) => number !== null) : parts;
}

/** The numbers of a text’s parts, each once, in their order; none in a text whose parts are hidden together. */
export function clozeNumbers(text: string): readonly string[] {
  const numbers = clozeParts(text).flatMap(({ number }) => (number === null ? [] : [Number(number.slice(1))]));
  return [...new Set(numbers)].toSorted((one, other) => one - other).map((number) => `c${number}`);
}

/** The text in which only the parts of one number are hidden; the others stand there as they are. */
export function withOnly(text: string, number: string): string {
  let [kept, done] = ['', 0];
  for (const part of clozeParts(text)) {
    if (part.number === number) continue;
    kept += text.slice(done, part.start) + part.text;
    done = part.end;
  }
  return kept + text.slice(done);
}

/** Everything in double braces. */
export function bracedParts(text: string): readonly ClozePart[] {
  const parts: ClozePart[] = [];
  for (let start = text.indexOf('{{'); start !== -1;) {
    const end = closing(text, start + 2);
    if (end === null) break;
    const written = text.slice(start + 2, end).split('::');
    const number = /^c[1-9]\d?$/u.test(written[0]!.trim()) && written.length > 1 ? written.shift()!.trim() : null;
    const [part = '', hint] = written;
    parts.push({ text: part.trim(), hint: hint?.trim() || null, number, start, end: end + 2 });
    start = text.indexOf('{{', end + 2);
  }
  return parts;
}

/**
 * Both sides of a cloze text. Outside formulas and code a part becomes a link to `cloze:hidden` or `cloze:shown`, which the
 * renderer turns into a mark; inside a formula it is boxed; inside code it is a gap.
 */
export function clozeSides(text: string): ClozeSides {
  let front = '';
  let back = '';
  let done = 0;
  const placeAt = surroundingsOf(text);
  for (const part of clozeParts(text)) {
    const between = text.slice(done, part.start);
    const place = placeAt(part.start);
    front += between + hidden(part, place);
    back += between + shown(part, place);
    done = part.end;
  }
  return { front: front + text.slice(done), back: back + text.slice(done) };
}

type Surroundings = 'prose' | 'formula' | 'code';

function hidden(part: ClozePart, place: Surroundings): string {
  if (place === 'code') return '____';
  if (place === 'formula') return String.raw`\boxed{\,?\,}`;
  return `[${part.hint ?? '…'}](cloze:hidden)`;
}

function shown(part: ClozePart, place: Surroundings): string {
  if (place === 'code') return part.text;
  if (place === 'formula') return String.raw`\boxed{${part.text}}`;
  return `[${part.text}](cloze:shown)`;
}

function closing(text: string, from: number): number | null {
  let depth = 0;
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '{') depth += 1;
    else if (text[index] === '}' && depth > 0) depth -= 1;
    else if (text[index] === '}') return text[index + 1] === '}' ? index : null;
  }
  return null;
}

/** Tells what stands around a place; asked for places in rising order, so that the text is walked through once. */
function surroundingsOf(text: string): (at: number) => Surroundings {
  const fence = /`+|\$\$?|\\./gu;
  let open: string | null = null;
  let next = fence.exec(text);
  return (at) => {
    for (; next && next.index < at; next = fence.exec(text)) {
      const [sign] = next;
      if (sign.startsWith('\\')) continue;
      if (open === null) open = sign;
      else if (open === sign) open = null;
    }
    if (open === null) return 'prose';
    return open.startsWith('$') ? 'formula' : 'code';
  };
}
