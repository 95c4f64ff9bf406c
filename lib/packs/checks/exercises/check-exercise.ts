import type { ExerciseSpec, FunctionSpec, RegimeSpec } from '#lib/exercises/exercise.ts';
import { isMade, isTensorDraw, type InputLeaf, type InputSpec } from '#lib/exercises/input-spec.ts';
import { plainSizes } from '#lib/exercises/plain-draw.ts';
import { checkGradientSpec, outputNames } from './check-gradient-spec.ts';
import { checkCost } from './check-cost.ts';
import { checkForms } from './check-forms.ts';
import { checkPropertySpec } from './check-property-spec.ts';
import { checkSignatures } from './check-signatures.ts';
import { checkSizes } from './check-sizes.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlPath, YamlSource } from '#lib/packs/format/yaml-source.ts';
import { spellingOf } from '#lib/packs/checks/spelling-of.ts';

/** What the schema of an exercise cannot say: every name in it means something, and every function is called somewhere. */
export function checkExercise(spec: ExerciseSpec, folder: string, source: YamlSource): Problem[] {
  const what = `the exercise calls itself “${spec.id}”, its folder is “${folder}”`;
  return [
    ...(spec.id === folder
      ? []
      : [source.problem({ code: 'folder-name', what, fix: 'give both the same name' }, ['id'])]),
    ...duplicates(
      spec.functions.map((one) => one.name),
      'function',
      source,
      ['functions', 'name'],
    ),
    ...duplicates(
      spec.regimes.map((one) => one.id),
      'regime',
      source,
      ['regimes', 'id'],
    ),
    ...duplicates(
      spec.mistakes.map((one) => one.id),
      'mistake',
      source,
      ['mistakes', 'id'],
    ),
    ...spec.functions.flatMap((one, index) => checkGradientSpec(spec, one, source, ['functions', index, 'gradientOf'])),
    ...duplicates(
      spec.properties.map((one) => one.id),
      'property',
      source,
      ['properties', 'id'],
    ),
    ...spec.properties.flatMap((one, index) => checkPropertySpec(spec, one, source, ['properties', index])),
    ...spec.regimes.flatMap((regime, index) => checkRegime(spec, regime, source, ['regimes', index])),
    ...checkForms(spec, source),
    ...checkSignatures(spec, source),
    ...checkCost(spec, source),
    ...checkSizes(spec, source),
    ...neverCalled(spec, source),
    ...(spec.regimes.some((regime) => regime.visible)
      ? []
      : [
          source.problem(
            {
              code: 'unknown-name',
              what: 'no regime is visible, so Run has nothing to run',
              fix: 'mark one with “visible: true”',
            },
            ['regimes'],
          ),
        ]),
  ];
}

function duplicates(
  names: readonly string[],
  kind: string,
  source: YamlSource,
  [list, field]: readonly [string, string],
): Problem[] {
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    if (first === index) return [];
    const what = `the ${kind} at line ${source.lineOf([list, first, field])} is called “${name}”, too`;
    return [source.problem({ code: 'duplicate-id', what, fix: 'give each its own name' }, [list, index, field])];
  });
}

function checkRegime(spec: ExerciseSpec, regime: RegimeSpec, source: YamlSource, path: YamlPath): Problem[] {
  const inputs = Object.keys(regime.inputs);
  const missing = (regime.functions ?? []).flatMap((name, index) => {
    const called = spec.functions.find((one) => one.name === name);
    const at = [...path, 'functions', index];
    if (!called)
      return [
        unknown(
          `no function “${name}”`,
          spec.functions.map((one) => one.name),
          source,
          at,
        ),
      ];
    return required(called)
      .filter((param) => !inputs.includes(param))
      .map((param) =>
        source.problem(
          {
            code: 'unknown-name',
            what: `${name} needs the input “${param}”, which is not drawn here`,
            fix: `add it to “inputs”`,
          },
          at,
        ),
      );
  });
  return [
    ...missing,
    ...Object.entries(regime.inputs).flatMap(([name, input]) =>
      checkInput(spec, regime, input, { source, path: [...path, 'inputs', name] }),
    ),
  ];
}

