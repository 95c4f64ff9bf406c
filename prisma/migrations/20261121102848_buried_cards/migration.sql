-- CreateIndex
CREATE INDEX "CardMemory_learnerId_buriedUntil_idx" ON "CardMemory"("learnerId", "buriedUntil");
