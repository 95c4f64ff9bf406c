import { z } from 'zod';
import { localizedText } from '#lib/cards/localized-text.ts';
import { exerciseSpec } from './exercise.ts';

const hintSpec = localizedText
  .unwrap()
  .extend({ python: localizedText.optional().describe('The same in Python, where the text quotes the tensor library') })
  .readonly();

/** `exercise.yaml` as it is written: what the judge asks about, and texts for whoever writes Python. */
export const exerciseFileSpec = exerciseSpec.extend({ hints: z.array(hintSpec).min(1) });
