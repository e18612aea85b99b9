import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
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
  /^(score|input\.ending|input\.toEnding|before\.ending)$/,
  /^(words\[status\]|sentences\[input\.inTouch\]) \?\? '[^']*'$/,
  /^roles\.map\(\(role\) => inWords\(inviteeRoles, role\)\)\.join\(', '\)$/,
  /^(own\?\.label \?\? before\.stage|stage\.label|before\.label|article\(of\.(what|called)\)|of\.(what|called))$/,
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

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Every node of a file, depth first. */
function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** What is put into the templates of an expression: `${…}` by `${…}`. */
const inserted = (said: ts.Node): string[] =>
  [...nodesOf(said)].filter(ts.isTemplateSpan).map((span) => inOneLine(span.expression.getText()));

/** What a sentence is set to: `sentence: …` and `const sentence = …`. */
const isSentence = (node: ts.Node): node is ts.PropertyAssignment | ts.VariableDeclaration =>
  (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
  node.name.getText() === 'sentence' &&
  node.initializer !== undefined;

/** What the constants of a file are set to, by name; of a destructured array, under each of its names. */
function constantsOf(file: ts.SourceFile): Map<string, string> {
  const declared = [...nodesOf(file)].filter(ts.isVariableDeclaration);
  return new Map(
    declared.flatMap(({ name, initializer }) => {
      const names = ts.isArrayBindingPattern(name) ? name.elements : [name];
      return names.map((each) => [each.getText(), inOneLine(initializer?.getText() ?? '')] as const);
    }),
  );
}

describe('a sentence of the chronology', () => {
  const files = [...services.map((service) => `apps/${service}/src`), 'libs/subgraph/src'].flatMap(under);
  const lines = files.flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const sentences = [...nodesOf(source)].filter(isSentence);
    return sentences
      .map((sentence) => ({ file: path.basename(file), source, said: sentence }))
      .filter(({ said }) => inserted(said).length > 0);
  });

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
    const wrong = lines.flatMap(({ file, source, said }) =>
      inserted(said)
        .filter((each) => /^[a-z]+$/.test(each) && each !== 'score')
        .flatMap((name) => {
          const value = constantsOf(source).get(name);
          return value !== undefined && partsAllowed.some((form) => form.test(value))
            ? []
            : [`${file}: ${name} = ${value ?? 'not found'}`];
        }),
    );
    expect(wrong).toEqual([]);
  });
});