type At = { readonly source: YamlSource; readonly path: YamlPath };

function checkInput(spec: ExerciseSpec, regime: RegimeSpec, input: InputSpec, { source, path }: At): Problem[] {
  if (isMade(input)) {
    const inputs = Object.keys(regime.inputs);
    return input.args.flatMap((arg, index) =>
      typeof arg === 'number' || inputs.includes(arg)
        ? []
        : [unknown(`no input “${arg}”`, inputs, source, [...path, 'args', index])],
    );
  }
  if (typeof input === 'object' && 'fields' in input) {
    return Object.entries(input.fields).flatMap(([name, leaf]) =>
      checkLeaf(spec, regime, leaf, { source, path: [...path, 'fields', name] }),
    );
  }
  return checkLeaf(spec, regime, input, { source, path });
}

function checkLeaf(spec: ExerciseSpec, regime: RegimeSpec, leaf: InputLeaf, { source, path }: At): Problem[] {
  if (typeof leaf !== 'object' || 'json' in leaf) return [];
  if ('draw' in leaf) {
    const dims = Object.keys(regime.dims);
    const sizes = isTensorDraw(leaf)
      ? leaf.shape.map((size, index) => ({ size, at: ['shape', index] }))
      : plainSizes(leaf).map((size) => ({ size, at: [] }));
    return sizes.flatMap(({ size, at }) =>
      typeof size === 'number' || dims.includes(size)
        ? []
        : [unknown(`no dim “${size}”`, dims, source, [...path, ...at])],
    );
  }
  const called = spec.functions.find((one) => one.name === leaf.from);
  if (!called)
    return [
      unknown(
        `no function “${leaf.from}”`,
        spec.functions.map((one) => one.name),
        source,
        [...path, 'from'],
      ),
    ];
  const inputs = Object.keys(regime.inputs);
  const outputs = outputNames(called.returns);
  return [
    ...leaf.args.flatMap((arg, index) =>
      inputs.includes(arg) ? [] : [unknown(`no input “${arg}”`, inputs, source, [...path, 'args', index])],
    ),
    ...(leaf.pick !== undefined && !outputs.includes(leaf.pick)
      ? [unknown(`${leaf.from} has no output “${leaf.pick}”`, outputs, source, [...path, 'pick'])]
      : []),
    ...(leaf.args.length < required(called).length
      ? [
          source.problem(
            {
              code: 'unknown-name',
              what: `${leaf.from} takes ${called.params.join(', ')}`,
              fix: 'name an input for each',
            },
            [...path, 'args'],
          ),
        ]
      : []),
  ];
}

function neverCalled(spec: ExerciseSpec, source: YamlSource): Problem[] {
  return spec.functions.flatMap((one, index) => {
    const isCalled = spec.regimes.some((regime) =>
      regime.functions
        ? regime.functions.includes(one.name)
        : required(one).every((param) => Object.hasOwn(regime.inputs, param)),
    );
    if (isCalled || one.hidden) return [];
    const what = `no regime draws all that ${one.name} needs: ${required(one).join(', ')}`;
    return [
      source.problem({ code: 'unknown-name', what, fix: 'add the inputs to a regime' }, ['functions', index, 'name']),
    ];
  });
}

function required(one: FunctionSpec): string[] {
  return one.params.filter((param) => !param.endsWith('?'));
}

function unknown(what: string, known: readonly string[], source: YamlSource, path: YamlPath): Problem {
  const fix = spellingOf(/“(.+)”$/u.exec(what)?.[1] ?? '', known);
  return source.problem(
    { code: 'unknown-name', what: `there is ${what}`.replace(/^there is (\S+) has/u, '$1 has'), fix },
    path,
  );
}
