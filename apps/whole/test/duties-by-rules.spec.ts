import { readFileSync } from 'node:fs';
import path from 'node:path';
import { civilDate } from '@iro/calendar';
import { dataSourceFor, services, type ServiceName } from '@iro/database';
import { rulesVersion } from '@iro/rules';
import { followRules, rebuildDuties } from '@iro/subgraph';
import {
  asSuperuser,
  databaseName,
  demonstrationDatabases,
  freshDatabases,
  type Databases,
} from '@iro/testkit';
import { root } from '@iro/process';
import { subgraphs } from '@iro/whole';

const today = civilDate('2016-04-01');

/** What a service has worked out of the demonstration year, and knows of its children, whatever their ids. */
const digest = `
  SELECT md5(string_agg(said, ' ' ORDER BY said COLLATE "C")) AS digest
  FROM (
      SELECT (to_jsonb(d) - '{id,child_id,subject}'::text[])::text
      FROM duty d
      UNION ALL
      SELECT concat_ws(' ', kind, from_on, to_on)
      FROM known_spell
    ) AS of_all(said)
`;

const ask = async (at: string, statement: string): Promise<Record<string, unknown>[]> =>
  asSuperuser(async (client) => (await client.query(statement)).rows, databaseName(at));

describe('duties by the rules of a release', () => {
  it('of the demonstration year are those recorded for the version (libs/rules/test/rules-recorded.json)', async () => {
    const recorded = JSON.parse(
      readFileSync(path.join(root, 'libs/rules/test/rules-recorded.json'), 'utf8'),
    ) as Record<string, { readonly year: Record<ServiceName, string> }>;
    const databases = await demonstrationDatabases();
    const year: Record<string, unknown> = {};
    for (const service of services)
      year[service] = (await ask(databases[service].app, digest))[0]?.['digest'];
    expect({ version: rulesVersion, year }).toEqual({
      version: rulesVersion,
      year: recorded[rulesVersion]?.year,
    });
  });

  describe('of a release before', () => {
    let databases: Databases;
    const said: string[] = [];
    const follow = async (service: ServiceName): Promise<void> => {
      const source = dataSourceFor(subgraphs[service].store, databases[service].app, 2);
      await source.initialize();
      await followRules({
        subgraph: subgraphs[service],
        source,
        today,
        say: (line) => said.push(line),
      }).finally(() => source.destroy());
    };
    const version = async (service: ServiceName): Promise<unknown> =>
      (await ask(databases[service].app, 'SELECT rules FROM installation'))[0]?.['rules'];

    beforeAll(async () => {
      databases = await freshDatabases('DEMONSTRATION');
    });
    beforeEach(() => void said.splice(0));

    it('are left as they are where the version is the same, without a word', async () => {
      for (const service of services) await follow(service);
      expect([said, await version('reviews')]).toEqual([[], rulesVersion]);
    });

    it.each([
      ['before versions', 'NULL', 'rules of before versions'],
      ['an earlier or a later version', '999', 'version 999 of the rules'],
    ])('are worked out again: %s', async (_what, of, words) => {
      const before = await ask(databases.disputes.app, digest);
      await ask(databases.disputes.app, 'UPDATE duty SET due_by = due_by + 1');
      await ask(databases.disputes.app, `UPDATE installation SET rules = ${of}`);
      await follow('disputes');
      expect(said).toEqual([expect.stringMatching(new RegExp(`^disputes: .*${words}.* CHANGED`))]);
      expect([await ask(databases.disputes.app, digest), await version('disputes')]).toEqual([
        before,
        rulesVersion,
      ]);
    });

    it('are worked out once when two processes start at once', async () => {
      await ask(databases.compliance.app, 'UPDATE installation SET rules = NULL');
      await Promise.all([follow('compliance'), follow('compliance'), follow('compliance')]);
      expect([said.length, await version('compliance')]).toEqual([1, rulesVersion]);
    });

    it('are begun again when it was cut off: nothing is kept of half of it', async () => {
      await ask(databases.disputes.app, 'UPDATE installation SET rules = NULL');
      const source = dataSourceFor(subgraphs.disputes.store, databases.disputes.app, 2);
      await source.initialize();
      await expect(
        followRules({
          subgraph: { name: 'disputes', keepDuties: () => Promise.reject(new Error('cut off')) },
          source,
          today,
          say: (line) => said.push(line),
        }).finally(() => source.destroy()),
      ).rejects.toThrow('cut off');
      expect([said, await version('disputes')]).toEqual([[], null]);
      await follow('disputes');
      expect([said.length, await version('disputes')]).toEqual([1, rulesVersion]);
    });

    it('and what children tells of a child: those told otherwise go through the journal', async () => {
      const before = await ask(databases.children.app, digest);
      await ask(databases.children.app, "DELETE FROM known_spell WHERE kind = 'FAMILY'");
      const [families] = await ask(
        databases.children.app,
        'SELECT count(DISTINCT child_id)::integer AS n FROM family_member',
      );
      await ask(databases.children.app, 'UPDATE installation SET rules = NULL');
      await follow('children');
      const lines = await ask(
        databases.children.app,
        "SELECT count(child_id)::integer AS n FROM journal WHERE act = 'TOLD_AGAIN'",
      );
      expect(Number(families?.['n'])).toBeGreaterThan(0);
      expect(lines).toEqual([families]);
      expect(said).toEqual([expect.stringContaining(`${families?.['n']} children stand otherwise`)]);
      expect(await ask(databases.children.app, digest)).toEqual(before);
    });

    it('are noted as of now by duties:rebuild, and by who starts with an empty database', async () => {
      await ask(databases.disputes.app, 'UPDATE installation SET rules = NULL');
      const source = dataSourceFor(subgraphs.disputes.store, databases.disputes.app, 2);
      await source.initialize();
      await rebuildDuties(subgraphs.disputes, source).finally(() => source.destroy());
      expect(await version('disputes')).toBe(rulesVersion);
      databases = await freshDatabases();
      await follow('disputes');
      expect([said, await version('disputes')]).toEqual([[], rulesVersion]);
    });
  });
});
