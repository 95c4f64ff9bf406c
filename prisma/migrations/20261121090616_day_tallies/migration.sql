-- DropIndex
DROP INDEX "CardMemory_learnerId_dueAt_idx";

-- AlterTable
ALTER TABLE "CardMemory" ADD COLUMN "firstDay" TEXT;
ALTER TABLE "CardMemory" ADD COLUMN "lastDay" TEXT;
ALTER TABLE "CardMemory" ADD COLUMN "pack" TEXT;

-- AlterTable
ALTER TABLE "Learner" ADD COLUMN "tallyVersion" INTEGER;

-- CreateTable
CREATE TABLE "DayTally" (
    "learnerId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "answers" INTEGER NOT NULL,
    "counters" TEXT NOT NULL,

    PRIMARY KEY ("learnerId", "day"),
    CONSTRAINT "DayTally_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "CardMemory_learnerId_dueAt_suspended_pack_idx" ON "CardMemory"("learnerId", "dueAt", "suspended", "pack");

-- CreateIndex
CREATE INDEX "CardMemory_learnerId_state_cardId_idx" ON "CardMemory"("learnerId", "state", "cardId");

-- CreateIndex
CREATE INDEX "CardMemory_learnerId_lapses_idx" ON "CardMemory"("learnerId", "lapses");
