import { randomUUID } from 'node:crypto';
import { asActor, systemReach } from '@iro/journal';
import { dataSourceFor, type Store } from '@iro/database';
import { asSuperuser, databaseName, freshDatabase } from '@iro/testkit';
import { compliance } from '../src/compliance';
import { ComplianceRecords1764000000010 } from '../src/migrations/1764000000010-compliance-records';

describe('the records of before', () => {
  it('keep what they tell of a pathway plan’s reviews when the tables are widened', async () => {
    const { app, migrator } = await freshDatabase('compliance');
    await asSuperuser(async (client) => {
      for (const table of [
        'development_check',
        'substance_misuse',
        'conviction',
        'pep_review',
        'plan_review',
        'attention_item',
      ])
        await client.query(`DROP TABLE ${table}`);
      await client.query('ALTER TABLE plan DROP associated_on, DROP placement_id, DROP reviews_known_from');
      await client.query('ALTER TABLE school_place DROP override_reason, DROP overridden_by');
      for (const [kind, source, updated] of [
        ['PATHWAY', 'a', '2015-12-15'],
        ['PATHWAY', null, '2015-12-15'],
        ['CARE', 'b', '2015-12-15'],
      ]) {
        await client.query(
          `
            INSERT INTO plan (id, source_id, child_id, kind, agreed_on, updated_on)
            VALUES ($1, $2, $3, $4, $5, $6)
          `,
          [randomUUID(), source, randomUUID(), kind, '2015-01-01', updated],
        );
      }
    }, databaseName(app));
    const widening: Store = { ...compliance.store, migrations: [] };
    const source = await dataSourceFor(widening, migrator).initialize();
    try {
      await source.transaction((manager) =>
        new ComplianceRecords1764000000010().up(manager.queryRunner ?? source.createQueryRunner()),
      );
      const reader = await dataSourceFor(compliance.store, app).initialize();
      const rows = await asActor(reader, systemReach, (manager) =>
        manager.query(
          `
            SELECT kind, source_id AS source, reviews_known_from AS "from"
            FROM plan
            ORDER BY kind, source_id NULLS LAST
          `,
        ),
      );
      await reader.destroy();
      expect(rows).toEqual([
        { kind: 'CARE', source: 'b', from: null },
        { kind: 'PATHWAY', source: 'a', from: '2015-12-15' },
        { kind: 'PATHWAY', source: null, from: null },
      ]);
    } finally {
      await source.destroy();
    }
  });
});
