import { episodesOverYears, periodsOfCare, type Episode, type PeriodOfCare } from '@iro/exchange';
import { childOf, type ImportSession } from '@iro/subgraph';
import { toldInOtherYears } from './told-in-other-years';

/** A period of care, whose it is, and the latest year whose return tells of it. */
export interface ToldPeriod {
  readonly childId: string;
  readonly year: number;
  readonly period: PeriodOfCare;
}

type Child = readonly [childId: string, episodes: readonly Episode[]];

/** Children whose episodes are read together. */
const together = 500;

/** The folder's children, some at a time, then those whose episodes of the year it no longer tells. */
async function* children(session: ImportSession): AsyncGenerator<readonly Child[]> {
  let waiting: Child[] = [];
  for await (const episodes of session.episodesByChild()) {
    waiting.push([childOf(session, episodes[0]!.CHILD), episodes]);
    if (waiting.length < together) continue;
    yield waiting;
    waiting = [];
  }
  yield waiting;
  const withdrawn = await session.manager.query<{ childId: string }[]>(
    'SELECT child_id AS "childId" FROM withdrawn_child ORDER BY 1',
  );
  for (let at = 0; at < withdrawn.length; at += together)
    yield withdrawn.slice(at, at + together).map(({ childId }): Child => [childId, []]);
}

/** Each child's periods of care, by the episodes of all years on record. */
export async function* periodsOverYears(session: ImportSession): AsyncGenerator<ToldPeriod> {
  const { manager, ending } = session;
  const [others] = await manager.query<{ any: boolean }[]>(
    'SELECT EXISTS (SELECT 1 FROM returned_file WHERE year <> $1) AS "any"',
    [ending],
  );
  for await (const some of children(session)) {
    const told =
      others?.any === true
        ? await toldInOtherYears(
            manager,
            ending,
            some.map(([childId]) => childId),
          )
        : undefined;
    for (const [childId, episodes] of some) {
      const own = { year: ending, episodes };
      const ofAllYears = episodesOverYears([...(told?.get(childId) ?? []), own]);
      const yearOf = new Map(ofAllYears.map(({ year, episode }) => [episode, year]));
      for (const period of periodsOfCare(ofAllYears.map(({ episode }) => episode)))
        yield { childId, year: Math.max(...period.episodes.map((each) => yearOf.get(each)!)), period };
    }
  }
}
