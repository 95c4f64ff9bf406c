-- CreateTable
CREATE TABLE "ExerciseList" (
    "learnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "exercises" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "changes" INTEGER NOT NULL,
    "removedAt" BIGINT,

    PRIMARY KEY ("learnerId", "id"),
    CONSTRAINT "ExerciseList_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
