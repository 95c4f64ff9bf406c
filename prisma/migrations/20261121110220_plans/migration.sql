-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "takenBackAt" BIGINT,
    "wish" TEXT NOT NULL,
    "moved" INTEGER NOT NULL,
    CONSTRAINT "Plan_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Plan_learnerId_createdAt_idx" ON "Plan"("learnerId", "createdAt");
