-- CreateTable
CREATE TABLE "InterviewEvent" (
    "learnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" BIGINT NOT NULL,
    "receivedAt" BIGINT NOT NULL,
    "claimedAt" BIGINT,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("learnerId", "id"),
    CONSTRAINT "InterviewEvent_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "InterviewEvent_learnerId_interviewId_idx" ON "InterviewEvent"("learnerId", "interviewId");

-- CreateIndex
CREATE INDEX "InterviewEvent_learnerId_kind_at_idx" ON "InterviewEvent"("learnerId", "kind", "at");

-- CreateIndex
CREATE INDEX "InterviewEvent_learnerId_at_idx" ON "InterviewEvent"("learnerId", "at");
