import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { actorOf, reachFor, type Role } from '@iro/access';
import { reportingYear } from '@iro/calendar';
import { dataSourceFor } from '@iro/database';
import { asActor, systemReach } from '@iro/journal';
import type { FigureSource } from '@iro/subgraph';
import { freshDatabase } from '@iro/testkit';
import { compliance } from '../src/compliance';

type Row = Readonly<Record<string, unknown>>;
export interface Counted {
  childId: string;
  subject: string;
  onDay: string;
  met: boolean | null;
  key?: string;
}

/** A database of this service alone, and children made by story. */
export async function openComplianceUnderTest() {
  const url = (await freshDatabase('compliance')).app;
  const source: DataSource = await dataSourceFor(compliance.store, url).initialize();
  const put = (table: string, row: Row): Promise<unknown> =>
    asActor(source, systemReach, (manager) =>
      manager.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [
        JSON.stringify({ id: randomUUID(), by_act: false, version: 1, ...row }),
      ]),
    );
  const spell = (
    childId: string,
    kind: string,
    from: string,
    to: string | null = null,
    more: Row = {},
  ): Promise<unknown> =>
    asActor(source, systemReach, (manager) =>
      manager.query(
        `
          INSERT INTO known_spell (child_id, kind, value, from_on, to_on, detail)
          VALUES ($1, $2, $3, $4, $5, $6)
        `,
        [childId, kind, more['value'] ?? 'N1', from, to, more['detail'] ?? {}],
      ),
    );
  return {
    url,
    source,
    put,
    spell,
    /** A child born on a day and, when said, looked after from one on. */
    async child(born: string, from?: string, to: string | null = null, detail: Row = {}): Promise<string> {
      const childId = randomUUID();
      await asActor(source, systemReach, (manager) =>
        manager.query(
          `
            INSERT INTO known_child (child_id, version, date_of_birth, sex, ethnicity, looked_after)
            VALUES ($1, 1, $2, '1', 'WBRI', $3)
          `,
          [childId, born, from !== undefined && to === null],
        ),
      );
      if (from !== undefined) await spell(childId, 'PERIOD_OF_CARE', from, to, { detail });
      return childId;
    },
    /** The rows that a figure counts. */
    count<Args extends object>(
      figure: FigureSource<Args>,
      args: Args = {} as Args,
      ending = 2016,
      role: Role = 'IRO_MANAGER',
    ): Promise<Counted[]> {
      const { from, to } = reportingYear(ending);
      const { text, more = [] } = figure.select(args);
      return asActor(source, reachFor(actorOf(role)), (manager) =>
        manager.query<Counted[]>(
          `
            SELECT child_id AS "childId", subject, on_day AS "onDay",
              met${figure.keys === undefined ? '' : ', key'}
            FROM (${text}) m
            WHERE $1::date <= $2::date
          `,
          [from, to, ...more],
        ),
      );
    },
    forget: () =>
      asActor(source, systemReach, (manager) =>
        manager.query(
          [
            'known_child',
            'known_spell',
            'duty',
            'plan',
            'health_assessment',
            'dental_check',
            'immunisation_status',
            'oc2_flag',
            'sdq',
            'personal_education_plan',
            'school',
            'inspection',
            'school_place',
            'school_term',
            'attention_item',
          ]
            .map((table) => `DELETE FROM ${table}`)
            .join('; '),
        ),
      ),
    close: () => source.destroy(),
  };
}

export type ComplianceUnderTest = Awaited<ReturnType<typeof openComplianceUnderTest>>;

/** Met and of, as the kit counts them. */
export const share = (rows: readonly Counted[]): string =>
  `${rows.filter(({ met }) => met === true).length}/${rows.filter(({ met }) => met !== null).length}`;
