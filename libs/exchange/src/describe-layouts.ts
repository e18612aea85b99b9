import { iroExtract } from './extract/iro-extract';
import type { FileLayout, NamedColumn } from './layout';
import { ssd } from './ssd/ssd';

const opening = `# The IRO extract

What SSDA903 can't tell, as CSV files from the council's case system. This page is written from the layouts in \`libs/exchange\`; a test says that the two agree.

\`npm run import -- FOLDER\` reads a folder with any of these files beside the SSDA903 files.

* A file is recognised by its **set of columns**, whatever it is called, in whatever order they stand and whatever the size of their letters. All columns of a file must be there, and no others.
* CSV: UTF-8 or UTF-16, with commas, semicolons or tabs, any line ending, one header row; rows that a spreadsheet left empty are passed over. Sheets of a workbook (\`.xlsx\`) and the return in the Department's XML are read too. Links and folders inside the folder are refused, and so is a line of more than a megabyte.
* Days are \`yyyy-mm-dd\`; moments \`yyyy-mm-ddThh:mm\` in England's local time; \`yes\` or \`no\`; numbers with a full stop.
* Every row has a \`source_id\`, unique in its file. Children are named by the SSDA903 \`CHILD\`: they have to stand in the return's header or in \`persons\`.
* A folder is the whole statement of its year. The year is given with the command (\`npm run import -- FOLDER --year 2016\`) or proved by its days: nearly all episodes that ended, reviews and returns from being missing are in one year. A day later than that is a fault at its cell; a year in which none of them is, and one after 2027, whose codes and rules nobody knows yet, are refused.
* A folder may be a part of its year: \`--until 2015-09-30\`. Nothing is withdrawn then, and what it tells again takes the place of what was told.
* Everything is checked before anything is stored, across files too. Each fault says file, line, column, value, rule and remedy; with one fault nothing is imported. A warning is listed and counted, and the folder imported. \`--check-only\` says what is wrong and writes nothing. Which rule of the Department is which: [the rules of the return](return-rules.md).
* A leading \`=\`, \`+\`, \`-\` or \`@\` is text. It is never evaluated, and what we write ourselves carries a quote before it.

SSDA903 alone is enough to begin. What it doesn't tell (a period's start before the year, a review's kind, when a yes/no health flag was earned) is stored as unknown, stays out of the figures that need it, and is listed as missing data (\`missingData\`, \`missingReviewData\`, \`missingHealthData\`).

Years may be imported in any order and again: each year's word is kept, and the latest one on the same days holds (decision 0072).
`;

const dataset = `# The Standard Safeguarding Dataset

Where a council has the dataset's reviews, these two files may stand in the folder under the dataset's own column names, beside or in place of \`reviews\`. All columns of a file must be there, and no others, but for one that newer extracts have (\`clar_cla_person_id\`). Days are \`yyyy-mm-dd\`, also with a time after them; a code may be told by its words; NULL is blank.
`;

/** How a column's values look, in words. */
function form(column: NamedColumn): string {
  const said: string[] = [];
  if (column.kind === 'code' && column.codeSet)
    said.push(column.codeSet.codes.map(({ code }) => `\`${code}\``).join(' '));
  else
    said.push(
      {
        text: 'text',
        date: 'day',
        datetime: 'moment',
        integer: 'whole number',
        decimal: 'number',
        boolean: 'yes / no',
        code: 'code',
      }[column.kind],
    );
  if (column.between) said.push(`${column.between[0]} to ${column.between[1]}`);
  if (column.notBefore) said.push(`not before \`${column.notBefore}\``);
  const targets = (column.references ?? []).map(({ file, column: target }) => `\`${file}.${target}\``);
  if (targets.length > 0) said.push(`in ${targets.join(' or ')}`);
  return said.join('; ');
}

/** One file as a section of the page. */
function section(layout: FileLayout): string {
  const lines = layout.columns.map(
    (column) =>
      `| \`${column.name}\` | ${column.required ? 'yes' : ''} | ${form(column)} | ${column.description} |`,
  );
  return [
    `## ${layout.name}`,
    '',
    layout.description,
    '',
    '| column | needed | form | meaning |',
    '|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}

/** The page on the IRO extract, docs/iro-extract.md. */
export function describeExtract(): string {
  return [
    opening,
    ...Object.values(iroExtract).map(section),
    dataset,
    ...Object.values(ssd).map(section),
  ].join('\n');
}
