/** A number of a text: all that it may be meant as (with a following 万 or “million”), the first as it is written. */
export type FoundNumber = {
  readonly values: readonly [string, ...string[]];
  readonly shown: string;
  readonly offset: number;
};

/** The numbers that a text writes in digits; grouping is dropped, signs are not looked at. */
export function numbersIn(text: string): FoundNumber[] {
  return Array.from(text.matchAll(NUMBER), (match) => {
    const [shown, digits, unit] = match as unknown as [string, string, string | undefined];
    const value = plain(digits);
    const factor = unit === undefined ? undefined : FACTORS[unit.trim().toLowerCase()];
    const scaled = factor === undefined ? [] : [plain(String(Number((Number(value) * factor).toPrecision(12))))];
    return { values: [...scaled, value] as unknown as FoundNumber['values'], shown: shown.trim(), offset: match.index };
  });
}

/** Whether a text says a number in words, such as “two”, “twice”, “两” or “三分之一”. */
export function saysNumber(text: string, value: string): boolean {
  const words = WORDS[value];
  return words?.test(text) ?? false;
}

const NUMBER = /(\d+(?:[,，]\d{3})*(?:\.\d+)?)(\s*(?:万|亿|千|百|thousand|million|billion|hundred)(?![a-z]))?/giu;

const FACTORS: Readonly<Record<string, number>> = {
  百: 100,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};

function plain(digits: string): string {
  const number = digits.replaceAll(/[,，]/gu, '');
  return number.includes('.') ? number.replace(/0+$/u, '').replace(/\.$/u, '') : number;
}

const WORDS: Readonly<Record<string, RegExp>> = {
  '0': /\bzeros?\b|\bnought\b|\bno\b|\bnone\b|\bnothing\b|零/iu,
  '0.5': /\bhal(?:f|ves|ved)\b|半/iu,
  '1': /\bones?\b|\bfirst\b|\bsingle\b|\bonce\b|\bunit\b|一|单|首/iu,
  '2': /\btwo\b|\btwice\b|\bsecond\b|\bdoubles?d?\b|\bhal(?:f|ve|ves|ved)\b|\bboth\b|\bpair\b|二|两|双|倍|半|翻/iu,
  '3': /\bthree\b|\bthirds?\b|\btriple\b|\bthrice\b|三/iu,
  '4': /\bfour(?:th)?\b|\bquarters?\b|\bfourfold\b|四/iu,
  '5': /\bfi(?:ve|fth)\b|五/iu,
  '6': /\bsix(?:th)?\b|六/iu,
  '7': /\bseven(?:th)?\b|七/iu,
  '8': /\beight(?:h)?\b|八/iu,
  '9': /\bnin(?:e|th)\b|九/iu,
  '10': /\bten(?:th|s|fold)?\b|十/iu,
  '12': /\btwel(?:ve|fth)\b|\bdozen\b|十二/iu,
  '20': /\btwenty\b|二十/iu,
  '50': /\bfifty\b|\bhalf\b|五十|半/iu,
  '100': /\bhundred(?:th|s|fold)?\b|百/iu,
  '1000': /\bthousand(?:th|s)?\b|千/iu,
  '10000': /\bten thousand\b|万/iu,
  '1000000': /\bmillion(?:th|s)?\b|百万/iu,
};
