/** A piece of a label: how it is set, and how far from the line: 1 above, −1 below. */
export type LabelRun = {
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly shift: -1 | 0 | 1;
};

/** A label in pieces; what stands between `$` is a simple formula: letters, Greek, signs, one index and one exponent. */
export function labelRuns(label: string): readonly LabelRun[] {
  return label.split('$').flatMap((part, index) => (index % 2 === 0 ? plain(part) : formulaRuns(part)));
}

/** A label as plain text, for tables, screen readers and widths. */
export function plainLabel(label: string): string {
  const runs = labelRuns(label);
  // An exponent that stood on the line would be another number.
  const isRaised = (index: number): boolean => runs[index]?.shift === 1;
  return runs.map(({ text }, index) => (isRaised(index) && !isRaised(index - 1) ? `^${text}` : text)).join('');
}

/** What in a label cannot be shown; null where all can. */
export function labelProblem(label: string): string | null {
  const parts = label.split('$');
  if (parts.length % 2 === 0) return 'a formula is not closed by “$”';
  const mark = /[`{}\\]|\*\*/u.exec(parts.filter((_, index) => index % 2 === 0).join(' '));
  if (mark) return `“${mark[0]}” has no meaning in a label`;
  for (const part of parts.filter((_, index) => index % 2 === 1)) {
    const unknown = [...part.matchAll(/\\([A-Za-z]+)/gu)].find(([, name = '']) => !KNOWN.has(name));
    if (unknown) return `“${unknown[0]}” cannot be drawn in a label`;
    if (/[_^]\{[^{}]*[_^{]/u.test(part)) return 'an index in an index cannot be drawn in a label';
  }
  return null;
}

const plain = (text: string): LabelRun[] => (text === '' ? [] : [{ text, italic: false, bold: false, shift: 0 }]);

const PIECE =
  /(?<shift>[_^])?\s*(?:\{(?<group>[^{}]*)\}|\\(?<wrap>mathbf|boldsymbol|mathrm|text|operatorname|hat|bar|tilde)\{(?<wrapped>[^{}]*)\}|\\(?<command>[A-Za-z]+)|\\[,;! ]|(?<sign>.))/gsu;

function formulaRuns(formula: string): LabelRun[] {
  return [...formula.matchAll(PIECE)].flatMap(({ groups = {} }): LabelRun[] => {
    const { shift, group, wrap, wrapped, command, sign } = groups;
    const level = shift === '_' ? -1 : shift === '^' ? 1 : 0;
    if (group !== undefined) return formulaRuns(group).map((run) => ({ ...run, shift: level }));
    if (wrap !== undefined) return wrappedRuns(wrap, wrapped ?? '').map((run) => ({ ...run, shift: level }));
    const text = command === undefined ? signOf(sign ?? ' ') : (SYMBOLS[command] ?? command);
    const italic = command === undefined ? /[A-Za-z]/u.test(text) : /[α-ω]/u.test(text);
    return [{ text, italic, bold: false, shift: level }];
  });
}

function wrappedRuns(wrap: string, inside: string): LabelRun[] {
  const accent = ACCENTS[wrap];
  const runs = formulaRuns(inside);
  if (accent !== undefined) return runs.map((run, index) => (index === 0 ? { ...run, text: run.text + accent } : run));
  const text = runs.map((run) => run.text).join('');
  return [
    {
      text: wrap === 'text' ? inside : text,
      italic: false,
      bold: wrap === 'mathbf' || wrap === 'boldsymbol',
      shift: 0,
    },
  ];
}

const ACCENTS: Readonly<Record<string, string>> = { hat: '\u0302', bar: '\u0304', tilde: '\u0303' };

function signOf(sign: string): string {
  return { '-': '−', "'": '′', '*': '∗' }[sign] ?? sign;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ϵ',
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
  nabla: '∇',
  partial: '∂',
  infty: '∞',
  cdot: '·',
  times: '×',
  odot: '⊙',
  oplus: '⊕',
  otimes: '⊗',
  pm: '±',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  sim: '∼',
  to: '→',
  sum: '∑',
  prod: '∏',
  sqrt: '√',
  in: '∈',
  ell: 'ℓ',
  ldots: '…',
  dots: '…',
  cdots: '⋯',
  top: '⊤',
  log: 'log ',
  ln: 'ln ',
  exp: 'exp ',
  max: 'max ',
  min: 'min ',
  tanh: 'tanh ',
  sin: 'sin ',
  cos: 'cos ',
  quad: ' ',
};

const KNOWN = new Set([
  ...Object.keys(SYMBOLS),
  ...Object.keys(ACCENTS),
  'mathbf',
  'boldsymbol',
  'mathrm',
  'text',
  'operatorname',
]);
