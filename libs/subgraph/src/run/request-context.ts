import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Reach } from '@iro/access';
import type { Reader } from '@iro/database';
import type { Context } from '../context';
import { ChildrenNotHeard, RefusedAsHeard } from '@iro/process';
import type { Subgraph } from '../subgraph';
import { runAct } from './act';
import type { SecondWalls } from './second-wall';
import type { Clock } from './clock';
import { acts } from '@iro/process';
import type { Heard } from './following';

/** Everything a running subgraph has that a request needs. */
export interface Running {
  readonly subgraph: Subgraph;
  readonly walls: SecondWalls;
  readonly source: DataSource;
  readonly reader: Reader;
  readonly clock: Clock;
  readonly acted: () => void;
  readonly learnChildren: () => Promise<boolean>;
  readonly heard: () => readonly Heard[];
}

/** Makes the context of one request, and the set of children it returns. */
export function requestContext(running: Running, reach: Reach): { context: Context; returned: Set<string> } {
  const returned = new Set<string>();
  const loaders = new Map<string, DataLoader<unknown, unknown>>();
  const wall = running.walls.of(reach);
  const counting: Reach = { ...reach, counting: true };
  const context: Context = {
    reach,
    today: running.clock.today(),
    now: running.clock.now,
    source: running.source,
    async read(statement, children = []) {
      wall.expect(children);
      const rows = await wall.within(await running.reader.read<never>(reach, statement));
      for (const row of rows as readonly { childId?: string | null }[])
        if (typeof row.childId === 'string') returned.add(row.childId);
      return rows;
    },
    readLong: (statement) => running.reader.readLong(counting, statement),
    loader(name, batch) {
      let loader = loaders.get(name);
      if (loader === undefined)
        loaders.set(
          name,
          (loader = new DataLoader(batch as never, { maxBatchSize: 2_000 }) as DataLoader<unknown, unknown>),
        );
      return loader as never;
    },
    noteRead: (childId) => void returned.add(childId),
    heard: running.heard,
    async act(act, about, work) {
      const attempt = (): Promise<string> => runAct({ ...running, reach }, act, about, work);
      // What the children service recorded a moment ago may not be known here yet: neither that there is the
      // child nor, say, that it is in care.
      const id = await attempt()
        .catch(async (error: unknown) => {
          const { code, reason } =
            (error as { extensions?: { code?: string; reason?: string } }).extensions ?? {};
          if (code !== 'NOT_FOUND' && (code !== 'REFUSED' || reason === 'ACT_ID_USED')) throw error;
          if (
            !(await running.learnChildren().catch(() => {
              throw code === 'REFUSED' && !(error instanceof RefusedAsHeard) ? error : new ChildrenNotHeard();
            }))
          )
            throw error;
          return attempt();
        })
        .catch((error: unknown) => {
          acts.inc({
            act,
            outcome: (error as { extensions?: { code?: string } }).extensions?.code ?? 'INTERNAL',
          });
          throw error;
        });
      acts.inc({ act, outcome: 'DONE' });
      for (const loader of loaders.values()) loader.clearAll();
      running.acted();
      return id;
    },
  };
  return { context, returned };
}
