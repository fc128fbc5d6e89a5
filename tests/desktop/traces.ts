import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** All files below a folder. */
function allFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.path, entry.name));
}

/** The files below a folder in which a text can be read, plainly, as UTF-16 or as Base64. */
export function traces(folder: string, text: string): string[] {
  const spellings = [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(Buffer.from(text).toString('base64')),
  ];
  return allFiles(folder).filter(file => {
    const bytes = contentOf(file);
    return spellings.some(spelling => bytes.includes(spelling));
  });
}

/** Chromium's own files come and go while it runs. */
function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
