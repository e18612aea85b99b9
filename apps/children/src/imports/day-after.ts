import { addDays, type CivilDate } from '@iro/calendar';

/** A last day as the day after it: spells here run up to and not including their end. */
export const after = (last: CivilDate | null): string | null => (last === null ? null : addDays(last, 1));
