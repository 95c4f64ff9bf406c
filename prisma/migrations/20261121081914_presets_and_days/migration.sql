-- AlterTable
ALTER TABLE "Learner" ADD COLUMN "habits" TEXT;

-- AlterTable
ALTER TABLE "Preset" ADD COLUMN "queue" TEXT;

-- AlterTable
ALTER TABLE "ReviewEvent" ADD COLUMN "days" INTEGER;

-- CreateTable
CREATE TABLE "PackPreset" (
    "learnerId" TEXT NOT NULL,
    "pack" TEXT NOT NULL,
    "preset" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    PRIMARY KEY ("learnerId", "pack"),
    CONSTRAINT "PackPreset_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
