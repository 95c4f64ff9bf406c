-- CreateTable
CREATE TABLE "KeptSection" (
    "learnerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "entry" TEXT NOT NULL,

    PRIMARY KEY ("learnerId", "name", "number"),
    CONSTRAINT "KeptSection_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
