import { actRows } from './act-row';

/** IROs, teams, managers, cover, leavers and who may see whom. */
export const organisationActs = actRows({});
