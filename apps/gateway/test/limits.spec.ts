import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, getOperationAST, parse, print } from 'graphql';
import { documentSize, usualLimits } from '@iro/process';
import { openBudgets } from '../src/budgets';
import { costOf } from '../src/cost';
import { beyond } from '../src/limits';
import { settledConditions, withoutKept, withSettled } from '../src/settled-conditions';
import { openTrustedDocuments, trustedDocumentsIn } from '../src/trusted-documents';
import { openTurns } from '../src/turns';

const root = path.resolve(__dirname, '../../..');

describe('the size of a document', () => {
  const doubling = (levels: number): string =>
    `{ child(id: "1") { ...f0 } } ${Array.from(
      { length: levels },
      (_, at) => `fragment f${at} on Child { a: iro { ...f${at + 1} } b: iro { ...f${at + 1} } }`,
    ).join(' ')} fragment f${levels} on Child { id }`;

  it('counts a fragment as often as it is spread, however deep that is', () => {
    expect(documentSize(parse(doubling(3)))).toEqual({
      depth: 5,
      fields: 1 + 2 + 4 + 8 + 8,
      aliases: 14,
      directives: 0,
      width: 2,
    });
    expect(documentSize(parse(doubling(60))).fields).toBeGreaterThan(1e15);
    expect(beyond(documentSize(parse(doubling(2_000))), usualLimits)?.extensions['code']).toBe(
      'LIMIT_EXCEEDED',
    );
  });

  it('counts chains of fragments as the levels that they are', () => {
    const chain = (of: number): string =>
      `{ child(id: "1") { ...f0 } } ${Array.from({ length: of }, (_, at) => `fragment f${at} on Child { iro { ...f${at + 1} } }`).join(' ')} fragment f${of} on Child { id }`;
    expect(beyond(documentSize(parse(chain(18))), usualLimits)).toBeNull();
    expect(beyond(documentSize(parse(chain(19))), usualLimits)?.message).toBe(
      'This asks too much: 21 levels, where at most 20 may be. Fragments count where they are spread. Split it into several.',
    );
  });

  it('ends at a fragment inside itself', () => {
    const { fields } = documentSize(
      parse('{ ...A } fragment A on Query { a ...B } fragment B on Query { b ...A }'),
    );
    expect(fields).toBe(2);
  });
});

describe('the cost of a request', () => {
  const schema = buildSchema(`
    type Query { children(first: Int, filter: String): ChildConnection! child: Child year: Year }
    type ChildConnection { edges: [ChildEdge!]! pageInfo: PageInfo! }
    type ChildEdge { cursor: String! node: Child! }
    type PageInfo { hasNextPage: Boolean! }
    type Child { id: ID! siblings: [Child!]! duties(first: Int): ChildConnection! }
    type Year { figure: Figure! }
    type Figure { value: Int }
  `);
  const weights = { ofType: { Year: 400 }, ofField: {}, listLength: 10, pageLength: 50 };
  const cost = (text: string, variables = {}): number => {
    const document = parse(text);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('There is no operation.');
    return costOf(schema, weights, { document, operation, variables });
  };

  it('is a point for each record that may come, by first, by its variable, or by the usual page', () => {
    const page = 'edges { node { id } }';
    expect(cost(`{ children(first: 60) { ${page} } }`)).toBe(1 + 1 + 60 * (1 + 1));
    expect(cost(`query ($n: Int) { children(first: $n) { ${page} } }`, { n: 500 })).toBe(1 + 1 + 500 * 2);
    expect(cost(`query ($n: Int = 7) { children(first: $n) { ${page} } }`)).toBe(1 + 1 + 7 * 2);
    expect(cost(`{ children { ${page} } }`)).toBe(1 + 1 + 50 * 2);
  });

  it('multiplies from level to level, through fragments, and weighs what is dear', () => {
    const one = cost('{ children(first: 10) { edges { node { siblings { id } } } } }');
    expect(cost('{ children(first: 20) { edges { node { siblings { id } } } } }')).toBeGreaterThan(one * 1.9);
    expect(
      cost('{ children(first: 10) { edges { ...E } } } fragment E on ChildEdge { node { siblings { id } } }'),
    ).toBe(one);
    expect(cost('{ year { figure { value } } }')).toBe(1 + 400);
  });

  it('of a negative first is not less than nothing', () => {
    expect(cost('{ children(first: -1000) { edges { node { id } } } }')).toBeGreaterThan(0);
  });
});

