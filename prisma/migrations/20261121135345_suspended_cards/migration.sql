-- CreateIndex
CREATE INDEX "CardMemory_learnerId_suspended_cardId_idx" ON "CardMemory"("learnerId", "suspended", "cardId");
