-- AlterTable
ALTER TABLE "Learner" ADD COLUMN "reviewKeys" TEXT;
