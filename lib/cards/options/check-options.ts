import type { CardFinding } from '#lib/cards/card-finding.ts';
import type { OptionSpec } from './option.ts';

/** One option must be right and one wrong, and no two may say the same. */
export function checkOptions(options: readonly OptionSpec[]): CardFinding[] {
  const right = options.filter((option) => option.correct).length;
  const findings: CardFinding[] = [];
  if (right === 0) {
    findings.push({ code: 'choice', what: 'no option is correct', fix: 'mark one with “correct: true”', path: [] });
  }
  if (right === options.length) {
    findings.push({ code: 'choice', what: 'every option is correct', fix: 'add one that is a real mistake', path: [] });
  }
  for (const [index, option] of options.entries()) {
    const twin = options.findIndex((other) => other.text.en === option.text.en || other.text.zh === option.text.zh);
    if (twin < index) {
      const what = `this option says the same as option ${twin + 1}`;
      findings.push({ code: 'choice', what, fix: 'remove or reword it', path: [index] });
    }
  }
  return findings;
}
