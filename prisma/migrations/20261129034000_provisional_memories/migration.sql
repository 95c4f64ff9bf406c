-- AlterTable
ALTER TABLE "CardMemory" ADD COLUMN "provisional" BOOLEAN NOT NULL DEFAULT false;
