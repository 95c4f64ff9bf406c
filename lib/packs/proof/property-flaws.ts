import type { PropertySpec } from '#lib/exercises/property.ts';
import type { Check, Report } from '#lib/exercises/report.ts';
import { problemAt, type Finding, type Problem } from '#lib/packs/format/problem.ts';
import type { Exercise } from '#lib/packs/shelf.ts';

/** What the solution’s reports and each mistake’s say of the laws of an exercise. */
export type PropertyReports = {
  readonly reference: readonly Report[];
  readonly mistakes: readonly { readonly name: string; readonly reports: readonly Report[] }[];
};

/** Laws that are never put to the test, and laws that the mistake which should break them obeys. */
export function propertyFlaws({ pack, id, spec }: Exercise, { reference, mistakes }: PropertyReports): Problem[] {
  return spec.properties.flatMap((property) => {
    const finding =
      reference.every((report) => rowOf(report, property) === undefined) && reference.length > 0
        ? neverAsked(property)
        : notBroken(property, mistakes.find(({ name }) => name === property.brokenBy)?.reports ?? []);
    if (!finding) return [];
    return [problemAt(finding, { pack, file: `exercises/${id}/exercise.yaml` }, { line: 1, column: 1 })];
  });
}

function neverAsked({ id }: PropertySpec): Finding {
  const what = `the property “${id}” could be tested on none of its regimes`;
  return { code: 'property-idle', what, fix: 'name regimes that draw its inputs, or correct its fields' };
}

function notBroken(property: PropertySpec, reports: readonly Report[]): Finding | null {
  const obeying = reports.find((report) => rowOf(report, property)?.status !== 'fail');
  if (!obeying) return null;
  const what = `the mistake “${property.brokenBy}” does not break the property “${property.id}” (seed ${obeying.seed})`;
  return { code: 'property-idle', what, fix: 'correct “brokenBy”, or add a regime in which it does' };
}

/** Rows of properties have their titles, and nothing else of theirs. */
function rowOf({ checks }: Report, { title, function: fn }: PropertySpec): Check | undefined {
  return checks.find((check) => check.title?.en === title.en && check.function === fn);
}
