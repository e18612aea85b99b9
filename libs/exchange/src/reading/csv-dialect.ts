import { open } from 'node:fs/promises';

/** How a text file is written. */
export interface Dialect {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly delimiter: ',' | ';' | '\t';
  /** Lines end with a carriage return alone, as old Macs wrote them. */
  readonly macLines: boolean;
}

const looked = 1 << 16;

/** UTF-16 by its byte order mark, or by zero bytes beside plain letters. */
function encodingOf(head: Buffer): Dialect['encoding'] {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(64, head.length >> 1);
  let [even, odd] = [0, 0];
  for (let i = 0; i < pairs; i += 1) {
    if (head[i * 2] === 0) even += 1;
    if (head[i * 2 + 1] === 0) odd += 1;
  }
  if (pairs >= 4 && odd === pairs && even === 0) return 'utf-16le';
  if (pairs >= 4 && even === pairs && odd === 0) return 'utf-16be';
  return 'utf-8';
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;

/**
 * Looks at the beginning of a file: its encoding, what parts its cells and what ends its lines. Excel and
 * databases write UTF-16 with tabs, and semicolons where the comma is the decimal mark.
 */
export async function dialectOf(path: string): Promise<Dialect> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(looked), 0, looked, 0);
    const head = buffer.subarray(0, bytesRead);
    const encoding = encodingOf(head);
    const text = new TextDecoder(encoding).decode(head);
    const macLines = !text.includes('\n') && text.includes('\r');
    const header = text.split(/\r|\n/, 1)[0] ?? '';
    const [tabs, semicolons, commas] = [count(header, '\t'), count(header, ';'), count(header, ',')];
    const delimiter = tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : ',';
    return { encoding, delimiter, macLines };
  } finally {
    await file.close();
  }
}
