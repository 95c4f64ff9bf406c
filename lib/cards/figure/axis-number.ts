/** A number as axes and cells write it: 0.05, 1,200 without its comma, 10⁻⁵, 2.5 × 10⁻⁷; never 100n or 1e-5. */
export function axisNumber(value: number, digits = 4): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  if (size === 0 || size < 1e-300) return '0';
  const isPlain = size >= 1e-3 && size < 1e6;
  if (!isPlain) return powerOf10(value, digits);
  return withSign(String(Number.isInteger(value) ? value : Number(value.toPrecision(digits))));
}

/** A power of ten, with its factor where that is not 1. */
export function powerOf10(value: number, digits = 4): string {
  const [factor = '1', exponent = '0'] = value.toExponential(digits - 1).split('e');
  const plain = String(Number(factor));
  const power = `10${superscript(Number(exponent))}`;
  if (plain === '1') return power;
  return plain === '-1' ? `−${power}` : `${withSign(plain)} × ${power}`;
}

function superscript(exponent: number): string {
  return Array.from(String(exponent), (sign) => SIGNS[sign] ?? sign).join('');
}

const SIGNS: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

function withSign(text: string): string {
  return text.replace('-', '−');
}

/** A number with this many decimals; what rounds to zero has no minus. */
export function fixedNumber(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return /^-0(\.0*)?$/u.test(text) ? text.slice(1) : text.replace('-', '−');
}
