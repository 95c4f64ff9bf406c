import { getLocale } from 'next-intl/server';
import { failure, success, type Result } from '#lib/base/result.ts';
import type { ErrorText } from '#lib/i18n/error-text.ts';
import { databaseProblem, gradus } from '#lib/server.ts';
import { databaseText } from './database-text.ts';
import { requestZone } from './request-zone.ts';

/**
 * What a page asks of the use-cases; where the database cannot be used, what to tell the learner instead. Any other error
 * is thrown, and shown by error.tsx.
 */
export async function loadView<View>(
  ask: (app: ReturnType<typeof gradus>) => Promise<View>,
): Promise<Result<View, ErrorText>> {
  const zone = await requestZone();
  const locale = await getLocale();
  try {
    return success(await ask(gradus(zone)));
  } catch (error) {
    const problem = databaseProblem(error);
    if (!problem) throw error;
    console.error(error);
    return failure(databaseText(locale, problem));
  }
}
