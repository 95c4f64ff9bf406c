-- CreateTable
CREATE TABLE "QuizEvent" (
    "learnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "quizId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" BIGINT NOT NULL,
    "receivedAt" BIGINT NOT NULL,
    "claimedAt" BIGINT,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("learnerId", "id"),
    CONSTRAINT "QuizEvent_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "QuizEvent_learnerId_quizId_idx" ON "QuizEvent"("learnerId", "quizId");

-- CreateIndex
CREATE INDEX "QuizEvent_learnerId_kind_at_idx" ON "QuizEvent"("learnerId", "kind", "at");

-- CreateIndex
CREATE INDEX "QuizEvent_learnerId_at_idx" ON "QuizEvent"("learnerId", "at");
