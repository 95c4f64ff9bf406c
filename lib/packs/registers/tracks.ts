import { z } from 'zod';
import { slug } from '#lib/cards/localized-text.ts';
import { trackSpec, type Track } from '#lib/exercises/track.ts';

/** `content/tracks.yaml`: ordered paths of concepts and exercises, by id. */
export const tracksSpec = z.record(slug, trackSpec);

/** All tracks by id, in the order of the file. */
export function tracksOf(tracks: z.infer<typeof tracksSpec>): ReadonlyMap<string, Track> {
  return new Map(
    Object.entries(tracks).map(([id, { title, summary, steps }]) => [
      id,
      {
        id,
        title,
        summary,
        steps: steps.map((one) =>
          'concept' in one ? { kind: 'concept', id: one.concept } : { kind: 'exercise', id: one.exercise },
        ),
      },
    ]),
  );
}
