-- Ids of plans, events and submissions are their learner’s own. A rebuilt table loses its triggers: they are made again below.
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Plan" (
    "id" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "takenBackAt" BIGINT,
    "wish" TEXT NOT NULL,
    "moved" INTEGER NOT NULL,

    PRIMARY KEY ("learnerId", "id"),
    CONSTRAINT "Plan_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Plan" ("createdAt", "id", "learnerId", "moved", "takenBackAt", "wish") SELECT "createdAt", "id", "learnerId", "moved", "takenBackAt", "wish" FROM "Plan";
DROP TABLE "Plan";
ALTER TABLE "new_Plan" RENAME TO "Plan";
CREATE INDEX "Plan_learnerId_createdAt_idx" ON "Plan"("learnerId", "createdAt");
CREATE TABLE "new_ReviewEvent" (
    "id" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "body" TEXT,
    "at" BIGINT NOT NULL,
    "localDay" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "rolloverHour" INTEGER NOT NULL,
    "presetRevisionId" TEXT NOT NULL,
    "rating" TEXT,
    "tookMillis" INTEGER,
    "seed" BIGINT,
    "days" INTEGER,
    "undoes" TEXT,
    "credit" REAL,
    "sourceId" TEXT,
    "sourceCardId" TEXT,

    PRIMARY KEY ("learnerId", "id"),
    CONSTRAINT "ReviewEvent_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReviewEvent_presetRevisionId_fkey" FOREIGN KEY ("presetRevisionId") REFERENCES "PresetRevision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_ReviewEvent" ("at", "cardId", "credit", "days", "id", "kind", "learnerId", "localDay", "presetRevisionId", "rating", "rolloverHour", "seed", "sourceCardId", "sourceId", "tookMillis", "undoes", "zone") SELECT "at", "cardId", "credit", "days", "id", "kind", "learnerId", "localDay", "presetRevisionId", "rating", "rolloverHour", "seed", "sourceCardId", "sourceId", "tookMillis", "undoes", "zone" FROM "ReviewEvent";
DROP TABLE "ReviewEvent";
ALTER TABLE "new_ReviewEvent" RENAME TO "ReviewEvent";
CREATE INDEX "ReviewEvent_learnerId_cardId_at_idx" ON "ReviewEvent"("learnerId", "cardId", "at");
CREATE INDEX "ReviewEvent_learnerId_localDay_idx" ON "ReviewEvent"("learnerId", "localDay");
CREATE INDEX "ReviewEvent_learnerId_at_idx" ON "ReviewEvent"("learnerId", "at");
CREATE INDEX "ReviewEvent_learnerId_undoes_idx" ON "ReviewEvent"("learnerId", "undoes");
CREATE INDEX "ReviewEvent_learnerId_sourceId_idx" ON "ReviewEvent"("learnerId", "sourceId");
CREATE TRIGGER "ReviewEvent_no_update" BEFORE UPDATE ON "ReviewEvent"
BEGIN
    SELECT RAISE(ABORT, 'The review log is append-only: add an event instead of changing one');
END;
CREATE TRIGGER "ReviewEvent_no_delete" BEFORE DELETE ON "ReviewEvent"
BEGIN
    SELECT RAISE(ABORT, 'The review log is append-only: add an undo instead of deleting an event');
END;
CREATE TABLE "new_Submission" (
    "id" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "exerciseId" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "verdict" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "report" TEXT NOT NULL,

    PRIMARY KEY ("learnerId", "id"),
    CONSTRAINT "Submission_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Submission" ("at", "exerciseId", "id", "learnerId", "report", "source", "verdict") SELECT "at", "exerciseId", "id", "learnerId", "report", "source", "verdict" FROM "Submission";
DROP TABLE "Submission";
ALTER TABLE "new_Submission" RENAME TO "Submission";
CREATE INDEX "Submission_learnerId_exerciseId_at_idx" ON "Submission"("learnerId", "exerciseId", "at");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
