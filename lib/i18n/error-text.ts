import type { Locale } from '#lib/base/localized.ts';
import type { Catalogue } from './catalogue.ts';
import { translatorOf } from './translate.ts';

type Errors = Catalogue['errors'];

/** An error that the catalogue has words for, as `group.name`. */
export type ErrorCode =
  | `database.${keyof Errors['database']}`
  | `request.${keyof Errors['request']}`
  | `plan.${keyof Errors['plan']}`
  | `quiz.${keyof Errors['quiz']}`
  | `list.${keyof Errors['list']}`
  | `interview.${keyof Errors['interview']}`
  | `view.${keyof Errors['view']}`
  | `restore.${keyof Errors['restore']}`
  | 'internal';

/** What is wrong and where, and what to do about it. */
export type ErrorText = { readonly code: ErrorCode; readonly message: string; readonly fix: string };

/** The words for an error in one language. */
export function errorText(
  locale: Locale,
  code: ErrorCode,
  values: Readonly<Record<string, string | number>> = {},
): ErrorText {
  const translate = translatorOf(locale);
  // The keys are known, but which values each needs is not: a test holds all codes against all values.
  const say = translate as (key: string, values: Readonly<Record<string, string | number>>) => string;
  return { code, message: say(`errors.${code}.message`, values), fix: say(`errors.${code}.fix`, values) };
}
