/** What a card asks of its learner, from the first meeting on. */
export const STAGES = ['notice', 'recall', 'apply', 'discriminate', 'debug'] as const;

export type CardStage = (typeof STAGES)[number];
