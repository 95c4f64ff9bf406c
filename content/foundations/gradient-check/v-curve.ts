type Sliders = { digits: number; rule: number; bug: number };

const AT = 1.3;

/** f(x) = x³ + sin x at 1.3, its derivative as somebody derived it, and the relative error against a difference for each step. */
export default function vCurve({ digits, rule, bug }: Sliders) {
  const round = digits === 1 ? Math.fround : (value: number): number => value;
  const f = (x: number): number => round(round(round(x * x) * x) + round(Math.sin(x)));
  const right = 3 * AT * AT + Math.cos(AT);
  const derived = bug === 1 ? right : bug === 2 ? right * 1.001 : 3 * AT * AT;
  const errors: [number, number][] = [];
  for (let k = 0; k <= 60; k += 1) {
    const h = 10 ** (-12 + k / 5);
    const above = round(round(AT) + h);
    const below = rule === 1 ? round(AT) : round(round(AT) - h);
    const slope = round(f(above) - f(below)) / (rule === 1 ? h : 2 * h);
    const error = Math.abs(slope - derived) / (Math.abs(slope) + Math.abs(derived));
    errors.push([h, Math.max(error, 2e-13)]);
  }
  return { errors };
}
