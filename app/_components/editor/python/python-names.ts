/** What scripts/judge-bundle/python-names.ts has found out about a name of our NumPy or torch. */
export type PythonName = {
  readonly kind: 'function' | 'class' | 'module' | 'value';
  /** `(a, axis=None)`; left out where it has none. */
  readonly signature?: string;
  readonly doc: string;
};

const NAMES = '/judge/python-names.json';

let names: Promise<Readonly<Record<string, PythonName>>> | null = null;

/** Names of our NumPy and torch by their path as it is written (`np.linalg.norm`, `torch.Tensor.sum`); none where they do not come, and then they are asked for again. */
export function loadNames(): Promise<Readonly<Record<string, PythonName>>> {
  names ??= fetchNames().catch((error: unknown) => {
    console.warn(
      `The names of NumPy and torch could not be loaded from ${NAMES}; completion goes without them.`,
      error,
    );
    names = null;
    return {};
  });
  return names;
}

async function fetchNames(): Promise<Readonly<Record<string, PythonName>>> {
  const response = await fetch(NAMES);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as Readonly<Record<string, PythonName>>;
}
