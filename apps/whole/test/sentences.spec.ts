import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { services } from '@iro/database';

const root = path.resolve(__dirname, '../../..');
const under = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name));

/**
 * What a sentence of the chronology may be put together from: words for codes, days, numbers, a choice
 * between words of the product, a label of the council's protocol.
 */
const allowed: readonly RegExp[] = [
  /^(inWords|dayInWords)\(/,
  /^[^?]+ \? '[^']*' : '[^']*'$/,
  /^(children|decisions)\.length$/,
  /^(score|input\.ending|input\.toEnding|String\(before\['ending'\]\))$/,
  /^(words\[status\]|sentences\[input\.inTouch\]) \?\? '[^']*'$/,
  /^roles\.map\(\(role\) => inWords\(inviteeRoles, role\)\)\.join\(', '\)$/,
  /^input\.chairedBy && input\.chairedBy !== 'IRO' \? `; chaired by \$\{inWords\(reviewChairs, input\.chairedBy\)\}` : ''$/,
  /^(own\?\.label \?\? before\.stage|stage\.label|before\.label|article\(of\.what\)|of\.what)$/,
  // Said in the lines before, each of these: read them there.
  /^(which|late|who|what|to|how|risk|label|voice|graded|why|about)$/,
  /^(about|why) === '' \? '' : `: \$\{\1\}`$/,
];
/** How those are put together. */
const partsAllowed: readonly RegExp[] = [
  /inWords\(/,
  /dayInWords\(/,
  /^[^`]*\?? ?'[^']*'/,
  /\.label \?\? before\.stage/,
  /^`\$\{[^}]*'[^']*'\}/,
];

/** The expressions inside `${…}` of a text. */
function inserted(text: string): string[] {
  const found: string[] = [];
  for (const { index } of text.matchAll(/\$\{/g)) {
    let [at, depth] = [index + 2, 1];
    for (; depth > 0 && at < text.length; at += 1) depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
    found.push(text.slice(index + 2, at - 1));
  }
  return found;
}

describe('a sentence of the chronology', () => {
  const files = [...services.map((service) => `apps/${service}/src`), 'libs/subgraph/src'].flatMap(under);
  const lines = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /sentence: .*`/.test(line))
      .map((line) => ({
        file: path.basename(file),
        text: readFileSync(file, 'utf8'),
        said: line.slice(line.indexOf('sentence: ')),
      })),
  );

  it('is put together from words for codes, days and numbers only, never from what somebody typed', () => {
    expect(lines.length).toBeGreaterThan(50);
    expect(
      lines.flatMap(({ file, said }) =>
        inserted(said)
          .filter((each) => !allowed.some((form) => form.test(each)))
          .map((each) => `${file}: ${each}`),
      ),
    ).toEqual([]);
  });

  it('takes its words from a choice of words, codes and days in the same act', () => {
    const wrong = lines.flatMap(({ file, text, said }) =>
      inserted(said)
        .filter((each) => /^[a-z]+$/.test(each) && each !== 'score')
        .flatMap((name) => {
          const made = text
            .split('\n')
            .find((line) => new RegExp(`const (${name}|\\[${name},.*|\\[.*, ${name}\\]) = `).test(line));
          const value = made?.slice(made.indexOf(' = ') + 3);
          return value !== undefined && partsAllowed.some((form) => form.test(value))
            ? []
            : [`${file}: ${name} = ${value ?? 'not found'}`];
        }),
    );
    expect(wrong).toEqual([]);
  });
});
