-- CreateTable
CREATE TABLE "Remark" (
    "learnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" BIGINT NOT NULL,
    "receivedAt" BIGINT NOT NULL,
    "claimedAt" BIGINT,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("learnerId", "id"),
    CONSTRAINT "Remark_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Remark_learnerId_subject_idx" ON "Remark"("learnerId", "subject");

-- CreateIndex
CREATE INDEX "Remark_learnerId_at_idx" ON "Remark"("learnerId", "at");
