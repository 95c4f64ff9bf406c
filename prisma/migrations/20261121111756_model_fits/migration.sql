-- CreateTable
CREATE TABLE "ModelFit" (
    "learnerId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" BIGINT NOT NULL,
    "record" TEXT NOT NULL,

    PRIMARY KEY ("learnerId", "number"),
    CONSTRAINT "ModelFit_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
