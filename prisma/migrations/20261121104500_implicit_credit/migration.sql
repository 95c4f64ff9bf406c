-- AlterTable
ALTER TABLE "ReviewEvent" ADD COLUMN "credit" REAL;
ALTER TABLE "ReviewEvent" ADD COLUMN "sourceCardId" TEXT;
ALTER TABLE "ReviewEvent" ADD COLUMN "sourceId" TEXT;

-- CreateIndex
CREATE INDEX "ReviewEvent_sourceId_idx" ON "ReviewEvent"("sourceId");
