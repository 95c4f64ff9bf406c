-- DropIndex
DROP INDEX "CardMemory_learnerId_state_cardId_idx";

-- CreateIndex
CREATE INDEX "CardMemory_learnerId_pack_cardId_state_idx" ON "CardMemory"("learnerId", "pack", "cardId", "state");
