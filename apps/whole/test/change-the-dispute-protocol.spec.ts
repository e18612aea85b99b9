import { readConfig, root } from '@iro/process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { civilDate } from '@iro/calendar';
import { seededProtocols } from '@iro/rules';
import { freshDatabases, type Databases } from '@iro/testkit';
import { openCouncilUnderTest, type CouncilUnderTest } from './council-under-test';
import { importCommand, protocolsHere, rules } from '@iro/whole';

/** What the page says to paste and to send, in its order. */
const page = readFileSync(path.join(root, 'docs/tasks/change-the-dispute-protocol.md'), 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, 'gm'))].map(
    ([, indent = '', text = '']) =>
      text
        .split('\n')
        .map((line) => line.slice(indent.length))
        .join('\n'),
  );
const [onRecord, adopt, bothSides, correct] = blocks('graphql') as [string, string, string, string];
const [protocolsCsv, stagesCsv] = blocks('csv') as [string, string];

const printed = async (databases: Databases): Promise<string> => {
  const lines: string[] = [];
  await rules({ ...readConfig({}), databases }, (line) => void lines.push(line));
  return lines.join('\n');
};

/** Opens the graph and raises a dispute at the first stage at a moment; says by when an answer is due. */
async function councilOf(databases: Databases) {
  const council: CouncilUnderTest = await openCouncilUnderTest(databases);
  const ask = async (document: string, variables: object = {}): Promise<any> => {
    const { data, errors } = await council.ask('IRO_MANAGER', document, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  const { children } = await ask(
    '{ children(filter: { lookedAfter: true }, first: 40) { edges { node { id iro { id } } } } }',
  );
  const child = children.edges.map((edge: any) => edge.node).find((node: any) => node.iro !== null);
  const raise = async (raisedAt: string): Promise<string> => {
    const { data } = await council.ask(
      'IRO',
      'mutation($input: OpenDisputeInput!) { openDispute(input: $input) { id } }',
      { input: { childId: child.id, themes: [], desiredOutcome: 'A plan.', raisedAt } },
      { iro: child.iro.id },
    );
    return data?.['openDispute'].id;
  };
  const dueBy = async (id: string): Promise<string> =>
    (await ask('query($id: ID!) { dispute(id: $id) { stageEntries { dueBy } } }', { id })).dispute
      .stageEntries[0].dueBy;
  return { council, ask, raise, dueBy };
}

const dayBefore = '2016-03-31T10:00:00Z';
const theDay = '2016-04-01T07:00:00Z';

describe('the page on changing the dispute protocol', () => {
  it('changes the first stage to 7 days from a day on, and right on both sides of it', async () => {
    const databases = await freshDatabases('DEMONSTRATION');
    const { council, ask, raise, dueBy } = await councilOf(databases);
    try {
      expect((await ask(onRecord)).disputeProtocols).toHaveLength(1);
      const before = await raise(dayBefore);
      const sameDay = await raise(theDay);
      expect([await dueBy(before), await dueBy(sameDay)]).toEqual(['2016-04-14', '2016-04-15']);
      expect(await printed(databases)).toContain('This council has adopted none of its own');

      const { id, version } = (await ask(adopt)).adoptProtocol;
      const since = await raise(theDay);
      expect([await dueBy(before), await dueBy(sameDay), await dueBy(since)]).toEqual([
        '2016-04-14',
        '2016-04-08',
        '2016-04-08',
      ]);
      const sides = await ask(bothSides);
      expect([sides.before.stages[0].limit, sides.from.stages[0].limit]).toEqual([
        { count: 10, unit: 'WORKING_DAYS' },
        { count: 7, unit: 'DAYS' },
      ]);
      const rulesOfCouncil = await printed(databases);
      expect(rulesOfCouncil).toContain('Adopted by this council');
      expect(rulesOfCouncil).toContain(
        'Stage 1: answer of the team manager\n    7 days\n    Dispute Resolution Process, April 2016\n    2016-04-01',
      );
      expect(rulesOfCouncil).toContain('Stage 1: answer of the team manager\n    10 working days');

      const twice = await council.ask('IRO_MANAGER', adopt);
      expect(twice.errors?.[0]?.extensions['reason']).toBe('PROTOCOL_DAY_TAKEN');
      expect((await ask(onRecord)).disputeProtocols.at(-1)).toMatchObject({ id, version });
      await ask(correct, { id, version });
      expect([await dueBy(before), await dueBy(since)]).toEqual(['2016-04-14', '2016-04-12']);
    } finally {
      await council.close();
    }
  });

  it('does the same by import', async () => {
    const databases = await freshDatabases('DEMONSTRATION');
    const folder = mkdtempSync(path.join(tmpdir(), 'folder-'));
    try {
      cpSync(path.join(process.env['TEST_FOLDER'] ?? '', 'year'), folder, { recursive: true });
      writeFileSync(path.join(folder, 'dispute_protocols.csv'), protocolsCsv);
      writeFileSync(path.join(folder, 'dispute_protocol_stages.csv'), stagesCsv);
      const storage = { urls: databases, release: () => Promise.resolve() };
      await importCommand(folder, storage, civilDate('2016-04-01'), () => undefined);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const { council, raise, dueBy } = await councilOf(databases);
    try {
      expect([await dueBy(await raise(dayBefore)), await dueBy(await raise(theDay))]).toEqual([
        '2016-04-14',
        '2016-04-08',
      ]);
      expect(await printed(databases)).toContain('    7 days\n');
    } finally {
      await council.close();
    }
  });
});

describe('the page of rules', () => {
  it('prints what a new database begins with, and says so, where there are no data to read', async () => {
    const nowhere = path.join(tmpdir(), 'no-data-were-ever-here');
    expect(await protocolsHere(readConfig({ DATA_DIR: nowhere }))).toEqual({
      protocols: seededProtocols,
      whose: `There are no data in ${nowhere} yet. Each council adopts its own; these are the ones a new database begins with.`,
    });
    const gone = 'postgres://nobody@127.0.0.1:1/disputes';
    const databases = { disputes: { app: gone, migrator: gone } } as unknown as Databases;
    expect((await protocolsHere({ ...readConfig({}), databases })).whose).toMatch(
      /^The disputes database could not be read \(.+\)\. Each council adopts its own/,
    );
  });

  it('agrees with what a new disputes database holds', async () => {
    const databases = await freshDatabases();
    expect((await protocolsHere({ ...readConfig({}), databases })).protocols).toEqual(seededProtocols);
  });
});
