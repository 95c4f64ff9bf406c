-- AlterTable
ALTER TABLE "ReviewEvent" ADD COLUMN "rule" INTEGER;
