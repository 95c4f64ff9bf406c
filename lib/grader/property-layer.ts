import type { PropertySpec } from '#lib/exercises/property.ts';
import type { Check } from '#lib/exercises/report.ts';
import { casesOf, isOneCall, type Case } from './inputs/cases.ts';
import { checkProperty, type PropertyFinding } from './checks/property.ts';
import { largestMargin, worstOf } from './checks/values.ts';
import { isTakenBack } from './confirm.ts';
import { failureCheck } from './failure-check.ts';
import { check, type Judging } from './judging.ts';

/** Layer 8: the properties that the exercise names, each in the regimes that it is for; one row each. */
export async function judgeProperties(judging: Judging): Promise<Check[]> {
  const { spec } = judging.judgeable;
  const cases = casesOf(spec, 'exact', judging.options.visibleOnly).filter(isOneCall);
  const rows: Check[] = [];
  for (const property of spec.properties) {
    const mine = cases.filter(
      ({ fn, regime }) => fn.name === property.function && (property.regimes?.includes(regime.id) ?? true),
    );
    const row = await judgeProperty(judging, property, mine);
    if (row) rows.push({ ...row, title: property.title });
  }
  return rows;
}

/** Null where it could be asked nowhere. */
async function judgeProperty(judging: Judging, property: PropertySpec, cases: readonly Case[]): Promise<Check | null> {
  let regimes = 0;
  let margin: number | null = null;
  for (const kase of cases) {
    const finding = await checkProperty(judging, property, kase, 0);
    if (!finding) continue;
    regimes += 1;
    if (finding.kind === 'compared') margin = largestMargin([margin, ...finding.compared.map((each) => each.margin)]);
    if (holds(finding) || !(await isConfirmed(judging, property, kase, finding))) continue;
    return { ...failedRow(kase, finding), margin };
  }
  if (regimes === 0) return null;
  return check('properties', 'pass', { key: 'propertyHolds', values: { regimes } }, { fn: cases[0]!.fn, margin });
}

function holds(finding: PropertyFinding): boolean {
  return finding.kind === 'compared' && worstOf(finding.compared) === null;
}

async function isConfirmed(
  judging: Judging,
  property: PropertySpec,
  kase: Case,
  first: PropertyFinding,
): Promise<boolean> {
  const margin = first.kind === 'compared' ? worstOf(first.compared)!.margin : null;
  const isRight = async (attempt: number): Promise<boolean> => {
    const again = await checkProperty(judging, property, kase, attempt);
    return again !== null && holds(again);
  };
  return !(await isTakenBack(margin, isRight));
}

function failedRow(kase: Case, finding: PropertyFinding): Check {
  if (finding.kind === 'failed') return failureCheck(finding.failure, { ...kase, lane: 'exact' });
  if (finding.kind === 'broken') return check('properties', 'fail', finding.message, kase);
  const { comparison } = worstOf(finding.compared)!;
  const values = { mismatched: comparison.mismatched, size: comparison.size };
  return check('properties', 'fail', { key: 'propertyFails', values }, { ...kase, comparison });
}
