import { BadInput } from '@iro/subgraph';

/** @throws BadInput for hours that are none of one person's */
export function checkFte(fte: number | null | undefined): void {
  if (fte !== null && fte !== undefined && !(fte > 0 && fte <= 1))
    throw new BadInput('A full-time equivalent is above 0 and at most 1, such as 0.6.');
}
