import type { PackPath } from '#lib/base/card-id.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';

/** Takes a pack, named by its path such as `content/activations`, into the learner’s queue or out of it; its cards keep their memories. Fails for a pack that is not there. */
export async function enrolPack(
  context: StudyContext,
  path: PackPath,
  enrolled: boolean,
): Promise<Result<null, 'unknown-pack'>> {
  if (!context.library.packs.some((pack) => pack.path === path)) return failure('unknown-pack');
  await currentLearner(context);
  await context.stores.enrolments.choose(context.learnerId, path, enrolled, context.now);
  return success(null);
}
