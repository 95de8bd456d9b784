/** A folder for the model's file that lives as long as a test file's run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Called at a test file's top level; empty, and removed after the last test. */
export function modelFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-model-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
