import { coverKinds } from '@iro/codes';
import { Act, ActInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { absenceById } from '../loaders/absence-loaders';
import { AbsenceCoverEntity } from '../tables/absence-cover.entity';
import { AbsenceCover } from '../types/absence-cover.type';
import { checkPerson } from '../checks/person-of-kind';

@Input('Who is away, who stands in, and from when to when.')
export class RecordAbsenceCoverInput extends ActInput {
  @Input.text('Whose absence it is: IRO, SOCIAL_WORKER or MANAGER.') kind: string;
  @Input.id('Who is away: the IRO, the social worker, or the manager’s `personId`.') absentId: string;
  @Input.id('Who stands in, of the same kind; left out when nobody does.', { nullable: true })
  coveredById?: string | null;
  @Input.day('The first day away; it may lie ahead.') from: string;
  @Input.day('The first day back; left out while it is not known.', { nullable: true }) to?: string | null;
}

/**
 * Somebody is away, and somebody, or nobody, stands in; who does sees what the absent one sees, for those
 * days.
 */
export class RecordAbsenceCover {
  @Act(
    'RECORD_ABSENCE_COVER',
    () => AbsenceCover,
    'Records who is away and who stands in; who does sees what the absent one sees, for those days.',
  )
  async recordAbsenceCover(input: RecordAbsenceCoverInput, context: Acting): Promise<AbsenceCover> {
    const { kind, absentId, coveredById = null, from, to = null } = input;
    check.code('kind', kind, coverKinds);
    check.order(from, to, 'Nobody is back before they went.');
    if (absentId === coveredById)
      throw new Refused('COVERS_SELF', 'Nobody stands in for themselves. Name somebody else, or nobody.');
    return context.record(null, absenceById, async (manager) => {
      await checkPerson(manager, kind, absentId);
      if (coveredById !== null) await checkPerson(manager, kind, coveredById);
      const [away] =
        coveredById === null
          ? []
          : await manager.query<unknown[]>(
              `
                  SELECT 1
                  FROM absence_cover
                  WHERE absent_id = $1
                    AND from_on < coalesce($3, 'infinity'::date)
                    AND (to_on IS NULL OR to_on > $2)
                `,
              [coveredById, from, to],
            );
      if (away !== undefined)
        throw new Refused(
          'COVER_IS_AWAY',
          'Who is to stand in is away themselves in these days. Name somebody else, or nobody.',
        );
      const row = { kind, absentId, coveredById, fromOn: from, toOn: to };
      const id = await records.insert(manager, AbsenceCoverEntity, row);
      return {
        id,
        before: null,
        after: { id, ...row },
        on: from,
        sentence:
          coveredById === null
            ? 'An absence was recorded; nobody stands in.'
            : 'An absence was recorded, and who stands in.',
      };
    });
  }
}
