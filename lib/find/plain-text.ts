import { TEX_SIGNS } from './signs.ts';

/** What a Markdown text says in one line, without its marks; formulas as far as one line can say them. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(FORMULA, (_, block: string | undefined, inline: string | undefined) => texAsText(block ?? inline ?? ''))
    .replaceAll(PLACEHOLDER, '$1')
    .replaceAll(LINK, '$1')
    .replaceAll(/^\s*(?:#{1,6}|[-+*>]|\d+[.)])\s+/gmu, '')
    .replaceAll(/`{3,}\w*|[`*]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

const FORMULA = /\$\$([\s\S]*?)\$\$|(?<!\\)\$([^$]+)\$/gu;
const PLACEHOLDER = /\{\{\s*([\p{L}\p{N}_]+)\s*(?::\s*\d+\s*)?\}\}/gu;
const LINK = /!?\[([^\]]*)\]\([^)]*\)/gu;
/** As often as fractions stand in fractions. */
const DEPTH = 4;

function texAsText(tex: string): string {
  let text = tex
    .replaceAll(PLACEHOLDER, '$1')
    .replaceAll(/\\(?:left|right|[bB]igg?[lrm]?)(?![a-zA-Z])/gu, '')
    .replaceAll(ACCENTED, (_, accent: string, braced: string | undefined, bare: string | undefined) =>
      ((braced ?? bare)! + ACCENTS[accent]!).normalize('NFC'),
    );
  for (let round = 0; round < DEPTH; round += 1) {
    text = text
      .replaceAll(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/gu, (_, above: string, below: string) =>
        [above, below].map(asFactor).join('/'),
      )
      .replaceAll(/\\sqrt\s*\{([^{}]*)\}/gu, (_, inside: string) => `√${asFactor(inside)}`)
      .replaceAll(
        /\\(?:mathrm|mathbf|mathit|mathbb|mathcal|text|textbf|operatorname|boldsymbol|widehat|overline|boxed)\s*\{([^{}]*)\}/gu,
        '$1',
      )
      .replaceAll(/([_^])\{([^{}]*)\}/gu, (_, mark: string, inside: string) => raised(mark, inside));
  }
  return text
    .replaceAll(/([_^])([\dTijkn])(?![\p{L}\d])/gu, (_, mark: string, inside: string) => raised(mark, inside))
    .replaceAll(/\\([a-zA-Z]+)\s*(?=([\p{L}\p{N}\\√]?))/gu, (_, command: string, next: string) => {
      const sign = TEX_SIGNS.get(command);
      if (sign !== undefined) return RELATIONS.includes(sign) ? ` ${sign} ` : sign;
      return SPACES.has(command) ? ' ' : command + (next === '' ? '' : ' ');
    })
    .replaceAll(/\\[,;:! ]|~|&/gu, ' ')
    .replaceAll(/\\\|/gu, '‖')
    .replaceAll(/[{}\\]/gu, '');
}

const ACCENTED = /\\(hat|bar|tilde|dot|vec)\s*(?:\{(\p{L})\}|(\p{L}))/gu;
const ACCENTS: Readonly<Record<string, string>> = {
  hat: '\u0302',
  bar: '\u0304',
  tilde: '\u0303',
  dot: '\u0307',
  vec: '\u20D7',
};
const RELATIONS = '≤≥≠≈∈→←↦×±';
const SPACES = new Set(['quad', 'qquad', 'displaystyle', 'begin', 'end', 'limits']);

function asFactor(text: string): string {
  return /^[\p{L}\p{N}_]*$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`;
}

const RAISED: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '-': '⁻',
  '+': '⁺',
  n: 'ⁿ',
  T: 'ᵀ',
};
const LOWERED: Readonly<Record<string, string>> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
  '-': '₋',
  '+': '₊',
};

/** Above or below the line where there are such characters; else behind the mark of TeX. */
function raised(mark: string, inside: string): string {
  const small = Array.from(inside, (one) => (mark === '^' ? RAISED : LOWERED)[one]);
  if (inside !== '' && small.every((one) => one !== undefined)) return small.join('');
  return inside.length > 1 && !/^[\p{L}\p{N}]+$/u.test(inside) ? `${mark}(${inside})` : mark + inside;
}
