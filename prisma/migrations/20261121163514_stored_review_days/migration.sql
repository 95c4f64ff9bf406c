-- AlterTable
ALTER TABLE "CardMemory" ADD COLUMN "lastReviewDay" TEXT;
