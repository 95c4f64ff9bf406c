/**
 * The first line of a written text as it reads without its marks: Markdown is taken off, and formulas are told by the characters
 * that stand for their commands, as well as a line can. At most `most` characters, with … where there was more.
 */
export function plainLine(markdown: string, most = 120): string {
  const [first = ''] = markdown.trim().split(/\n\s*\n/u);
  // What is far beyond the end is not looked at.
  const text = first
    .slice(0, 8 * most)
    .replaceAll(FENCE, ' ')
    .replaceAll(FORMULA, (_whole, block: string | undefined, inline: string | undefined) =>
      plainTex(block ?? inline ?? ''),
    )
    .replaceAll(PLACEHOLDER, '…')
    .replaceAll(LINK, '$1')
    .replaceAll(MARKS, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const letters = Array.from(text);
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

const FENCE = /^```.*$/gmu;
const FORMULA = /\$\$([\s\S]+?)\$\$|\$([^$\n]+)\$/gu;
const PLACEHOLDER = /\{\{[^{}]*\}\}/gu;
const LINK = /!?\[([^\]]*)\]\([^)]*\)/gu;
const MARKS = /\*\*|__|`|^#{1,6}\s+|^>\s+|^[-*]\s+/gmu;

/** A formula in characters: what has none of its own stands there by its name. */
function plainTex(tex: string): string {
  let text = tex.replaceAll(PLACEHOLDER, '…');
  // Groups are opened from the inside out; a formula nests no deeper than a few.
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const next = text
      .replaceAll(FRACTION, (_whole, above: string, below: string) => `${grouped(above)}/${grouped(below)}`)
      .replaceAll(ROOT, (_whole, inside: string) => `√${grouped(inside)}`)
      .replaceAll(
        HAT,
        (_whole, name: string, inside?: string, bare?: string) => `${inside ?? bare ?? ''}${HATS[name] ?? ''}`,
      )
      .replaceAll(WRAPPED, '$1');
    if (next === text) break;
    text = next;
  }
  return text
    .replaceAll(COMMAND, (_whole, name: string) => signOf(name))
    .replaceAll(/\^\{?([-0-9n+])\}?(?![0-9])/gu, (whole, sign: string) => RAISED[sign] ?? whole)
    .replaceAll(/_\{?([0-9])\}?(?![0-9])/gu, (whole, sign: string) => LOWERED[sign] ?? whole)
    .replaceAll(/\\[,;:! ]/gu, ' ')
    .replaceAll(/\\\\|&/gu, ' ')
    .replaceAll(/[{}\\]/gu, '');
}

/** A command’s character; what stands between two sides keeps the space after it. */
function signOf(name: string): string {
  const sign = SIGNS[name] ?? (QUIET.has(name) ? '' : name);
  return BETWEEN.test(sign) ? `${sign} ` : sign;
}

const BETWEEN = /[≤≥≠≈∼∝∈→←⇒↦≪≫×±]/u;
const DEEPEST = 6;
const INSIDE = String.raw`\{((?:[^{}])*)\}`;
const FRACTION = new RegExp(String.raw`\\[td]?frac\s*${INSIDE}\s*${INSIDE}`, 'gu');
const ROOT = new RegExp(String.raw`\\sqrt\s*${INSIDE}`, 'gu');
const HAT = new RegExp(String.raw`\\(hat|bar|tilde|overline)\s*(?:${INSIDE}|(\\[a-zA-Z]+|[a-zA-Z]))`, 'gu');
const WRAPPED = new RegExp(
  String.raw`\\(?:mathrm|mathbf|mathcal|mathbb|text|operatorname|boxed|begin|end)\*?\s*${INSIDE}`,
  'gu',
);
const COMMAND = /\\([a-zA-Z]+)\s?/gu;

function grouped(text: string): string {
  const inside = text.trim();
  return /[+\-=<>]|\\cdot/u.test(inside) ? `(${inside})` : inside;
}

const HATS: Readonly<Record<string, string>> = { hat: '\u0302', bar: '\u0304', tilde: '\u0303' };
/** Commands that only say how large or where. */
const QUIET: ReadonlySet<string> = new Set(
  'left right big bigl bigr Big Bigl Bigr displaystyle quad qquad limits nolimits mid'.split(' '),
);
const RAISED = signsOf('0123456789n+-', '⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ⁺⁻');
const LOWERED = signsOf('0123456789', '₀₁₂₃₄₅₆₇₈₉');

/** Characters, each with the one that stands for it. */
function signsOf(written: string, shown: string): Readonly<Record<string, string>> {
  return Object.fromEntries(written.split('').map((sign, index) => [sign, shown.charAt(index)]));
}

const SIGNS: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  ell: 'ℓ',
  partial: '∂',
  nabla: '∇',
  sum: '∑',
  prod: '∏',
  int: '∫',
  infty: '∞',
  cdot: '·',
  times: '×',
  odot: '⊙',
  oplus: '⊕',
  pm: '±',
  mp: '∓',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  sim: '∼',
  propto: '∝',
  in: '∈',
  to: '→',
  rightarrow: '→',
  leftarrow: '←',
  Rightarrow: '⇒',
  mapsto: '↦',
  dots: '…',
  ldots: '…',
  cdots: '⋯',
  top: '⊤',
  lVert: '‖',
  rVert: '‖',
  Vert: '‖',
  lvert: '|',
  rvert: '|',
  vert: '|',
  lfloor: '⌊',
  rfloor: '⌋',
  lceil: '⌈',
  rceil: '⌉',
  langle: '⟨',
  rangle: '⟩',
  circ: '∘',
  star: '⋆',
  ast: '∗',
  forall: '∀',
  exists: '∃',
  cup: '∪',
  cap: '∩',
  subset: '⊂',
  ll: '≪',
  gg: '≫',
};
