import { Act, ActInput, BadInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { schoolById } from '../loaders/education-loaders';
import { SchoolEntity } from '../tables/school.entity';
import { School } from '../types/school.type';

@Input('A school to take on record.')
export class RecordSchoolInput extends ActInput {
  @Input.text('Its unique reference number (URN).') urn: string;
  @Input.text('Its name.') name: string;
}

/** Takes a school on record, known by its URN. */
export class RecordSchool {
  @Act('RECORD_SCHOOL', () => School, 'Takes a school on record.')
  async recordSchool(input: RecordSchoolInput, context: Acting): Promise<School> {
    const [urn, name] = [check.said('urn', input.urn), check.said('name', input.name)];
    if (!/^\d{1,8}$/.test(urn)) throw new BadInput('A URN is a number, such as 106900.');
    return context.record(null, schoolById, async (manager) => {
      if (await records.has(manager, SchoolEntity, { urn }))
        throw new Refused(
          'SCHOOL_KNOWN',
          'A school with this URN is on record already. Correct its name if that is wrong.',
        );
      const id = await records.insert(manager, SchoolEntity, { urn, name });
      return { id, before: null, after: { urn, name }, sentence: 'A school was taken on record.' };
    });
  }
}
