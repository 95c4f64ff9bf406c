ALTER TABLE "Submission" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'typescript';
