import { isCivilDate } from '@iro/calendar';
import { services } from '@iro/database';
import { clockFrom } from '@iro/subgraph';
import type { Config } from '@iro/process';
import { openNoticesOf } from '@iro/service';
import { openStorage } from '../storage';
import { subgraphs } from '../subgraphs';

/**
 * `npm run notices`: makes a day's notices at once, whatever the time, and sends what can be sent. What was
 * made or sent before is not made or sent again.
 */
export async function noticesCommand(
  config: Config,
  day: string | undefined,
  say: (line: string) => void,
): Promise<void> {
  const on = day ?? clockFrom(config.today).today();
  if (!isCivilDate(on)) throw new Error(`${on} is not a day like 2016-04-01.`);
  const storage = await openStorage(config);
  try {
    const open = await openNoticesOf(config, storage, Object.values(subgraphs));
    for (const service of services) {
      const made = (await open.of[service]?.makeDay(on)) ?? 0;
      const { sent, refused } = (await open.of[service]?.deliver(on)) ?? { sent: 0, refused: 0 };
      say(`${service}: ${made} made, ${sent} sent${refused > 0 ? `, ${refused} not taken` : ''}`);
    }
    await open.close();
  } finally {
    await storage.release();
  }
}
