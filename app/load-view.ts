import { getLocale } from 'next-intl/server';
import { failure, success, type Result } from '#lib/base/result.ts';
import type { ErrorText } from '#lib/i18n/error-text.ts';
import { rememberError } from '#lib/recent-errors.ts';
import { databaseProblem } from '#lib/server.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { asking } from './asking.ts';
import { databaseText } from './database-text.ts';

/**
 * What a page asks of the use-cases; where the database cannot be used, what to tell the learner instead. Any other error
 * is thrown, and shown by error.tsx.
 */
export async function loadView<View>(ask: (context: StudyContext) => Promise<View>): Promise<Result<View, ErrorText>> {
  const locale = await getLocale();
  try {
    return success(await ask(await asking()));
  } catch (error) {
    const problem = databaseProblem(error);
    if (!problem) throw error;
    console.error(error);
    rememberError(error, 'page', null);
    return failure(databaseText(locale, problem));
  }
}
