/** What Python hands out piece by piece, as lists and records are opened and closed. */
export type Outbox = {
  readonly begin: () => void;
  readonly give: (value: unknown) => void;
  readonly list: () => void;
  readonly record: () => void;
  readonly key: (name: string) => void;
  readonly close: () => void;
  /** All that was given since `begin`, on the outermost level. */
  readonly take: () => readonly unknown[];
};

type Open = unknown[] | Record<string, unknown>;

/** An empty outbox. */
export function createOutbox(): Outbox {
  let all: unknown[] = [];
  let open: Open[] = [];
  let keys: string[] = [];
  const give = (value: unknown): void => {
    const into = open.at(-1);
    if (into === undefined) all.push(value);
    else if (Array.isArray(into)) into.push(value);
    else define(into, keys.pop() ?? '', value);
  };
  const enter = (made: Open): void => {
    give(made);
    open.push(made);
  };
  return {
    begin: () => {
      [all, open, keys] = [[], [], []];
    },
    give,
    list: () => enter([]),
    record: () => enter({}),
    key: (name) => void keys.push(name),
    close: () => void open.pop(),
    take: () => all,
  };
}

/** Whatever the name is, it is a field of its own. */
function define(record: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(record, name, { value, enumerable: true, writable: true, configurable: true });
}
