import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { readFolder } from '../src';

/** A zip file whose entries are stored as they are. */
function zip(entries: Readonly<Record<string, string>>): Buffer {
  const [locals, central]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt32LE(crc32(data), 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(data.length, 18);
    about.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, path, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), about, rest, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}

const letters = 'ABCDEFGHIJKLM';
/** A day as Excel keeps it: days since the end of 1899. */
const serial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** A sheet of texts and, where a cell reads as a day, of days. */
const sheet = (rows: readonly (readonly string[])[]): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map(
      (cells, at) =>
        `<row r="${at + 1}">${cells
          .map((cell, place) => {
            const where = `${letters[place]}${at + 1}`;
            if (cell === '') return '';
            return day.test(cell)
              ? `<c r="${where}" s="1"><v>${serial(cell)}</v></c>`
              : `<c r="${where}" t="inlineStr"><is><t>${cell}</t></is></c>`;
          })
          .join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`;

function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Buffer {
  const names = Object.keys(sheets);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zip({
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${related}"><sheets>${names
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${related}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join('')}<Relationship Id="rId99" Type="${related}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<?xml version="1.0"?><styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet(sheets[name]!)]),
    ),
  });
}

const header = [
  ['CHILD', 'SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'],
  ['A1', '1', '2005-06-15', 'WBRI', 'UN5', '', ''],
];
const episodes = [
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN'.split(','),
  [
    'A1',
    '2014-06-01',
    'S',
    'C2',
    'N1',
    'U4',
    'PR1',
    '2015-09-01',
    'E4A',
    '',
    'ZZ1 1AA',
    'ZZ1 2BB',
    'SC123456',
  ],
];

describe('a workbook', () => {
  const read = async (bytes: Buffer) => {
    const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
    try {
      writeFileSync(join(folder, 'return.xlsx'), bytes);
      const found = await readFolder(folder);
      const rows: string[] = [];
      if (found.ok)
        for await (const { CHILD, DECOM, DEC } of found.rows('ssda903_episodes'))
          rows.push(`${CHILD} ${DECOM} ${DEC}`);
      return found.ok
        ? rows
        : found.faults.map(({ file, line, column, rule }) => `${file}:${line} ${column} ${rule}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  it('is read sheet by sheet, its days as days; other sheets are left alone', async () => {
    expect(await read(workbook({ Header: header, Episodes: episodes, Notes: [['What we did']] }))).toEqual([
      'A1 2014-06-01 2015-09-01',
    ]);
  });

  it('has its faults told by sheet and row', async () => {
    const wrong = [episodes[0]!, episodes[1]!.map((cell) => (cell === 'S' ? 'Q' : cell))];
    expect(await read(workbook({ Header: header, Episodes: wrong }))).toEqual([
      'return.xlsx [Episodes]:2 RNE known code (143)',
    ]);
  });

  it('that is none is refused in words', async () => {
    expect(await read(Buffer.from('no zip at all, but long enough to look at'))).toEqual([
      'return.xlsx:0  a workbook',
      ':0  a year',
    ]);
  });
});
