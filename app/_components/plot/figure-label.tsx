import type { Locale, Localized } from '#lib/base/localized.ts';
import { labelRuns, type LabelRun } from '#lib/cards/figure/label-runs.ts';

type FigureLabelProps = { readonly text: Localized; readonly locale: Locale };

/** A label in a drawing: its simple formulas in italics, indices lowered, exponents raised. */
export function SvgLabel({ text, locale }: FigureLabelProps) {
  const runs = keyed(labelRuns(text[locale]));
  // A shift lasts until the next one, so each piece takes back what the one before it did.
  return runs.map(({ key, ...run }, index) => (
    <tspan key={key} {...lookOf(run)} {...moved(drop(run) - drop(runs[index - 1]))} {...smaller(run)}>
      {run.text}
    </tspan>
  ));
}

/** The same in a line of text. */
export function HtmlLabel({ text, locale }: FigureLabelProps) {
  return keyed(labelRuns(text[locale])).map(({ key, ...run }) => {
    const inner = <span style={lookOf(run)}>{run.text}</span>;
    if (run.shift === -1) return <sub key={key}>{inner}</sub>;
    return run.shift === 1 ? <sup key={key}>{inner}</sup> : <span key={key}>{inner}</span>;
  });
}

function keyed(runs: readonly LabelRun[]): readonly (LabelRun & { readonly key: string })[] {
  return runs.map((run, index) => ({ ...run, key: `${index} ${run.text}` }));
}

/** None where nothing moves: it would take the place of what the text says. */
function moved(by: number): { readonly dy?: string } {
  return by === 0 ? {} : { dy: `${by}px` };
}

function drop(run: LabelRun | undefined): number {
  return run === undefined ? 0 : run.shift * -5;
}

function smaller({ shift }: LabelRun): { readonly fontSize?: string } {
  return shift === 0 ? {} : { fontSize: '0.75em' };
}

function lookOf({ italic, bold }: LabelRun) {
  return { ...(italic && { fontStyle: 'italic' as const }), ...(bold && { fontWeight: 700 }) };
}
