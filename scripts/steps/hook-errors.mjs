import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const HOOK_ERRORS = join('.gradus', 'reports', 'unit-errors.json');

/**
 * A reporter for vitest: writes what failed outside any test, a hook of a suite or an error that nobody caught, which its own
 * reporters leave out of the file of results. A list of `{ file, message }`. vitest loads a reporter by its default export.
 */
// oxlint-disable-next-line import/no-default-export
export default class HookErrors {
  onTestRunEnd(modules, unhandled) {
    const found = modules.flatMap((module) =>
      [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())].map((error) => ({
        file: relative('.', module.moduleId),
        message: said(error),
      })),
    );
    found.push(...unhandled.map((error) => ({ file: 'outside any file', message: said(error) })));
    writeFileSync(HOOK_ERRORS, JSON.stringify(found));
  }
}

/** An error with the place it comes from: what a stack begins with. */
function said({ name, message, stack }) {
  return (stack ?? `${name ?? 'Error'}: ${message}`).split('\n').slice(0, 4).join('\n');
}
