import type { z } from 'zod';
import { failure, success, type Result } from '#lib/base/result.ts';

/** Which setting is wrong, and how. */
export type SettingsProblem = { readonly setting: string; readonly detail: string };

/** Those of the settings that were given, checked; or everything that is wrong with them. */
export function parseChanges<Shape extends z.ZodRawShape>(
  fields: z.ZodObject<Shape>,
  changes: unknown,
): Result<Partial<z.infer<z.ZodObject<Shape>>>, readonly SettingsProblem[]> {
  const form = fields.partial().safeParse(changes);
  if (!form.success) return failure(settingsProblems(form.error));
  const given = Object.entries(form.data).filter(([, value]) => value !== undefined);
  return success(Object.fromEntries(given) as Partial<z.infer<z.ZodObject<Shape>>>);
}

/** What is wrong with settings, each by its name. */
export function settingsProblems(error: z.ZodError): readonly SettingsProblem[] {
  return error.issues.map(({ path, message }) => ({ setting: path.join('.'), detail: message }));
}
