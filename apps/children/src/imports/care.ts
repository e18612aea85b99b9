import { mergeRows } from '@iro/database';
import { periodsOfCare, type PeriodOfCare, type RowOf } from '@iro/exchange';
import type { ImportSession } from '@iro/subgraph';
import { childOf } from '@iro/subgraph';

type PlacementNote = RowOf<'placements'>;
type PeriodNote = RowOf<'periods_of_care'>;

/** What the extract adds to the return, by child and day. */
interface Notes { readonly periods: ReadonlyMap<string, readonly PeriodNote[]>; readonly placements: ReadonlyMap<string, PlacementNote> }

async function notesOf(session: ImportSession): Promise<Notes> {
  const periods = new Map<string, PeriodNote[]>();
  for await (const read of session.rows('periods_of_care')) {
    const note = read as unknown as PeriodNote;
    periods.set(note.child, [...(periods.get(note.child) ?? []), note]);
  }
  const placements = new Map<string, PlacementNote>();
  for await (const read of session.rows('placements')) {
    const note = read as unknown as PlacementNote;
    placements.set(`${note.child}|${note.started_on}`, note);
  }
  return { periods, placements };
}

/** The extract's word on a period: that of the same day, or for one that the return only knows in part, the latest before it. */
function noteOn(period: PeriodOfCare, notes: readonly PeriodNote[] | undefined): PeriodNote | undefined {
  const exact = notes?.find((note) => note.started_on === period.startedOn);
  if (exact !== undefined || period.startKnown) return exact;
  return notes?.filter((note) => note.started_on <= period.startedOn).sort((one, other) => (one.started_on < other.started_on ? 1 : -1))[0];
}

const isShortBreaks = (period: PeriodOfCare): boolean => period.legalStatuses.every(({ status }) => status === 'V3' || status === 'V4');

/** Brings in periods of care, legal statuses and placements, derived from the return's episodes. @returns the children whose records changed */
export async function bringCare(session: ImportSession): Promise<ReadonlySet<string>> {
  const notes = await notesOf(session);
  const each = async function* (rows: (child: string, id: string, period: PeriodOfCare) => Iterable<readonly [string, object]>): AsyncGenerator<object> {
    for await (const episodes of session.episodesByChild()) {
      for (const period of periodsOfCare(episodes)) {
        for (const [source, row] of rows(period.child, childOf(session, period.child), period)) yield { ...row, source_id: source, child_id: childOf(session, period.child) };
      }
    }
  };
  const changed = new Set<string>();
  const merge = async (table: string, columns: Record<string, string>, rows: AsyncIterable<object>): Promise<void> => {
    session.progress(table, 0);
    for (const child of (await mergeRows(session.manager, { table, columns: { id: 'uuid', child_id: 'uuid', ...columns }, rows, ending: session.ending })).changed) changed.add(child);
  };
  await merge('period_of_care', { started_on: 'date', start_known: 'boolean', category_of_need: 'text', protection_plan_at_start: 'boolean', ceased_on: 'date', reason_ceased: 'text', short_breaks: 'boolean' },
    each(function* (child, _id, period) {
      const note = noteOn(period, notes.periods.get(child));
      const source = `${child}|${period.startedOn}`;
      yield [source, {
        id: session.idOf('period_of_care', source), started_on: note?.started_on ?? period.startedOn, start_known: period.startKnown || note !== undefined, category_of_need: period.categoryOfNeed,
        protection_plan_at_start: note?.protection_plan_at_start ?? null, ceased_on: period.ceasedOn, reason_ceased: period.reasonCeased, short_breaks: isShortBreaks(period),
      }];
    }));
  await merge('legal_status', { status: 'text', from_on: 'date', start_known: 'boolean', to_on: 'date' }, each(function* (child, _id, period) {
    for (const { status, from, startKnown, to } of period.legalStatuses) {
      const source = `${child}|${from}`;
      yield [source, { id: session.idOf('legal_status', source), status, from_on: from, start_known: startKnown, to_on: to }];
    }
  }));
  await merge('placement', {
    type: 'text', provider: 'text', urn: 'text', home_postcode: 'text', placement_postcode: 'text', from_on: 'date', start_known: 'boolean', to_on: 'date', reason_for_change: 'text',
    same_carer: 'boolean', temporary: 'boolean', carer: 'text', planned: 'boolean', in_out: 'text', distance: 'double precision', meant_to_last_to18: 'boolean',
  }, each(function* (child, _id, period) {
    for (const placement of period.placements) {
      const source = `${child}|${placement.from}`;
      const note = notes.placements.get(source);
      yield [source, {
        id: session.idOf('placement', source), type: placement.type, provider: placement.provider, urn: placement.urn, home_postcode: placement.homePostcode, placement_postcode: placement.placementPostcode,
        from_on: placement.from, start_known: placement.startKnown, to_on: placement.to, reason_for_change: placement.reasonForChange, same_carer: placement.sameCarerAsBefore, temporary: false,
        carer: note?.carer ?? null, planned: note?.planned ?? null, in_out: note?.in_out ?? null, distance: note?.distance ?? null, meant_to_last_to18: note?.meant_to_last_to_18 ?? null,
      }];
      for (const stay of placement.temporaryStays) {
        const inside = `${child}|${stay.from}|${stay.type}`;
        yield [inside, {
          id: session.idOf('placement', inside), type: stay.type, provider: null, urn: null, home_postcode: null, placement_postcode: null, from_on: stay.from, start_known: true, to_on: stay.to,
          reason_for_change: null, same_carer: null, temporary: true, carer: null, planned: null, in_out: null, distance: null, meant_to_last_to18: null,
        }];
      }
    }
  }));
  return changed;
}
