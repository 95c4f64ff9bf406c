-- AlterTable
ALTER TABLE "CardMemory" ADD COLUMN "newRank" BIGINT;

-- CreateTable
CREATE TABLE "SavedView" (
    "learnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,

    PRIMARY KEY ("learnerId", "id"),
    CONSTRAINT "SavedView_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "CardMemory_learnerId_newRank_idx" ON "CardMemory"("learnerId", "newRank");
