import { namedMark } from './drawing/draw-mark.ts';
import type { Figure } from './figure.ts';
import { isProgramCall } from './is-program-call.ts';
import type { MarkName } from './marks/mark.ts';
import type { ProgramCall } from './marks/fields.ts';
import { panelsOf } from './panels-of.ts';

/** A mark that a program computes, and where in its figure that is said. */
type PlacedCall = {
  readonly mark: MarkName;
  readonly call: ProgramCall;
  readonly path: readonly (string | number)[];
};

/** Which marks of a figure are computed by programs. */
export function programCalls(figure: Figure): readonly PlacedCall[] {
  return panelsOf(figure).flatMap(({ panel, path, list }) =>
    panel.marks.flatMap((mark, index): PlacedCall[] => {
      const named = namedMark(mark);
      const from: unknown = named && 'from' in named.spec ? named.spec.from : undefined;
      if (!named || !isProgramCall(from)) return [];
      return [{ mark: named.name, call: from, path: [...path, list, index, named.name, 'from'] }];
    }),
  );
}
