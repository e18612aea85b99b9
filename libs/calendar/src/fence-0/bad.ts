import { reviewDuties } from '@iro/rules';
export const bad = reviewDuties;
