import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { actorOf, reachFor, type Actor, type Cover, type Role } from '@iro/access';
import { civilDate } from '@iro/calendar';
import { dataSourceFor } from '@iro/database';
import { asActor, systemReach } from '@iro/journal';
import { signReach } from '@iro/process';
import { runSubgraph } from '@iro/subgraph';
import { freshDatabase } from '@iro/testkit';
import { reviews } from '../src/reviews';
import { keepDuties } from '../src/review/duties/keep-duties';

type Row = Readonly<Record<string, unknown>>;
export interface Asked {
  readonly data: any;
  readonly errors: readonly any[];
  readonly statements: number;
}

/**
 * The reviews service alone on a database of its own, with the clock in the test's hand, and children made by
 * story.
 */
export async function openReviewStory() {
  const { app } = await freshDatabase('reviews');
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const key = await exportJWK(pair.privateKey);
  let today = civilDate('2016-01-19');
  const clock = { now: () => new Date(`${today}T10:00:00Z`), today: () => today };
  const running = await runSubgraph(reviews, {
    url: app,
    gatewayKey: await exportJWK(pair.publicKey),
    clock,
    log: (error) => console.error(error),
  });
  const source = await dataSourceFor(reviews.store, app).initialize();
  const system = <T>(text: string, values: readonly unknown[] = []): Promise<T> =>
    asActor(source, systemReach, (manager) => manager.query(text, [...values]));
  const keep = (child: string): Promise<void> =>
    asActor(source, systemReach, (manager) => keepDuties(manager, [child]));

  return {
    system,
    keep,
    on(day: string): void {
      today = civilDate(day);
    },
    /** A child with an IRO, in care from a day. */
    async child(iro: string, from: string, more: Row = {}, born = '2008-02-29'): Promise<string> {
      const id = randomUUID();
      await system(`INSERT INTO known_child SELECT * FROM jsonb_populate_record(NULL::known_child, $1)`, [
        JSON.stringify({
          child_id: id,
          version: 1,
          date_of_birth: born,
          sex: '1',
          ethnicity: 'WBRI',
          looked_after: true,
          iro_id: iro,
          adoption_plan: false,
          sealed: false,
          denied: [],
          placement_restricted: false,
          ...more,
        }),
      ]);
      await system(
        `
          INSERT INTO known_spell (child_id, kind, value, from_on, detail)
          VALUES ($1, 'PERIOD_OF_CARE', 'N1', $2, '{}'), ($1, 'IRO', $3, $2, '{}')
        `,
        [id, from, iro],
      );
      await keep(id);
      return id;
    },
    /** A row as a folder of a year would have brought it. */
    async brought(table: string, row: Row, year = 2016): Promise<string> {
      const id = randomUUID();
      const all: Row = { id, source_id: id, imported_year: year, ...row };
      await system(
        `INSERT INTO ${table} (${Object.keys(all).join(', ')}) VALUES (${Object.keys(all)
          .map((_, at) => `$${at + 1}`)
          .join(', ')})`,
        Object.values(all),
      );
      await keep(String(row['child_id']));
      return id;
    },
    async ask(
      role: Role,
      query: string,
      variables: object = {},
      ties: Partial<Actor> = {},
      cover: Partial<Cover> = {},
    ): Promise<Asked> {
      const before = running.statements();
      const answer = await running.execute(
        { query, variables: { ...variables } },
        await signReach(key, 'reviews', reachFor(actorOf(role, ties), cover)),
      );
      return { data: answer.data, errors: answer.errors ?? [], statements: running.statements() - before };
    },
    cover: (iro: string): Promise<Cover> => running.cover(actorOf('IRO', { iro })),
    lines: (child: string): Promise<{ act: string; sentence: string; onDay: string }[]> =>
      system('SELECT act, sentence, on_day AS "onDay" FROM journal WHERE child_id = $1 ORDER BY at', [child]),
    /** What an act that was refused would have left: of the review, of the child's duties, in the journal. */
    async left(child: string, review: string): Promise<object> {
      const [row] = await system<{ completedOn: string | null; version: number }[]>(
        'SELECT completed_on AS "completedOn", version FROM review WHERE id = $1',
        [review],
      );
      const met = await system("SELECT 1 FROM duty WHERE subject = $1 AND convention = 'COMPLETION_DATE'", [
        review,
      ]);
      const lines = await system("SELECT 1 FROM journal WHERE child_id = $1 AND act = 'COMPLETE_REVIEW'", [
        child,
      ]);
      return { ...row, met, lines };
    },
    async close(): Promise<void> {
      await running.close();
      await source.destroy();
    },
  };
}

export type ReviewStory = Awaited<ReturnType<typeof openReviewStory>>;

/** Sends one act by its name; `back` is what is asked of the record it answers with. */
export async function act(
  story: ReviewStory,
  role: Role,
  name: string,
  input: object,
  back = 'id',
  ties: Partial<Actor> = {},
  cover: Partial<Cover> = {},
): Promise<{ done: any; refused: string | undefined; said: string | undefined }> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await story.ask(
    role,
    `mutation($input: ${type}!) { ${name}(input: $input) { ${back} } }`,
    { input },
    ties,
    cover,
  );
  return {
    done: data?.[name] ?? null,
    refused: errors[0]?.extensions.reason ?? errors[0]?.extensions.code,
    said: errors[0]?.message,
  };
}
