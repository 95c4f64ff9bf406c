import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { malformed, settingsRefused } from '#app/api/_http/refuse.ts';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { savePreset } from '#lib/study/settings/presets.ts';
import { assignPreset } from '#lib/study/settings/presets.ts';
import { listPresets } from '#lib/study/settings/presets.ts';

import { packPathField } from '#lib/study/id-fields.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

const change = z.strictObject({
  name: z.string().max(100),
  changes: z.record(z.string(), z.unknown()).optional(),
  packs: z.array(packPathField).max(1_000).optional(),
});

/** Every preset, the default one first. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => json(await listPresets(await asking(request))));
}

/**
 * Changes a preset or, with `changes`, makes one, and gives it packs: `{name, changes?: {…}, packs?: [path]}`; answers with
 * all presets.
 */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 100_000);
    if (!body.ok) return body.problem;
    const form = change.safeParse(body.value);
    if (!form.success) return malformed(form.error);
    const { name, changes, packs = [] } = form.data;
    const context = await asking(request);
    const presets = await listPresets(context);
    if (!changes && presets.every((preset) => preset.name !== name)) {
      return problem(404, 'request.unknownPreset', { id: name });
    }
    const known = new Set(presets.flatMap((preset) => preset.packs));
    const unknown = packs.find((path) => !known.has(path));
    if (unknown !== undefined) return problem(404, 'request.unknownPack', { id: unknown });
    if (changes) {
      const saved = await savePreset(context, name, changes);
      if (!saved.ok) return settingsRefused(saved.problem);
    }
    for (const path of packs) await assignPreset(context, path, name);
    return json(await listPresets(context));
  });
}
