import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFolder, type ReadOptions } from '../src';

const header =
  'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nA1,1,15/06/2005,WBRI,UN5,,\nA2,1,15/06/2006,WBRI,UN5,,\n';
const episodes =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n' +
  'A1,01/06/2014,S,C2,N1,U4,PR1,01/09/2015,E4A,,ZZ1 1AA,ZZ1 2BB,SC123456\n' +
  'A2,01/07/2015,S,C2,N1,U4,PR1,,,,ZZ1 1AA,ZZ1 2BB,SC123456\n';

/** Reads a folder that somebody fills. */
async function read(
  fill: (folder: string) => void,
  options: ReadOptions = {},
): Promise<{
  readonly faults: readonly string[];
  readonly rows: readonly string[];
  readonly year: number | null;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'as-it-comes-'));
  try {
    fill(folder);
    const found = await readFolder(folder, options);
    const rows: string[] = [];
    if (found.ok)
      for await (const row of found.rows('ssda903_episodes'))
        rows.push(`${row.CHILD} ${row.DECOM} ${row.DEC}`);
    return {
      faults: found.ok
        ? []
        : found.faults.map(({ file, line, column, rule }) => `${file}:${line} ${column} ${rule}`),
      rows,
      year: found.ok ? found.year : null,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const write =
  (files: Readonly<Record<string, string | Buffer>>) =>
  (folder: string): void => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  };
const told = {
  faults: [],
  rows: ['A1 2014-06-01 2015-09-01', 'A2 2015-07-01 null'],
  year: 2016,
};
const both = (as: (text: string) => string | Buffer) =>
  read(write({ 'h.csv': as(header), 'e.csv': as(episodes) }));

describe('a return as it comes', () => {
  it.each<readonly [string, (text: string) => string | Buffer]>([
    ['in UTF-16 with a mark', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['in UTF-16 without one', (text) => Buffer.from(text, 'utf16le')],
    ['in UTF-16, the other way round', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['with tabs in UTF-16', (text) => Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le')],
    ['with semicolons', (text) => text.replaceAll(',', ';')],
    ['with tabs', (text) => text.replaceAll(',', '\t')],
    ['with a Mac’s line ends', (text) => text.replaceAll('\n', '\r')],
    ['with Windows’ line ends and a mark', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    [
      'with rows that Excel left empty',
      (text) => text + `${','.repeat(text.split('\n')[0]!.split(',').length - 1)}\n`.repeat(3),
    ],
    ['with a header in small letters', (text) => text.replace(/^[^\n]*/, (line) => line.toLowerCase())],
  ])('is read %s', async (_, as) => expect(await both(as)).toEqual(told));

  it('is one child, whatever the size of its letters in a file', async () => {
    expect(await read(write({ 'h.csv': header, 'e.csv': episodes.replaceAll('\nA', '\na') }))).toEqual(told);
  });

  it('is read as the Department’s XML', async () => {
    const xml =
      '<?xml version="1.0"?><EXPSSDA903><CHILD><HEADER><CHILDID>A1</CHILDID><UPN>UN5</UPN><SEX>1</SEX>' +
      '<DOB>15/06/2005</DOB><ETHNIC>WBRI</ETHNIC><UASC/><AREVIEW><REVIEW>01/08/2015</REVIEW>' +
      '<REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW><MOTHER/><MC_DOB/></HEADER><EPISODE><DECOM>01/06/2014</DECOM>' +
      '<RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><PL_POST>ZZ1 2BB</PL_POST><HOME_POST>ZZ1 1AA</HOME_POST>' +
      '<URN>SC123456</URN><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC>01/09/2015</DEC><REC>E4A</REC>' +
      '<REASON_PLACE_CHANGE/></EPISODE></CHILD></EXPSSDA903>';
    expect(await read(write({ 'return.xml': xml }))).toEqual({ ...told, rows: [told.rows[0]] });
    expect((await read(write({ 'return.xml': xml.replace('<RNE>S', '<RNE>Q') }))).faults).toEqual([
      'return.xml [episodes]:2 RNE known code (143)',
    ]);
  });

  it('follows no link and opens no folder', async () => {
    const found = await read((folder) => {
      write({ 'h.csv': header, 'e.csv': episodes })(folder);
      mkdirSync(join(folder, 'x.csv'));
      symlinkSync('/etc/hostname', join(folder, 'y.csv'));
    });
    expect(found.faults).toEqual(['x.csv:0  a file', 'y.csv:0  a file']);
  });

  it('shows a name without what would move a cursor', async () => {
    const { faults } = await read(write({ 'a\u001b[31m.csv': 'x\n' }));
    expect(faults[0]).toBe('a\\u001b[31m.csv:1  known file');
  });

  it('passes over a line of many megabytes and a header of many columns, in bounded time', async () => {
    const long = await read(write({ 'h.csv': header + 'x'.repeat(8 << 20) + '\n', 'e.csv': episodes }));
    expect(long.faults).toEqual(['h.csv:4  length']);
    const wide = await read(write({ 'h.csv': 'A,'.repeat(400_000) + '\n' }));
    expect(wide.faults).toContain('h.csv:1  known file');
  });

  it('asks for no UPN of who left care or has short breaks, nor for a number in Wales', async () => {
    const found = await read(
      write({
        'h.csv': header.replace('UN5,,\nA2', ',,\nA2').replace('WBRI,UN5,,\n', 'WBRI,,,\n'),
        'e.csv': episodes
          .replace('C2,N1,U4,PR1,01/09', 'V4,N1,U6,PR1,01/09')
          .replace('ZZ1 2BB,SC123456\nA2', 'CF10 1AA,\nA2'),
      }),
      { year: 2016 },
    );
    expect(found.faults).toEqual(['h.csv:3 UPN a UPN, or why there is none (442)']);
  });

  it('takes no year from one day, and says at the cell that it is late', async () => {
    const reviews = `CHILD,DOB,REVIEW,REVIEW_CODE\n${['05', '06', '07', '08'].map((month) => `A1,15/06/2005,01/${month}/2015,PN1`).join('\n')}\n`;
    const late = await read(
      write({ 'h.csv': header, 'r.csv': reviews, 'e.csv': episodes.replace('01/09/2015', '01/09/2051') }),
    );
    expect(late.faults).toEqual(['e.csv:2 DEC by the end of the year (385)']);
  });

  it('finds two IROs of a child on one day, with the line of each', async () => {
    const allocated = (to: string): ((folder: string) => void) =>
      write({
        'h.csv': header,
        'e.csv': episodes,
        'i.csv':
          'source_id,name,employment,fte,in_post_from,in_post_to\nI1,Ann Example,PERMANENT,1,2009-04-01,\nI2,Ben Example,PERMANENT,1,2009-04-01,\n',
        'a.csv': `source_id,child,iro,from,to\n1,A2,I2,2015-09-10,\n2,A2,I1,2015-07-01,${to}\n`,
      });
    expect((await read(allocated('2015-09-10'))).faults.filter((fault) => fault.startsWith('a.csv'))).toEqual(
      ['a.csv:2 from one IRO at a time'],
    );
    expect((await read(allocated('2015-09-09'))).faults.filter((fault) => fault.startsWith('a.csv'))).toEqual(
      [],
    );
  });
});
