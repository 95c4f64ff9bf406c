import { beforeAll, describe, expect, it } from 'vitest';
import { openFace } from '#scripts/golden/numpy/open-face.ts';
import { shelfAt } from '#scripts/packs/shelf-at.ts';

const rows = [...shelfAt('.').registers.bridge];

/** Runs the columns of all rows with our own faces; an answer is its value as lists, or the error. */
const RUN = `
import json

def _given(value, library):
    data, dtype = (value["tensor"], value["dtype"]) if isinstance(value, dict) else (value, "float64")
    if not isinstance(value, (list, dict)):
        return value
    if library.__name__ == "numpy":
        return library.array(data, dtype=getattr(library, dtype))
    # What PyTorch indexes with has 64 bits.
    return library.tensor(data, dtype=getattr(library, dtype.replace("int32", "int64")))

def _plain(value):
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value.tolist() if hasattr(value, "tolist") else value

def _run(code, given, library, short):
    names = {short: library, **{name: _given(value, library) for name, value in given.items()}}
    lines = code.strip().split("\\n")
    try:
        exec("\\n".join(lines[:-1]), names)
        return {"value": _plain(eval(lines[-1], names))}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}

import numpy, torch
json.dumps([
    {"numpy": _run(row["numpy"], row["given"], numpy, "np"), "pytorch": _run(row["pytorch"], row["given"], torch, "torch")}
    for row in json.loads(rows)
])
`;

type Answer = { readonly value?: unknown; readonly error?: string };

/** What NumPy and PyTorch themselves give is in tests/golden; this is what a learner sees who types the row here. */
describe('each row of the bridge runs in our own Python', () => {
  let answers: readonly { readonly numpy: Answer; readonly pytorch: Answer }[] = [];
  beforeAll(async () => {
    const { python } = await openFace();
    python.globals.set('rows', JSON.stringify(rows.map(([, row]) => row)));
    answers = JSON.parse(python.runPython(RUN) as string) as typeof answers;
  });

  it.each(rows.map(([id, { gives }], at) => [id, gives, at] as const))('%s', (_id, gives, at) => {
    for (const side of ['numpy', 'pytorch'] as const) {
      const { value, error } = answers[at]![side];
      expect(error, side).toBeUndefined();
      expect(outline(value), side).toEqual(outline(gives));
      const [ours, right] = [numbersIn(value), numbersIn(gives)];
      for (const [place, number] of right.entries()) expect(ours[place], side).toBeCloseTo(number, 5);
    }
  });
});

/** Lists and their lengths, without what is in them. */
function outline(value: unknown): unknown {
  return Array.isArray(value) ? value.map(outline) : '·';
}

function numbersIn(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.flatMap(numbersIn) : [Number(value)];
}
