/** What stands in a text, as far as finding goes: a word with its parts, a run of Chinese characters, or a sign. */
export type Unit =
  | {
      readonly kind: 'word';
      /** As it was written, in small letters. */
      readonly written: string;
      readonly whole: string;
      readonly parts: readonly string[];
    }
  | { readonly kind: 'han'; readonly run: string }
  | { readonly kind: 'sign'; readonly sign: string };

/**
 * The units of a plain text, in their order. Names of code come whole and in parts: `log_softmax`, `logSoftmax` and
 * “log-softmax” are all `logsoftmax`, `log`, `softmax`.
 */
export function unitsOf(text: string): readonly Unit[] {
  const even = text.normalize('NFKC').replaceAll('Σ', '∑').replaceAll('Π', '∏').replaceAll('||', '‖');
  return [...even.matchAll(UNIT)].flatMap(({ 0: found, groups }): readonly Unit[] => {
    if (groups?.['han'] !== undefined) return [{ kind: 'han', run: found }];
    if (groups?.['sign'] !== undefined) return signsOf(found);
    return wordOf(found);
  });
}

/** Words that say nothing by themselves. */
export function isIdle(word: string): boolean {
  return IDLE.has(word);
}

/** A word as all its spellings and its plural are kept: one of them. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/is(ation|ing|ed|er?)(s?)$/u, 'iz$1$2')
    .replace(/our(s?)$/u, 'or$1')
    .replace(/ies$/u, 'y')
    .replace(/(ss|x|ch|sh)es$/u, '$1')
    .replace(/([^sui])s$/u, '$1');
}

const UNIT =
  /(?<han>\p{Script=Han}+)|(?<sign>\p{Script=Greek}\d*|[∂∇∑∏∫√∞‖⊙])|[\p{Script=Latin}\p{N}]+(?:[_.\-‑]+[\p{Script=Latin}\p{N}]+)*/gu;

function signsOf(found: string): readonly Unit[] {
  const [sign = found] = found.toLowerCase();
  const number = found.slice(sign.length);
  return [{ kind: 'sign', sign }, ...(number === '' ? [] : [{ kind: 'sign', sign: sign + number } as const])];
}

function wordOf(found: string): readonly Unit[] {
  if (/^\d+(?:[.-]\d+)+$/u.test(found)) return [];
  const parts = found
    .split(/[_.\-‑]+/u)
    .flatMap(partsOfName)
    .map((part) => stem(part.toLowerCase()));
  const whole = stem(found.replaceAll(/[_.\-‑]+/gu, '').toLowerCase());
  return [{ kind: 'word', written: found.toLowerCase(), whole, parts: parts.length > 1 ? parts : [whole] }];
}

/** `BatchNorm2d` → Batch, Norm, 2d; where a part would be a letter or two, as of ReLU, it is one name. */
function partsOfName(name: string): readonly string[] {
  const parts = name.split(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z]{3})(?=[123]d$)/u);
  return parts.every((part) => part.length > 2 || /^[123]d$/u.test(part)) ? parts : [name];
}

const IDLE: ReadonlySet<string> = new Set(
  'a an and are as at be but by can do does each for from has have how if in into is it its not of on one only or so than that the them then there these they this to was what when where which who why will with you your'.split(
    ' ',
  ),
);
