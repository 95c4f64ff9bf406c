import { bundleJudge } from '#scripts/bundle-judge.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import { reportSchema } from '#lib/exercises/report-schema.ts';
import type { Check, Report } from '#lib/exercises/report.ts';
import { createNodeRunner } from '#lib/runner/node/node-runner.ts';
import { moduleOf } from './small-exercise.ts';

/** Judges code against a small exercise, in Node. */
export type SmallJudge = {
  readonly judge: (judgeable: Judgeable, code: string, more?: { readonly everyElement?: boolean }) => Promise<Report>;
  readonly close: () => Promise<void>;
};

/** A judge of what is built from these sources, whose reports are such as can be kept. */
export async function smallJudge(): Promise<SmallJudge> {
  await bundleJudge();
  const runner = await createNodeRunner({ sharesSandboxes: true });
  return {
    judge: async (judgeable, code, more = {}) => {
      const options = { lanes: ['exact', 'device'], backends: ['cpu'], seed: 11, visibleOnly: false, ...more } as const;
      const report = await runner.run({ judgeable, source: moduleOf(code), options });
      return reportSchema.parse(JSON.parse(JSON.stringify(report)));
    },
    close: runner.close,
  };
}

/** The first row that does not pass. */
export function firstWrong({ checks }: Report): Check | undefined {
  return checks.find(({ status }) => status === 'fail' || status === 'error');
}
