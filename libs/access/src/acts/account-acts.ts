import { actRows, type ActRow } from './act-row';

const administrator: ActRow = { by: ['ADMINISTRATOR'], part: 'ACCOUNTS' };

/** Who may come in, as whom and until when. */
export const accountActs = actRows({
  OPEN_ACCOUNT: administrator,
  CHANGE_ACCOUNT: administrator,
  END_ACCOUNT: administrator,
  CORRECT_ACCOUNT: administrator,
});