describe('budgets and turns', () => {
  it('a person’s minute fills again with time', () => {
    let now = 0;
    const budgets = openBudgets(600, () => now);
    budgets.take('a', 600);
    expect(() => budgets.take('a', 60)).toThrow(/Ask again in 6 seconds/);
    budgets.take('b', 600);
    now += 6_000;
    budgets.take('a', 60);
    expect(() => budgets.take('a', 1)).toThrow(/points of a minute/);
  });

  it('lets people run in turn, a few requests of each', async () => {
    const turns = openTurns(2, 3);
    const order: string[] = [];
    const never = new AbortController().signal;
    const ends: (() => void)[] = [];
    const run = (who: string): void =>
      void turns.take(who, 1, never).then((done) => {
        order.push(who);
        ends.push(done);
      });
    for (let at = 0; at < 5; at += 1) run('a');
    run('b');
    run('c');
    const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    await tick();
    expect(order).toEqual(['a', 'a', 'b']);
    ends[0]?.();
    await tick();
    expect(order).toEqual(['a', 'a', 'b', 'c']);
    ends[2]?.();
    await tick();
    expect(order.slice(4)).toEqual(['a']);
  });

  it('what is dear runs alone of its person’s', async () => {
    const turns = openTurns(5, 10);
    const never = new AbortController().signal;
    const order: string[] = [];
    const ends: (() => void)[] = [];
    const run = (who: string, points: number): void =>
      void turns.take(who, points, never).then((done) => {
        order.push(`${who} ${points}`);
        ends.push(done);
      });
    run('a', 9_000);
    run('a', 9_001);
    run('b', 20_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(order).toEqual(['a 9000', 'b 20000']);
    ends[0]?.();
    await new Promise((resolve) => setImmediate(resolve));
    expect(order).toEqual(['a 9000', 'b 20000', 'a 9001']);
  });

  it('who gives up waiting does not run', async () => {
    const turns = openTurns(1, 1);
    const first = await turns.take('a', 1, new AbortController().signal);
    const gone = new AbortController();
    const second = turns.take('a', 1, gone.signal);
    gone.abort('GONE');
    await expect(second).rejects.toBe('GONE');
    first();
    expect(await turns.take('a', 1, new AbortController().signal)).toBeInstanceOf(Function);
  });
});

describe('written-out conditions', () => {
  it('become variables that are always so, each of its own', () => {
    const { document: settled } = settledConditions(
      parse('query Q($always1: Int) { a @skip(if: true) { b(n: $always1) @include(if: true) } }'),
    );
    const operation = getOperationAST(settled);
    expect(operation?.variableDefinitions?.map(({ variable }) => variable.name.value)).toEqual([
      'always1',
      'always3',
      'always4',
    ]);
    expect(settledConditions(parse('{ a }')).document).toEqual(parse('{ a }'));
  });

  it('give a variable that decides in several places a name for each, and its value with it', () => {
    const { document, sameAs } = settledConditions(
      parse('query Q($v: Boolean! = true) { a { b @skip(if: $v) c @include(if: $v) } }'),
    );
    expect(
      getOperationAST(document)?.variableDefinitions?.map(({ variable }) => variable.name.value),
    ).toEqual(['v', 'always2']);
    expect(withSettled({ v: false, n: 1 }, sameAs)).toEqual({ v: false, n: 1, always2: false });
    expect(withSettled({}, sameAs)).toEqual({});
  });

  it('leave an object its place where nothing of it may be left', () => {
    const { document, kept } = settledConditions(parse('query Q($v: Boolean!) { a { b @include(if: $v) } }'));
    expect(print(document)).toContain(`${kept}: __typename`);
    const answer = { a: { [String(kept)]: 'A' } };
    withoutKept(answer, String(kept));
    expect(answer).toEqual({ a: {} });
  });
});

describe('the list of trusted documents', () => {
  it('says of each who answers for it and what it is for', () => {
    const { all } = openTrustedDocuments([path.join(root, 'infra/documents/manifest.json')]);
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter(({ owner, purpose }) => owner === '' || purpose === '')).toEqual([]);
  });

  it('is taken in Relay’s form too, and refused in any other', () => {
    expect(trustedDocumentsIn('{"abc": "query Who { viewer { role } }"}', 'a.json')).toMatchObject([
      { id: 'abc', name: 'Who' },
    ]);
    expect(() => trustedDocumentsIn('[1]', 'a.json')).toThrow(/a.json is no manifest/);
    const committed = readFileSync(path.join(root, 'infra/documents/manifest.json'), 'utf8');
    expect(() => trustedDocumentsIn(committed.replace('"owner"', '"own"'), 'b.json')).toThrow(
      /b.json is no manifest/,
    );
  });
});
