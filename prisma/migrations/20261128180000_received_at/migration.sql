-- AlterTable
ALTER TABLE "ReviewEvent" ADD COLUMN "receivedAt" BIGINT;
ALTER TABLE "ReviewEvent" ADD COLUMN "claimedAt" BIGINT;

-- AlterTable
ALTER TABLE "Learner" ADD COLUMN "clockBoundAt" BIGINT;

-- The log is never changed: for the rows that it has, this moment is the bound that their own time may not pass.
UPDATE "Learner" SET "clockBoundAt" = CAST(strftime('%s', 'now') AS INTEGER) * 1000;
