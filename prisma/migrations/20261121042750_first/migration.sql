-- CreateTable
CREATE TABLE "Learner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" BIGINT NOT NULL,
    "zone" TEXT,
    "rolloverHour" INTEGER NOT NULL,
    "locale" TEXT,
    "newPerDay" INTEGER NOT NULL,
    "reviewsPerDay" INTEGER NOT NULL,
    "minutesPerDay" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Preset" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "Preset_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PresetRevision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "presetId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "parameters" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    CONSTRAINT "PresetRevision_presetId_fkey" FOREIGN KEY ("presetId") REFERENCES "Preset" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CardMemory" (
    "learnerId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "stability" REAL,
    "difficulty" REAL,
    "dueAt" BIGINT,
    "lastReviewAt" BIGINT,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "step" INTEGER,
    "intervalDays" REAL,
    "suspended" BOOLEAN NOT NULL,
    "buriedUntil" TEXT,

    PRIMARY KEY ("learnerId", "cardId"),
    CONSTRAINT "CardMemory_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "localDay" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "rolloverHour" INTEGER NOT NULL,
    "presetRevisionId" TEXT NOT NULL,
    "rating" TEXT,
    "tookMillis" INTEGER,
    "seed" BIGINT,
    "undoes" TEXT,
    CONSTRAINT "ReviewEvent_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReviewEvent_presetRevisionId_fkey" FOREIGN KEY ("presetRevisionId") REFERENCES "PresetRevision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "exerciseId" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "verdict" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "report" TEXT NOT NULL,
    CONSTRAINT "Submission_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EnrolledPack" (
    "learnerId" TEXT NOT NULL,
    "pack" TEXT NOT NULL,
    "enrolled" BOOLEAN NOT NULL,
    "at" BIGINT NOT NULL,

    PRIMARY KEY ("learnerId", "pack"),
    CONSTRAINT "EnrolledPack_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Preset_learnerId_name_key" ON "Preset"("learnerId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "PresetRevision_presetId_number_key" ON "PresetRevision"("presetId", "number");

-- CreateIndex
CREATE INDEX "CardMemory_learnerId_dueAt_idx" ON "CardMemory"("learnerId", "dueAt");

-- CreateIndex
CREATE INDEX "ReviewEvent_learnerId_cardId_at_idx" ON "ReviewEvent"("learnerId", "cardId", "at");

-- CreateIndex
CREATE INDEX "ReviewEvent_learnerId_localDay_idx" ON "ReviewEvent"("learnerId", "localDay");

-- CreateIndex
CREATE INDEX "ReviewEvent_learnerId_at_idx" ON "ReviewEvent"("learnerId", "at");

-- CreateIndex
CREATE INDEX "ReviewEvent_undoes_idx" ON "ReviewEvent"("undoes");

-- CreateIndex
CREATE INDEX "Submission_learnerId_exerciseId_at_idx" ON "Submission"("learnerId", "exerciseId", "at");

-- The log and the parameters it was scheduled with are only ever added to.
CREATE TRIGGER "ReviewEvent_no_update" BEFORE UPDATE ON "ReviewEvent"
BEGIN
    SELECT RAISE(ABORT, 'The review log is append-only: add an event instead of changing one');
END;
CREATE TRIGGER "ReviewEvent_no_delete" BEFORE DELETE ON "ReviewEvent"
BEGIN
    SELECT RAISE(ABORT, 'The review log is append-only: add an undo instead of deleting an event');
END;
CREATE TRIGGER "PresetRevision_no_update" BEFORE UPDATE ON "PresetRevision"
BEGIN
    SELECT RAISE(ABORT, 'A preset revision never changes: add the next revision');
END;
CREATE TRIGGER "PresetRevision_no_delete" BEFORE DELETE ON "PresetRevision"
BEGIN
    SELECT RAISE(ABORT, 'A preset revision is never removed: the review log refers to it');
END;
