-- CreateIndex
CREATE INDEX "CardMemory_memories_idx" ON "CardMemory"("learnerId", "state", "pack", "stability", "difficulty", "lastReviewAt");
