/** The most bytes a list is taken for a list. */
const MOST = 1024 * 1024;

/** The text of a file, or why there is none. As spreadsheets write it (UTF-16, Windows-1252) where it is no UTF-8. */
export async function readTextFile(
  file: File,
): Promise<{ readonly text: string } | { readonly problem: 'tooBig' | 'notRead' }> {
  if (file.size > MOST) return { problem: 'tooBig' };
  try {
    return { text: decoded(await file.arrayBuffer()) };
  } catch {
    return { problem: 'notRead' };
  }
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const [first, second] = new Uint8Array(bytes);
    // The mark of the byte order that Excel puts before its "Unicode Text" (Encoding Standard, "BOM sniff").
    const isUtf16 = first === 0xff && second === 0xfe;
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'windows-1252').decode(bytes);
  }
}
